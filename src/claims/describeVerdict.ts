import { formatDay } from '../base/dates.ts';
import { formatMeasured, formatValue } from './judge.ts';
import type { Assertion, Measured, Missing, Verdict, VerdictKind } from './types.ts';

/** The verdicts from firm to open, as filters and counts list them. */
export const verdictKinds = [
  'holds',
  'close',
  'overstated',
  'understated',
  'untestable',
  'forecast',
  'premise',
  'not-a-claim',
] as const satisfies readonly VerdictKind[];

/** One or two words for a verdict. */
export function verdictWord(kind: VerdictKind): string {
  switch (kind) {
    case 'holds':
      return 'Holds';
    case 'close':
      return 'Close';
    case 'overstated':
      return 'Overstated';
    case 'understated':
      return 'Understated';
    case 'untestable':
      return 'Untestable';
    case 'forecast':
      return 'Forecast';
    case 'premise':
      return 'Premise';
    case 'not-a-claim':
      return 'Not a claim';
    default:
      return kind satisfies never;
  }
}

/** What a verdict means, for the key and the tooltip. */
export function verdictMeaning(kind: VerdictKind): string {
  switch (kind) {
    case 'holds':
      return 'The data give what is said, within the tolerance stated.';
    case 'close':
      return 'Nearly: just outside the tolerance, or with a part that no other source confirms.';
    case 'overstated':
      return 'The data give less than is said, or contradict part of it.';
    case 'understated':
      return 'The data give more than is said.';
    case 'untestable':
      return 'The data cannot say; what is missing is named.';
    case 'forecast':
      return 'About the future, or conditional on it: no data decide it yet.';
    case 'premise':
      return 'Assumed for the sake of an argument, without a source.';
    case 'not-a-claim':
      return 'On the page, but asserted by nobody.';
    default:
      return kind satisfies never;
  }
}

/** What is not there, as a sentence without its stop. */
export function describeMissing(missing: Missing): string {
  switch (missing.kind) {
    case 'dataset':
      return `the dataset “${missing.dataset}” is not there${missing.series.length > 0 ? ` (${missing.series.join(', ')})` : ''}`;
    case 'rows':
      return `“${missing.dataset}” holds no row${missing.series.length > 0 ? ` of ${missing.series.join(', ')}` : ''} for ${missing.of} that was known by then`;
    case 'nobody-states':
      return missing.what;
    default:
      return missing satisfies never;
  }
}

/** What is asserted, as words: `about $725bn, give or take $5bn`. */
export function describeAssertion({ operator, subject, value, unit, tolerance }: Assertion): string {
  const said = subject === undefined ? formatValue(value, unit) : `${subject} ${formatValue(value, unit)}`;
  switch (operator) {
    case 'about':
      return `about ${said} (from ${formatValue(value - tolerance, unit)} to ${formatValue(value + tolerance, unit)})`;
    case 'above':
      return `above ${said}`;
    case 'at-least':
      return `${said} or more`;
    default:
      return operator satisfies never;
  }
}

const counts = new Set(['parts', 'firms', 'providers', 'signatures']);

/** Whether a value counts rows, and so has no day of its own. */
export const isCount = ({ unit }: Measured): boolean => counts.has(unit);

/** When a value was measured; of a count, the day of the latest row counted. */
export const measuredWhen = (measured: Measured): string =>
  isCount(measured) ? `(latest row of ${formatDay(measured.date)})` : `on ${formatDay(measured.date)}`;

/** The verdict in one sentence, with the measured value, its date and the margin. */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'holds':
    case 'close':
    case 'overstated':
    case 'understated': {
      return `${verdictWord(verdict.kind)}: ${formatMeasured(verdict.measured)} ${measuredWhen(verdict.measured)}. It ${verdict.margin.words}.`;
    }
    case 'untestable':
      return `Untestable: ${verdict.missing.map(describeMissing).join('; ')}.`;
    case 'forecast':
    case 'premise':
    case 'not-a-claim': {
      const shown = verdict.measured;
      const beside = shown === null ? '' : ` Beside it: ${formatMeasured(shown)} ${measuredWhen(shown)}.`;
      return `${verdictWord(verdict.kind)}. ${verdict.note}${beside}`;
    }
    default:
      return verdict satisfies never;
  }
}
