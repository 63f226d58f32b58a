import { formatDay } from '../../base/dates.ts';
import { counted, formatShare, unitWords } from '../../base/format.ts';
import type { Tally } from '../../ingest/receipt.ts';
import type { ReadingView } from '../../session/fileViews.ts';
import { seriesWords } from './figures.ts';

/** A period as printed: a day or month in words, anything else as the file has it. */
export const periodWords = (period: string): string =>
  /^\d{4}-\d{2}(-\d{2})?$/.test(period) ? formatDay(period) : period;

/** The span of periods as printed: `2023Q1 to 2024Q4`, `1 Jan 2024 to 30 June 2024`. */
export function spanWords(points: readonly { readonly period: string; readonly date: string }[]): string {
  const sorted = points.toSorted((a, b) => a.date.localeCompare(b.date));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return '';
  return first.period === last.period
    ? periodWords(first.period)
    : `${periodWords(first.period)} to ${periodWords(last.period)}`;
}

/** `16 rows read = 14 used + 2 set aside`. */
export function tallyWords({ read, used }: Tally, one: string, many = `${one}s`): string {
  return `${counted(read, one, many)} read = ${counted(used, 'used', 'used')} + ${counted(read - used, 'set aside', 'set aside')}`;
}

/** What the file was understood to be, as a headline computed from it. */
export function understoodAs({ outcome, tables }: ReadingView): string {
  switch (outcome.kind) {
    case 'observations': {
      const [only] = outcome.series;
      const span = outcome.span ? spanWords([outcome.span.first, outcome.span.last]) : '';
      const of =
        outcome.lines === 1 && only
          ? `${seriesWords(only.series)}${only.entity === 'ALL' ? '' : ` of ${only.entity}`}`
          : counted(outcome.lines, 'series', 'series');
      return `${counted(outcome.count, 'figure')}: ${of}, ${span}`;
    }
    case 'holdings': {
      const weight = outcome.holdings.reduce((sum, holding) => sum + (holding.weight ?? 0), 0);
      const stated = outcome.holdings.some((holding) => holding.weight !== null);
      return `${counted(outcome.holdings.length, 'position')}${stated ? `, together ${formatShare(weight)} of the portfolio` : ''}${outcome.asOf ? `, as of ${formatDay(outcome.asOf)}` : ''}`;
    }
    case 'refused':
      return outcome.refusal.kind === 'open-questions'
        ? `${counted(outcome.refusal.questions.length, 'question')} before the figures can be used`
        : 'The table was found; its figures need your help';
    case 'unmapped':
      return tables.length === 0
        ? 'No table was found in this file'
        : 'A table of a format nobody here knows: say which columns are what';
    case 'too-long':
      return `A table of ${counted(outcome.rows, 'row')}: say which end of it to take`;
    default:
      return outcome satisfies never;
  }
}

/** The units of the figures, as one phrase. */
export const unitsWords = (units: readonly string[]): string => [...new Set(units)].map(unitWords).join(', ');
