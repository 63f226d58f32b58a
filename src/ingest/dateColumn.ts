import { dayToMs, msToDay } from '../base/dates.ts';
import { FORGOTTEN } from './columnProfile.ts';
import type { ColumnTally, Word } from './columnTally.ts';
import { judgeWord } from './columnTally.ts';
import type { DateColumn } from './columnTypes.ts';
import type { Assumption, Coercion, Problem, Question } from './findings.ts';
import { type ColumnContext, missingWords } from './numberColumn.ts';
import type { DateOrder } from './readDay.ts';
import { cellText, rowLine } from './tableRows.ts';

const DAY_MS = 86_400_000;
/** 1970-01-01 as a spreadsheet counts days. */
const EXCEL_EPOCH = 25569;

/** How whole numbers of a date column stand for days. */
export type NumberDates = 'none' | 'compact' | 'excel' | 'seconds' | 'milliseconds';

/** Whether the plain numbers of a column are dates: all eight-digit days, or serials or epochs under a heading that says date. */
export function numberDates(tally: ColumnTally): NumberDates {
  const { plain, dayLike, min, max } = tally.profile;
  if (plain === 0) return 'none';
  if (dayLike === plain) return 'compact';
  if (!/date|day|datum|\btime|timestamp|as of|epoch/i.test(tally.name)) return 'none';
  if (min >= 20000 && max <= 80000) return 'excel';
  if (min >= 3e8 && max <= 5e9) return 'seconds';
  return min >= 3e11 && max <= 5e12 ? 'milliseconds' : 'none';
}

function dayOfNumber(value: number, as: NumberDates): number {
  switch (as) {
    case 'compact': {
      const [year, month, day] = [Math.floor(value / 1e4), Math.floor(value / 100) % 100, value % 100];
      return dayToMs(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) ?? Number.NaN;
    }
    case 'excel':
      return (Math.floor(value) - EXCEL_EPOCH) * DAY_MS;
    case 'seconds':
      return Math.floor((value * 1000) / DAY_MS) * DAY_MS;
    case 'milliseconds':
      return Math.floor(value / DAY_MS) * DAY_MS;
    default:
      return Number.NaN;
  }
}

/** A column of days. The order of day and month is proven by all rows together, or asked. */
export function dateColumn(tally: ColumnTally, context: ColumnContext): DateColumn {
  const { profile, table, name, index } = tally;
  const assumptions: Assumption[] = [];
  const problems: Problem[] = [];
  const questions: Question[] = [];
  let blocked = false;
  const { dayFirst, monthFirst, eitherOrder } = tally;
  const id = `date-order:${name}`;
  const answer = context.answers.get(id);
  let order: DateOrder = 'dmy';
  if (answer === 'dmy' || answer === 'mdy') {
    order = answer;
    assumptions.push({ code: 'date-order', column: name, order, because: 'answered' });
  } else if (dayFirst.count > 0 && monthFirst.count > 0) {
    problems.push({ code: 'mixed-date-orders', column: name, dayFirst: dayFirst.seen, monthFirst: monthFirst.seen });
    blocked = true;
    order = dayFirst.count >= monthFirst.count ? 'dmy' : 'mdy';
  } else if (dayFirst.count + monthFirst.count > 0) {
    order = dayFirst.count > 0 ? 'dmy' : 'mdy';
    assumptions.push({ code: 'date-order', column: name, order, because: 'proven' });
  } else if (eitherOrder.count > 0) {
    const reads = (as: DateOrder) =>
      eitherOrder.seen.map(({ value }) => judgeWord(value).day?.readings.find((r) => r.order === as)?.day ?? '');
    const choices = (['dmy', 'mdy'] as const).map((as) => ({ id: as, reads: reads(as) }));
    questions.push({ id, code: 'date-order', column: name, choices, assumed: null, evidence: eitherOrder.seen });
    blocked = true;
  } else if (tally.dotted > 0) assumptions.push({ code: 'date-order', column: name, order, because: 'dotted' });
  if (tally.twoDigitYears > 0) assumptions.push({ code: 'two-digit-years', column: name });
  if (tally.timed > 0) assumptions.push({ code: 'times-cut', column: name, count: tally.timed, shifts: tally.shifts });
  const as = numberDates(tally);
  if (as === 'excel') assumptions.push({ code: 'excel-serials', column: name });
  if (as === 'seconds' || as === 'milliseconds') assumptions.push({ code: 'epoch', column: name, unit: as });

  const dayOfWord = ({ day }: Word): number => {
    const reading =
      day?.readings.find((one) => one.order === order) ?? (day?.readings.length === 1 ? day.readings[0] : undefined);
    return reading ? (dayToMs(reading.day) ?? Number.NaN) : Number.NaN;
  };
  // A slash date that only fits the other order is an error here, not a silent exception.
  const wordDays = tally.words.map((word) => {
    const single = word.day?.readings.length === 1 ? word.day.readings[0]?.order : null;
    const other = order === 'dmy' ? 'mdy' : 'dmy';
    return single === other && word.day?.dotted === false ? Number.NaN : dayOfWord(word);
  });
  const { ids, values: plain } = profile;
  // The profile is not needed again: its values become the column's, row by row.
  const values = plain ?? new Float64Array(table.rows.length).fill(Number.NaN);
  const rereads = profile.plain > 0 && profile.isoDays > 0;
  const bad: number[] = [];
  let badCount = 0;
  const note = (row: number) => {
    badCount++;
    if (bad.length < 100) bad.push(row);
  };
  for (let row = 0; row < values.length; row++) {
    const word = ids ? (ids[row] as number) : 0;
    if (word > 0) {
      const day = wordDays[word - 1] as number;
      values[row] = day;
      if (Number.isNaN(day) && tally.words[word - 1]?.missing !== true) note(row);
    } else if (word === FORGOTTEN || (rereads && plain && !Number.isNaN(plain[row] as number))) {
      const judged = judgeWord(cellText(table, row, index));
      const day = dayOfWord(judged);
      values[row] = day;
      if (Number.isNaN(day) && !judged.missing) note(row);
    } else if (plain) {
      const value = plain[row] as number;
      values[row] = profile.isoDays > 0 ? value : dayOfNumber(value, as);
      if (Number.isNaN(values[row] as number) && !Number.isNaN(value)) note(row);
    }
  }
  for (const row of bad) problems.push({ code: 'not-a-date', ...tally.seen(row, cellText(table, row, index)) });
  if (badCount > bad.length) problems.push({ code: 'more-bad-cells', column: name, count: badCount - bad.length });
  if (tally.missing.size > 0) assumptions.push(missingWords(tally));
  const changed = table.rows.length - profile.empty - profile.isoDays - tally.blank - tally.missingCount - badCount;
  const coercions: Coercion[] = [];
  if (changed > 0 && !blocked) {
    const row = values.findIndex((value, at) => !Number.isNaN(value) && cellText(table, at, index) !== msToDay(value));
    if (row >= 0) {
      const example = {
        line: rowLine(table, row),
        from: cellText(table, row, index),
        to: msToDay(values[row] as number),
      };
      coercions.push({ column: name, kind: 'date', count: changed, example });
    }
  }
  const head = { name, index, empty: profile.empty + tally.blank, missing: tally.missingCount, bad: badCount };
  return { type: 'date', ...head, values, assumptions, problems, questions, coercions, blocked };
}
