import type { InputSpec, WorldInput } from '../../model/inputs.ts';
import type { SeriesPoint, SeriesView } from '../../session/fileViews.ts';
import { unitFactor } from '../../session/overlay.ts';

/** The unit of a model input as the units of files are written; null where a file's figure has no such unit. */
export function unitOfInput(unit: InputSpec['unit']): { readonly unit: string; readonly per: number } | null {
  switch (unit) {
    case 'USD_bn':
    case 'USD_bn per quarter':
    case 'USD_bn per year':
    case 'USD_bn, annual rate':
      return { unit: 'USD_bn', per: 1 };
    case 'share':
      return { unit: 'percent', per: 0.01 };
    case 'ratio':
    case 'quarters':
      return null;
    default:
      return unit satisfies never;
  }
}

/** A figure of the file in the unit of an input; null where the two measure different things. */
export function asInput(point: SeriesPoint, from: string, spec: InputSpec): number | null {
  const target = unitOfInput(spec.unit);
  if (!target) return from === 'unstated' ? point.value : null;
  const factor = unitFactor(from, target.unit);
  if (factor === null) return null;
  // A share without a unit is taken as it stands: 0.25 is a quarter.
  const per = spec.unit === 'share' && from === 'unstated' ? 1 : target.per;
  return Number((point.value * factor * per).toPrecision(12));
}

const words = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );

/** Words of series names that mean an input of a company. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/market.?cap|market.?value/i, 'cap'],
  [/revenue|sales/i, 'revenue'],
  [/margin/i, 'margin'],
  [/tax/i, 'tax'],
];

/** The inputs a line of a file might replace, the likeliest first: same company and kind, then same company, then like words. */
export function likelyInputs(line: SeriesView, inputs: readonly WorldInput[]): readonly WorldInput[] {
  const kind = kinds.find(([pattern]) => pattern.test(line.series))?.[1];
  const asked = words(`${line.series} ${line.entity}`);
  const score = ({ spec }: WorldInput) => {
    const own = spec.name.startsWith(`companies.${line.entity}.`);
    const same = kind !== undefined && spec.name.endsWith(`.${kind}`);
    const shared = [...words(spec.label)].filter((word) => asked.has(word)).length;
    return (own ? 10 : 0) + (own && same ? 10 : 0) + shared;
  };
  return inputs
    .map((input) => ({ input, points: score(input) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ input }) => input);
}
