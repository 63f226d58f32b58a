import { isBlank } from './cellKind.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { FORGOTTEN } from './columnProfile.ts';
import type { Table } from './fileTypes.ts';
import type { Coercion, CoercionKind, Seen } from './findings.ts';
import { isMissingWord } from './missingWords.ts';
import { groupsDigits, type NumberForm, numberForm, readBody } from './numberForm.ts';
import { type DayForm, readDay } from './readDay.ts';
import { type Period, readPeriod } from './readPeriod.ts';
import { cellText, type RowReader, rowLine } from './tableRows.ts';

const SEEN_KEPT = 10;
const BAD_KEPT = 100;

/** One different cell of a column, with everything it may be. */
export interface Word {
  readonly text: string;
  readonly blank: boolean;
  readonly missing: boolean;
  readonly form: NumberForm | null;
  readonly point: number | null;
  readonly comma: number | null;
  readonly day: DayForm | null;
  readonly period: Period | null;
}

export function judgeWord(text: string): Word {
  const blank = isBlank(text);
  const missing = blank || isMissingWord(text);
  // Without a digit a cell is a word; most cells that get here are.
  const bare = missing || text.length > 64 || !/\d/.test(text);
  const found = bare ? null : numberForm(text);
  const point = found ? readBody(found, 'point') : null;
  const comma = found ? readBody(found, 'comma') : null;
  const form = point === null && comma === null ? null : found;
  return {
    text,
    blank,
    missing,
    form,
    point,
    comma,
    day: bare ? null : readDay(text),
    period: bare ? null : readPeriod(text),
  };
}

/** A few cells that show something, in file order. */
export class Evidence {
  count = 0;
  readonly seen: Seen[] = [];
  add(count: number, seen: () => Seen): void {
    this.count += count;
    if (this.seen.length < SEEN_KEPT) this.seen.push(seen());
  }
}

/** Everything the cells of one column say together, gathered once from its different words. */
export class ColumnTally {
  readonly table: Table;
  readonly name: string;
  readonly index: number;
  readonly profile: ColumnProfile;
  readonly #reader: RowReader;
  readonly words: readonly Word[];
  readonly missing = new Map<string, number>();
  blank = 0;
  numbers = 0;
  days = 0;
  periods = 0;
  texts = 0;
  readonly pointOnly = new Evidence();
  readonly commaOnly = new Evidence();
  /** Cells with a different value under either decimal mark. */
  readonly eitherMark = new Evidence();
  readonly dayFirst = new Evidence();
  readonly monthFirst = new Evidence();
  readonly eitherOrder = new Evidence();
  dotted = 0;
  twoDigitYears = 0;
  timed = 0;
  shifts = 0;
  fiscal = 0;
  estimates = 0;
  readonly fiscalSeen = new Evidence();
  readonly currencies = new Map<string, Evidence>();
  readonly percent = new Evidence();
  readonly noPercent = new Evidence();
  readonly brackets = new Evidence();
  bracketsSigned = 0;
  plus = 0;
  negative = 0;
  formulas = 0;
  /** Whole numbers with more digits than a number keeps. */
  beyondSafe = 0;
  formulasZeroLed = 0;
  readonly suffixes = new Evidence();

  constructor(table: Table, index: number, profile: ColumnProfile, reader: RowReader) {
    this.table = table;
    this.#reader = reader;
    this.index = index;
    this.name = table.header[index] ?? '';
    this.profile = profile;
    this.words = profile.words.map(judgeWord);
    for (const [i, word] of this.words.entries())
      this.#take(word, profile.counts[i] as number, profile.firstRows[i] as number);
    if (profile.forgotten > 0 && profile.surelyText) this.texts += profile.forgotten;
    else if (profile.forgotten > 0) this.eachForgotten((word, row) => this.#take(word, 1, row));
    this.negative += profile.negative;
    this.#plainEvidence();
  }

  /** Cells that hold a value of some kind. */
  get filled(): number {
    return this.profile.plain + this.profile.isoDays + this.numbers + this.texts + this.onlyDays + this.onlyPeriods;
  }

  onlyDays = 0;
  onlyPeriods = 0;

  get missingCount(): number {
    return [...this.missing.values()].reduce((sum, count) => sum + count, 0);
  }

  seen(row: number, value: string): Seen {
    return { line: rowLine(this.table, row), column: this.name, value };
  }

  eachForgotten(visit: (word: Word, row: number) => void): void {
    const { ids } = this.profile;
    if (!ids) return;
    for (let row = 0; row < ids.length; row++)
      if (ids[row] === FORGOTTEN) visit(judgeWord(cellText(this.table, row, this.index)), row);
  }

  #plainEvidence(): void {
    const { profile } = this;
    const show = (row: number) => () => this.seen(row, this.#reader.text(row, this.index));
    const proven = profile.plain - profile.whole - profile.lonePoint;
    if (proven > 0) this.pointOnly.add(proven, show(profile.pointProofRow));
    if (profile.lonePoint > 0) this.eitherMark.add(profile.lonePoint, show(profile.lonePointRow));
    const bare = profile.plain - profile.zeros;
    if (bare > 0) {
      const row = profile.values?.findIndex((value) => !Number.isNaN(value) && value !== 0) ?? -1;
      if (row >= 0) this.noPercent.add(bare, show(row));
    }
  }

  #take(word: Word, count: number, row: number): void {
    const show = () => this.seen(row, word.text);
    if (word.blank) {
      this.blank += count;
      return;
    }
    if (word.missing) {
      const key = word.text.trim();
      this.missing.set(key, (this.missing.get(key) ?? 0) + count);
      return;
    }
    if (word.day) {
      this.days += count;
      this.#takeDay(word.day, count, show);
    }
    if (word.period) {
      this.periods += count;
      if (word.period.fiscal) this.fiscalSeen.add(count, show);
      if (word.period.fiscal) this.fiscal += count;
      if (word.period.estimate) this.estimates += count;
    }
    if (word.form) {
      this.numbers += count;
      this.#takeNumber(word, word.form, count, show);
    } else if (word.day) this.onlyDays += count;
    else if (word.period) this.onlyPeriods += count;
    else this.texts += count;
  }

