import { FORGOTTEN } from './columnProfile.ts';
import type { ColumnTally, Word } from './columnTally.ts';
import { judgeWord, numberCoercions } from './columnTally.ts';
import type { ColumnOverride, NumberColumn } from './columnTypes.ts';
import type { Answers, Assumption, Problem, Question } from './findings.ts';
import { type DecimalMark, readBody } from './numberForm.ts';
import { type Unit, unitCode, unitFromHeading, unitFromWords } from './readUnit.ts';
import { cellText } from './tableRows.ts';

/** What is known around a column when it is typed. */
export interface ColumnContext {
  readonly answers: Answers;
  readonly override: ColumnOverride;
  /** Decimal marks that other columns of the table prove. */
  readonly proven: readonly DecimalMark[];
  /** A unit the title or a footnote gives for the whole table. */
  readonly tableUnit: Unit | null;
  /** A column beside this one holds signed changes. */
  readonly besideSigned: boolean;
}

const levelNames = /\b(?:price|close|open|high|low|nav|cap|capitali[sz]ation|index|level|rate|revenue|sales|assets)\b/i;

type Findings = { assumptions: Assumption[]; problems: Problem[]; questions: Question[]; blocked: boolean };

function decideMark(tally: ColumnTally, { answers, proven }: ColumnContext, found: Findings): DecimalMark | null {
  const { pointOnly, commaOnly, eitherMark, name: column } = tally;
  const id = `decimal-mark:${column}`;
  const answer = answers.get(id);
  if (answer === 'point' || answer === 'comma') {
    found.assumptions.push({ code: 'decimal-mark', column, mark: answer, because: 'answered' });
    return answer;
  }
  if (pointOnly.count > 0 && commaOnly.count > 0) {
    found.problems.push({ code: 'mixed-decimal-marks', column, point: pointOnly.seen, comma: commaOnly.seen });
    found.blocked = true;
    return pointOnly.count >= commaOnly.count ? 'point' : 'comma';
  }
  const mark = pointOnly.count > 0 ? 'point' : commaOnly.count > 0 ? 'comma' : null;
  if (mark) {
    if (mark === 'comma' || eitherMark.count > 0)
      found.assumptions.push({ code: 'decimal-mark', column, mark, because: 'proven' });
    return mark;
  }
  if (eitherMark.count === 0) return null;
  const [other] = proven;
  if (other && proven.length === 1) {
    found.assumptions.push({ code: 'decimal-mark', column, mark: other, because: 'other columns' });
    return other;
  }
  const reads = (as: DecimalMark) =>
    eitherMark.seen.map(({ value }) => String(valueOfWord(judgeWord(value), as, false) ?? ''));
  found.questions.push({
    id,
    code: 'decimal-mark',
    column,
    choices: [
      { id: 'point', reads: reads('point') },
      { id: 'comma', reads: reads('comma') },
    ],
    assumed: null,
    evidence: eitherMark.seen,
  });
  found.blocked = true;
  return null;
}

/** Whether plain brackets mean a minus. */
function decideBrackets(tally: ColumnTally, context: ColumnContext, found: Findings): boolean {
  const { brackets, bracketsSigned, name: column } = tally;
  if (brackets.count === 0 && bracketsSigned === 0) return true;
  const id = `brackets:${column}`;
  const answer = context.answers.get(id);
  const all = brackets.count === tally.numbers + tally.profile.plain && brackets.count > 1;
  let as: 'negative' | 'decoration' = 'negative';
  if (answer === 'negative' || answer === 'decoration') as = answer;
  else if (bracketsSigned > 0 || (all && context.besideSigned)) as = 'decoration';
  else if (all) {
    const reads = (sign: string) => brackets.seen.map(({ value }) => `${sign}${value.replace(/[()]/g, '')}`);
    found.questions.push({
      id,
      code: 'brackets',
      column,
      choices: [
        { id: 'negative', reads: reads('\u2212') },
        { id: 'decoration', reads: reads('') },
      ],
      assumed: null,
      evidence: brackets.seen,
    });
    found.blocked = true;
    return true;
  }
  found.assumptions.push({ code: 'brackets', column, as });
  return as === 'negative';
}

/** The figure a word stands for, with sign and suffix applied; null where it does not fit the decimal mark. */
export function valueOfWord({ form }: Word, mark: DecimalMark, bracketsNegate: boolean): number | null {
  if (!form) return null;
  // The suffix goes into the exponent: 4.35 × 1e9 would not be 4350000000 exactly.
  const size = readBody({ body: form.body, exponent: form.exponent + Math.round(Math.log10(form.scale)) }, mark);
  if (size === null) return null;
  return form.negative !== (form.brackets === 'plain' && bracketsNegate) && size !== 0 ? -size : size;
}

