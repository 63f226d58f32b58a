import { FORGOTTEN } from './columnProfile.ts';
import type { ColumnTally, Word } from './columnTally.ts';
import { judgeWord } from './columnTally.ts';
import type { PeriodColumn } from './columnTypes.ts';
import type { Assumption, Coercion, Problem } from './findings.ts';
import { missingWords } from './numberColumn.ts';
import { type Period, periodName } from './readPeriod.ts';
import { cellText, rowLine } from './tableRows.ts';

/** A column of years, quarters, months or weeks. */
export function periodColumn(tally: ColumnTally): PeriodColumn {
  const { profile, table, name, index } = tally;
  const assumptions: Assumption[] = [];
  const problems: Problem[] = [];
  const periods: Period[] = [];
  const codes = new Int32Array(table.rows.length).fill(-1);
  const known = new Map<string, number>();
  const codeOf = (period: Period | null): number => {
    if (!period) return -1;
    const key = `${periodName(period)}${period.estimate ? 'E' : ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, periods.length);
    return periods.push(period) - 1;
  };
  const wordCodes = tally.words.map((word: Word) => codeOf(word.period));
  const { ids, values: plain } = profile;
  const bad: number[] = [];
  let badCount = 0;
  const note = (row: number) => {
    badCount++;
    if (bad.length < 100) bad.push(row);
  };
  for (let row = 0; row < codes.length; row++) {
    const word = ids ? (ids[row] as number) : 0;
    if (word > 0) {
      codes[row] = wordCodes[word - 1] as number;
      if (codes[row] === -1 && tally.words[word - 1]?.missing !== true) note(row);
    } else if (word === FORGOTTEN || (plain && !Number.isNaN(plain[row] as number))) {
      const judged = judgeWord(cellText(table, row, index));
      codes[row] = codeOf(judged.period);
      if (codes[row] === -1 && !judged.missing) note(row);
    }
  }
  for (const row of bad) problems.push({ code: 'not-a-period', ...tally.seen(row, cellText(table, row, index)) });
  if (badCount > bad.length) problems.push({ code: 'more-bad-cells', column: name, count: badCount - bad.length });
  if (profile.yearLike > 0) assumptions.push({ code: 'years-not-numbers', column: name });
  if (tally.estimates > 0) assumptions.push({ code: 'estimate-marks', column: name, count: tally.estimates });
  if (tally.missing.size > 0) assumptions.push(missingWords(tally));
  const coercions: Coercion[] = [];
  let changed = 0;
  let first = -1;
  for (const [i, word] of tally.words.entries()) {
    if (!word.period || periodName(word.period) === word.text.trim()) continue;
    changed += profile.counts[i] as number;
    if (first < 0) first = i;
  }
  const example = tally.words[first];
  if (example?.period) {
    const line = rowLine(table, profile.firstRows[first] as number);
    coercions.push({
      column: name,
      kind: 'period',
      count: changed,
      example: { line, from: example.text, to: periodName(example.period) },
    });
  }
  const head = { name, index, empty: profile.empty + tally.blank, missing: tally.missingCount, bad: badCount };
  return { type: 'period', ...head, periods, codes, assumptions, problems, questions: [], coercions, blocked: false };
}