  #takeDay(day: DayForm, count: number, show: () => Seen): void {
    const orders = day.readings.map((reading) => reading.order);
    if (orders.length > 1 && new Set(day.readings.map((reading) => reading.day)).size > 1)
      this.eitherOrder.add(count, show);
    else if (day.dotted) this.dotted += count;
    else if (orders.length === 1 && orders[0] === 'dmy') this.dayFirst.add(count, show);
    else if (orders.length === 1 && orders[0] === 'mdy') this.monthFirst.add(count, show);
    if (day.twoDigitYear) this.twoDigitYears += count;
    if (day.timed) this.timed += count;
    if (day.shifts) this.shifts += count;
  }

  #takeNumber({ point, comma }: Word, form: NumberForm, count: number, show: () => Seen): void {
    if (point !== null && comma === null) this.pointOnly.add(count, show);
    else if (comma !== null && point === null) this.commaOnly.add(count, show);
    else if (point !== comma) this.eitherMark.add(count, show);
    if (form.currency) {
      const of = this.currencies.get(form.currency) ?? new Evidence();
      of.add(count, show);
      this.currencies.set(form.currency, of);
    }
    if (form.percent) this.percent.add(count, show);
    else if (point !== 0) this.noPercent.add(count, show);
    if (form.brackets === 'plain') this.brackets.add(count, show);
    if (form.brackets === 'signed') this.bracketsSigned += count;
    if (/^\d{16,}$/.test(form.body) && Number(form.body) > Number.MAX_SAFE_INTEGER) this.beyondSafe += count;
    if (form.plus) this.plus += count;
    if (form.negative) this.negative += count;
    if (form.scale !== 1) this.suffixes.add(count, show);
    if (form.formula) {
      this.formulas += count;
      if (form.zeroLed) this.formulasZeroLed += count;
    }
  }

  /** Rows whose cell is this kind of bad, as problems need them: the first hundred, and how many there are. */
  badRows(isBad: (word: Word) => boolean): { readonly rows: readonly number[]; readonly count: number } {
    const { ids } = this.profile;
    const bad = this.words.map(isBad);
    const rows: number[] = [];
    let count = 0;
    const note = (row: number) => {
      count++;
      if (rows.length < BAD_KEPT) rows.push(row);
    };
    if (ids && (bad.includes(true) || this.profile.forgotten > 0)) {
      for (let row = 0; row < ids.length; row++) {
        const id = ids[row] as number;
        if (id > 0 ? bad[id - 1] === true : id === FORGOTTEN && isBad(judgeWord(cellText(this.table, row, this.index))))
          note(row);
      }
    }
    return { rows, count };
  }
}

/** What was done to the text of number cells, counted per kind with the first case as the example. */
export function numberCoercions(tally: ColumnTally, figureOf: (word: Word) => number | null): Coercion[] {
  const found = new Map<CoercionKind, Coercion>();
  const note = (kind: CoercionKind, word: Word, count: number, row: number) => {
    const before = found.get(kind);
    const example = before?.example ?? { line: rowLine(tally.table, row), from: word.text, to: String(figureOf(word)) };
    found.set(kind, { column: tally.name, kind, count: (before?.count ?? 0) + count, example });
  };
  const take = (word: Word, count: number, row: number) => {
    const { form } = word;
    if (!form || figureOf(word) === null) return;
    if (groupsDigits(form.body)) note('digits grouped', word, count, row);
    if (word.point === null && form.body.includes(',')) note('decimal comma', word, count, row);
    if (form.currency) note('currency', word, count, row);
    if (form.percent) note('percent', word, count, row);
    if (form.scale !== 1) note('suffix', word, count, row);
    if (form.brackets !== 'none') note('brackets', word, count, row);
    if (form.negative && !/^\s*-\d/.test(word.text)) note('minus sign', word, count, row);
    if (form.plus) note('plus sign', word, count, row);
    if (form.marked) note('footnote mark', word, count, row);
    if (form.second) note('second figure', word, count, row);
    if (form.exponent !== 0) note('exponent', word, count, row);
    if (form.formula) note('formula', word, count, row);
    if (/^[.,]|[.,]$/.test(form.body)) note('bare decimal', word, count, row);
  };
  for (const [i, word] of tally.words.entries())
    take(word, tally.profile.counts[i] as number, tally.profile.firstRows[i] as number);
  if (!tally.profile.surelyText) tally.eachForgotten((word, row) => take(word, 1, row));
  return [...found.values()];
}
