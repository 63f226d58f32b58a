import { dayToMs, msToDay } from '../base/dates.ts';
import { type Column, type DateColumn, type PeriodColumn, periodAt } from './columnTypes.ts';
import type { Fact, Table } from './fileTypes.ts';
import type { Answers, Assumption, Question } from './findings.ts';
import type { ObservationMapping } from './mapping.ts';
import { type Moment, type Moments, NO_MOMENT } from './moments.ts';
import { dayInText } from './preambleFacts.ts';
import { readDay } from './readDay.ts';
import { type Period, periodEnd, periodName, readPeriod } from './readPeriod.ts';

const ESTIMATE = 'marked as an estimate in the file';

/** How the table says when its figures are from: by its headings, by a column, or once for all rows. */
export interface Calendar {
  readonly questions: readonly Question[];
  readonly notes: readonly Assumption[];
  /** A moment for each heading of a wide table. */
  headingMoment(heading: string): Moment | null;
  /** A moment for each row of a long one, by number; `NO_MOMENT` where it has none. */
  rowMoments(rows: number, moments: Moments): Int32Array;
  /** What the spelling of the period adds: the file marks it as an estimate. */
  headingNote(heading: string): string;
  rowNote(row: number): string;
}

/** Works out the calendar of a table. What only the reader can know (the fiscal year, the day of a table without one) is asked. */
export function calendarOf(
  table: Table,
  mapping: ObservationMapping,
  columns: readonly Column[],
  facts: readonly Fact[],
  answers: Answers,
): Calendar {
  const wide = mapping.headingsAre === 'period';
  const when = columns.find(({ name }) => name === mapping.when) ?? null;
  const periods = wide ? mapping.values.map(readPeriod) : when?.type === 'period' ? when.periods : [];
  const fiscal = fiscalYear(table, mapping.when ?? 'headings', periods, answers);
  const stated = mapping.when === null && !wide ? statedDay(facts, answers) : null;
  const dayAsked: Question[] = mapping.when === null && !wide && stated === null ? [whichDay(table, columns)] : [];
  const ofPeriod = (period: Period | null): Moment | null =>
    period ? { period: periodName(period), date: periodEnd(period, fiscal.endMonth) } : null;
  const soleDay = (heading: string): string | null => {
    const readings = readDay(heading)?.readings;
    return readings?.length === 1 ? (readings[0]?.day ?? null) : null;
  };
  return {
    questions: [...fiscal.questions, ...dayAsked],
    notes: fiscal.notes,
    headingMoment(heading) {
      const day = soleDay(heading);
      return day === null ? ofPeriod(readPeriod(heading)) : { period: day, date: day };
    },
    headingNote: (heading) => (soleDay(heading) === null && readPeriod(heading)?.estimate ? ESTIMATE : ''),
    rowMoments(rows, moments) {
      if (when?.type === 'period') return periodMoments(when, moments, ofPeriod);
      if (when?.type === 'date') return dayMoments(when, moments);
      const only = when === null ? stated : null;
      return new Int32Array(rows).fill(moments.code(only === null ? null : { period: only, date: only }));
    },
    rowNote: (row) => (when?.type === 'period' && periodAt(when, row)?.estimate ? ESTIMATE : ''),
  };
}

function periodMoments(
  { periods, codes }: PeriodColumn,
  moments: Moments,
  momentOf: (period: Period) => Moment | null,
): Int32Array {
  const known = periods.map((period) => moments.code(momentOf(period)));
  return codes.map((code) => known[code] ?? NO_MOMENT);
}

function dayMoments({ values }: DateColumn, moments: Moments): Int32Array {
  const known = new Map<number, number>();
  const codes = new Int32Array(values.length).fill(NO_MOMENT);
  for (let row = 0; row < values.length; row++) {
    const ms = values[row] as number;
    if (Number.isNaN(ms)) continue;
    let code = known.get(ms);
    if (code === undefined) {
      code = moments.code({ period: msToDay(ms), date: msToDay(ms) });
      known.set(ms, code);
    }
    codes[row] = code;
  }
  return codes;
}

/** The last month of the fiscal year, where periods are fiscal: asked, because it depends on the company. */
function fiscalYear(table: Table, column: string, periods: readonly (Period | null)[], answers: Answers) {
  const example = periods.find((period): period is Period => period?.fiscal === true);
  const questions: Question[] = [];
  const notes: Assumption[] = [];
  if (!example) return { endMonth: 12, questions, notes };
  const id = `fiscal-year-end:${column}`;
  const endMonth = Number(answers.get(id) ?? 12);
  const choices = Array.from({ length: 12 }, (_, i) => ({ id: String(i + 1), reads: [periodEnd(example, i + 1)] }));
  const evidence = [{ line: table.headerLine ?? table.firstLine, column, value: periodName(example) }];
  questions.push({ id, code: 'fiscal-year-end', column, choices, assumed: null, evidence });
  notes.push({ code: 'fiscal-years', column, endMonth });
  return { endMonth, questions, notes };
}

function whichDay(table: Table, columns: readonly Column[]): Question {
  const evidence = columns.slice(0, 1).map(({ name }) => ({ line: table.firstLine, column: name, value: '' }));
  return { id: 'which-period:table', code: 'which-period', column: '', choices: [], assumed: null, evidence };
}

/** The day a table without a date column speaks of: told by the reader, or stated around the table. */
function statedDay(facts: readonly Fact[], answers: Answers): string | null {
  const told = answers.get('which-period:table');
  if (told !== undefined && dayToMs(told) !== null) return told.length === 10 ? told : null;
  for (const fact of facts) {
    const day = fact.about === 'as-of' ? dayInText(`${fact.key} ${fact.value}`) : null;
    if (day) return day;
  }
  return null;
}