function decideUnit(tally: ColumnTally, context: ColumnContext, found: Findings): Unit {
  const { name: column, currencies, percent, noPercent, suffixes } = tally;
  const say = (unit: Unit, from: 'header' | 'cells' | 'title' | 'mapping' | 'nothing') => {
    found.assumptions.push({ code: 'unit', column, unit: unitCode(unit), from });
    return unit;
  };
  const told = context.override.unit === undefined ? null : unitFromWords(context.override.unit);
  if (currencies.size > 1) {
    const seen = [...currencies].flatMap(([currency, evidence]) =>
      evidence.seen.slice(0, 3).map((cell) => ({ ...cell, currency })),
    );
    found.problems.push({ code: 'mixed-currencies', column, seen: seen.toSorted((a, b) => a.line - b.line) });
    found.blocked = true;
  }
  if (percent.count > 0 && noPercent.count > 0) {
    found.problems.push({ code: 'mixed-percent', column, withSign: percent.seen, without: noPercent.seen });
    found.blocked = true;
  }
  if (told) return say(told, 'mapping');
  const heading = unitFromHeading(column);
  if (suffixes.count > 0 && heading && heading.scale !== 1) {
    found.problems.push({ code: 'mixed-scales', column, seen: suffixes.seen });
    found.blocked = true;
  }
  const [currency = null] = currencies.keys();
  if (percent.count > 0) return say({ currency: null, scale: 1, percent: true, words: null }, 'cells');
  if (suffixes.count > 0)
    return say({ currency: currency ?? heading?.currency ?? null, scale: 1, percent: false, words: null }, 'cells');
  if (currency) return say({ currency, scale: heading?.scale ?? 1, percent: false, words: null }, 'cells');
  if (heading) return say(heading, 'header');
  if (context.tableUnit) return say(context.tableUnit, 'title');
  return { currency: null, scale: 1, percent: false, words: null };
}

/** A column of figures: its conventions decided from all rows, every cell a value, a gap or a named problem. */
export function numberColumn(tally: ColumnTally, context: ColumnContext): NumberColumn {
  const { profile, table, name, index } = tally;
  const found: Findings = { assumptions: [], problems: [], questions: [], blocked: false };
  const decided = decideMark(tally, context, found);
  const mark = decided ?? 'point';
  const negates = decideBrackets(tally, context, found);
  const unit = decideUnit(tally, context, found);
  const wordValues = tally.words.map((word) => valueOfWord(word, mark, negates) ?? Number.NaN);
  const { ids, values: plain } = profile;
  // With a decimal comma `1.234` is 1234, and a point followed by other digits is an error.
  const rereads = (mark === 'comma' && profile.plain > profile.whole) || profile.isoDays > 0;
  // The profile is not needed again: its values become the column's, word by word.
  const values = plain && !rereads ? plain : new Float64Array(table.rows.length).fill(Number.NaN);
  const bad: number[] = [];
  let badCount = 0;
  const note = (row: number) => {
    badCount++;
    if (bad.length < 100) bad.push(row);
  };
  const take = (row: number, word: Word) => {
    const value = valueOfWord(word, mark, negates);
    if (value !== null) values[row] = value;
    else if (!word.missing) note(row);
  };
  for (let row = 0; row < values.length; row++) {
    const id = ids ? (ids[row] as number) : 0;
    if (id > 0) {
      const value = wordValues[id - 1] as number;
      values[row] = value;
      if (Number.isNaN(value) && tally.words[id - 1]?.missing !== true) note(row);
    } else if (id === FORGOTTEN) take(row, judgeWord(cellText(table, row, index)));
    else if (plain) {
      const value = plain[row] as number;
      if (rereads && !Number.isNaN(value)) take(row, judgeWord(cellText(table, row, index)));
      else values[row] = value;
    }
  }
  for (const row of bad) found.problems.push({ code: 'not-a-number', ...tally.seen(row, cellText(table, row, index)) });
  if (badCount > bad.length)
    found.problems.push({ code: 'more-bad-cells', column: name, count: badCount - bad.length });
  zeroQuestion(tally, context, values, found);
  if (tally.missing.size > 0) found.assumptions.push(missingWords(tally));
  return {
    type: 'number',
    name,
    index,
    empty: profile.empty + tally.blank,
    missing: tally.missingCount,
    bad: badCount,
    values,
    mark: decided,
    unit,
    coercions: numberCoercions(tally, (word) => valueOfWord(word, mark, negates)),
    ...found,
  };
}

export const missingWords = (tally: ColumnTally): Assumption => ({
  code: 'missing-words',
  column: tally.name,
  words: [...tally.missing].map(([word, count]) => ({ word, count })),
});

/** A few zeros among prices or levels may be somebody's word for "no value"; they stay zeros unless the reader says so. */
function zeroQuestion(tally: ColumnTally, { answers }: ColumnContext, values: Float64Array, found: Findings): void {
  const { zeros, plain, min, zeroRow } = tally.profile;
  if (zeros === 0 || min < 0 || tally.negative > 0 || zeros * 4 > plain || !levelNames.test(tally.name)) return;
  const column = tally.name;
  const id = `zero-means-missing:${column}`;
  if (answers.get(id) === 'missing') {
    for (let row = 0; row < values.length; row++) if (values[row] === 0) values[row] = Number.NaN;
    found.assumptions.push({ code: 'missing-words', column, words: [{ word: '0', count: zeros }] });
    return;
  }
  found.assumptions.push({ code: 'zero-kept', column, count: zeros });
  if (answers.has(id)) return;
  found.questions.push({
    id,
    code: 'zero-means-missing',
    column,
    choices: [
      { id: 'value', reads: ['0'] },
      { id: 'missing', reads: [''] },
    ],
    assumed: 'value',
    evidence: [tally.seen(zeroRow, '0')],
  });
}
