import { ColumnTally } from './columnTally.ts';
import type { Column, ColumnOverride, ColumnType } from './columnTypes.ts';
import { dateColumn, numberDates } from './dateColumn.ts';
import type { Fact, Table } from './fileTypes.ts';
import type { Answers, Assumption } from './findings.ts';
import { type ColumnContext, numberColumn } from './numberColumn.ts';
import type { DecimalMark } from './numberForm.ts';
import { periodColumn } from './periodColumn.ts';
import { profileColumns } from './profileColumns.ts';
import { type Unit, unitFromHeading, unitFromSentence } from './readUnit.ts';
import { RowReader } from './tableRows.ts';
import { headingPeriod } from './tableView.ts';

export interface ColumnOptions {
  readonly answers?: Answers;
  /** By column name. */
  readonly overrides?: ReadonlyMap<string, ColumnOverride>;
  /** Preamble and tail of the file, where a unit may be stated for the whole table. */
  readonly facts?: readonly Fact[];
}

/** Share of the cells with a value that must be of a kind before the column is. */
const MOST = 0.6;

const marks: readonly DecimalMark[] = ['point', 'comma'];

const none: ReadonlyMap<string, never> = new Map<string, never>();

/** Types each column of a table from all of its rows. What stays open is a question on the column, never a guess. */
export function readColumns(table: Table, options: ColumnOptions = {}): readonly Column[] {
  const answers = options.answers ?? none;
  const overrides: ReadonlyMap<string, ColumnOverride> = options.overrides ?? none;
  const profiles = profileColumns(table);
  const reader = new RowReader(table);
  const tallies = profiles.map((profile, index) => new ColumnTally(table, index, profile, reader));
  const types = tallies.map((tally) => typeOf(tally, overrides.get(tally.name)?.type));
  const tableUnit = unitAround(table, options.facts ?? []);
  const proofs = tallies.map((tally, i) => (types[i]?.type === 'number' ? provenMark(tally) : null));
  const proofCounts = new Map<DecimalMark | null, number>();
  for (const mark of proofs) proofCounts.set(mark, (proofCounts.get(mark) ?? 0) + 1);
  return tallies.map((tally, i): Column => {
    const { type, assumptions } = types[i] ?? { type: 'text' as const, assumptions: [] };
    const override = overrides.get(tally.name) ?? {};
    const told: Assumption[] =
      override.type === undefined ? [] : [{ code: 'type-told', column: tally.name, type: override.type }];
    const column = build(tally, type, {
      answers,
      override,
      proven: marks.filter((mark) => (proofCounts.get(mark) ?? 0) > (proofs[i] === mark ? 1 : 0)),
      tableUnit,
      besideSigned: [i - 1, i + 1].some((at) => types[at]?.type === 'number' && isSigned(tallies[at])),
    });
    return { ...column, assumptions: [...told, ...assumptions, ...column.assumptions] };
  });
}

function build(tally: ColumnTally, type: ColumnType, context: ColumnContext): Column {
  switch (type) {
    case 'number':
      return numberColumn(tally, context);
    case 'date':
      return dateColumn(tally, context);
    case 'period':
      return periodColumn(tally);
    case 'text': {
      const { name, index, profile } = tally;
      const head = { name, index, empty: profile.empty + tally.blank, missing: 0, bad: 0 };
      return { type, ...head, assumptions: [], coercions: [], problems: [], questions: [], blocked: false };
    }
    default:
      return type satisfies never;
  }
}

const isSigned = (tally: ColumnTally | undefined): boolean =>
  tally !== undefined &&
  tally.brackets.count === 0 &&
  (tally.plus > 0 || (tally.negative > 0 && tally.profile.max > 0));

function provenMark({ pointOnly, commaOnly }: ColumnTally): DecimalMark | null {
  if (pointOnly.count > 0 && commaOnly.count > 0) return null;
  return pointOnly.count > 0 ? 'point' : commaOnly.count > 0 ? 'comma' : null;
}

const yearHeading = /^(?:fiscal |calendar )?(?:year|years|fy|cy|yr|jahr|année|annee|period|date|datum|time)$/i;

/** Whole numbers that follow each other like years. */
function looksLikeYears({ name, profile }: ColumnTally): boolean {
  if (profile.plain === 0 || profile.yearLike !== profile.plain) return false;
  if (yearHeading.test(name)) return true;
  const years = new Set(profile.values?.filter((value) => !Number.isNaN(value)));
  const span = profile.max - profile.min + 1;
  const repeats = profile.plain / years.size;
  return years.size >= 3 && span === years.size && Number.isInteger(repeats);
}

interface TypeGuess {
  readonly type: ColumnType;
  readonly assumptions: readonly Assumption[];
}

function typeOf(tally: ColumnTally, told: ColumnType | undefined): TypeGuess {
  const { profile, name: column } = tally;
  if (told) return { type: told, assumptions: [] };
  const { filled } = tally;
  if (filled === 0) {
    // Nothing but missing words: a column without values, of the kind its heading suggests.
    const measured = headingPeriod(column) || (tally.missing.size > 0 && unitFromHeading(column) !== null);
    return { type: measured ? 'number' : 'text', assumptions: [] };
  }
  const identifiers = (because: 'leading zeros' | 'beyond 2^53' | 'text formulas'): TypeGuess => ({
    type: 'text',
    assumptions: [{ code: 'identifiers', column, because }],
  });
  const numbers = profile.plain + tally.numbers;
  if (tally.formulas > 0 && tally.formulas * 2 > numbers && tally.formulasZeroLed > 0)
    return identifiers('text formulas');
  if (profile.zeroLed > 0 && numbers >= MOST * filled && tally.onlyDays + profile.isoDays === 0 && tally.days === 0)
    return identifiers('leading zeros');
  if (tally.beyondSafe > 0 && numbers >= MOST * filled) return identifiers('beyond 2^53');
  const numeric = numberDates(tally);
  const dates = profile.isoDays + tally.days + (numeric === 'none' ? 0 : profile.plain);
  if (dates >= MOST * filled) return { type: 'date', assumptions: [] };
  const years = looksLikeYears(tally) || (tally.onlyPeriods > 0 && profile.yearLike === profile.plain);
  const periods = tally.periods + (years ? profile.plain : 0);
  if (periods >= MOST * filled) return { type: 'period', assumptions: [] };
  return { type: numbers >= MOST * filled ? 'number' : 'text', assumptions: [] };
}

/** The unit stated once for the table: in its title, or in the lines around it. */
function unitAround(table: Table, facts: readonly Fact[]): Unit | null {
  const titled = table.title ? unitFromSentence(table.title) : null;
  if (titled) return titled;
  for (const fact of [...table.facts, ...facts]) {
    const unit =
      fact.about === 'unit' || /units?$/i.test(fact.key)
        ? (unitFromSentence(`in ${fact.value}`) ?? unitFromSentence(`${fact.key} ${fact.value}`))
        : null;
    if (unit) return unit;
  }
  return null;
}
