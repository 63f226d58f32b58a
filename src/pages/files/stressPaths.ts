import type { InputSpec, WorldInput } from '../../model/inputs.ts';
import type { World } from '../../model/types.ts';
import type { SeriesView } from '../../session/fileViews.ts';
import { asInput } from './stressInputs.ts';

/** How a line of a file stands in for an input: its latest figure everywhere, or each figure in its own period. */
export type Standing = 'latest' | 'path';

export type PathRead =
  /** `values` has one figure for each period of the input; where the file has none, ours stays. `yours` says which are the file's. */
  | { readonly kind: 'path'; readonly values: readonly number[]; readonly yours: readonly string[] }
  | { readonly kind: 'single-figure' }
  | { readonly kind: 'other-unit' }
  | { readonly kind: 'no-such-period' }
  | { readonly kind: 'twice'; readonly period: string }
  /** The page holds only some points of a very long line. */
  | { readonly kind: 'thinned' };

/** The periods an input over time runs through: quarters, or in the network calendar years. Empty for a single figure. */
export function periodsOf({ name, length }: InputSpec, { quarters, network }: World): readonly string[] {
  if (length === undefined) return [];
  return name.startsWith('network.') ? network.years.map(String) : quarters;
}

/** A line laid into an input period by period. Only periods named alike meet: a year is not spread over its quarters. */
export function pathOf(line: SeriesView, { spec, input }: WorldInput, periods: readonly string[]): PathRead {
  if (!('values' in input)) return { kind: 'single-figure' };
  if (line.points.length < line.count) return { kind: 'thinned' };
  const given = new Map<string, number>();
  for (const point of line.points) {
    if (!periods.includes(point.period)) continue;
    if (given.has(point.period)) return { kind: 'twice', period: point.period };
    const value = asInput(point, line.unit, spec);
    if (value === null) return { kind: 'other-unit' };
    given.set(point.period, value);
  }
  if (given.size === 0) return { kind: 'no-such-period' };
  const values = input.values.map((ours, k) => given.get(periods[k] ?? '') ?? ours);
  return { kind: 'path', values, yours: periods.filter((period) => given.has(period)) };
}

/** Why a line cannot be laid into an input period by period; null where it can, or where there are no periods to speak of. */
export function describePathRead(read: PathRead, periods: readonly string[]): string | null {
  switch (read.kind) {
    case 'path':
    case 'single-figure':
      return null;
    case 'other-unit':
      return 'another unit: cannot stand in for it';
    case 'no-such-period':
      return `no figure named as one of its periods, ${spanOf(periods)}`;
    case 'twice':
      return `two figures for ${read.period}: keep one in the file`;
    case 'thinned':
      return 'too many figures to lay it in period by period';
    default:
      return read satisfies never;
  }
}

const spanOf = (periods: readonly string[]): string => {
  const [first = ''] = periods;
  const last = periods.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
};

/** Which periods are the file's, for the screen and for the note that goes with the figures. */
export function coverWords(yours: readonly string[], periods: readonly string[]): string {
  const rest = periods.length - yours.length;
  const whole = spanOf(yours);
  if (rest === 0) return `${whole}, all yours`;
  const unbroken = periods.indexOf(yours.at(-1) ?? '') - periods.indexOf(yours[0] ?? '') + 1 === yours.length;
  const said = unbroken ? whole : `${yours.length} periods between ${whole.replace(' to ', ' and ')}`;
  return `yours for ${said}; ours for the other ${rest}`;
}
