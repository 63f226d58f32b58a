import { formatDecimals, formatShare } from '../../../base/format.ts';
import { type Decomposition, decomposeIndex, type IndexPart, indexParts } from '../../../model/decomposition.ts';
import type { LabResult } from '../../../session/scenarioStore.ts';
import { pathFormats } from '../formats.ts';
import { waterfallRows } from '../pictureRows.ts';
import { changeText, quarterWords } from '../present.ts';
import type { DrawnView } from './labView.ts';

const labels: Readonly<Record<IndexPart, string>> = {
  earnings: 'Earnings lost',
  growth: 'Lower multiples',
  overshoot: 'Overshoot',
  spillover: 'Spill-over, assumed',
};

const points = { short: pathFormats.change.short, full: (value: number) => formatShare(value, 1) };

function sentence({ total, inOrder }: Decomposition, quarter: string): string {
  if (Math.abs(total) < 5e-4) return 'The index does not move under these inputs.';
  const parts = indexParts.map(
    (part) =>
      `${formatDecimals(100 * inOrder[part], 1)} points from ${labels[part].toLowerCase().replace(', assumed', '')}`,
  );
  return `${changeText(total)} in ${quarter}: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
}

interface Move {
  readonly view: DrawnView;
  readonly parts: Decomposition;
  readonly quarter: string;
}

/** The move of the index in its four parts. Null where it cannot be taken apart. */
export function moveView({ outcome }: LabResult): Move | null {
  const decomposed = decomposeIndex(outcome.world, outcome.scenario);
  if (!decomposed.ok) return null;
  const parts = decomposed.value;
  const quarter = quarterWords(outcome.world.quarters[parts.quarter] ?? '');
  const total = { label: 'S&P 500', value: parts.total };
  const bars = indexParts.map((part) => ({
    id: part,
    label: labels[part],
    value: parts.inOrder[part],
    assumed: part === 'spillover',
  }));
  const view: DrawnView = {
    id: 'move',
    title: 'The move of the S&P 500 in four parts',
    finding: sentence(parts, quarter),
    measure: `Change against the baseline in ${quarter}, points; parts added in this order`,
    drawing: { form: 'waterfall', props: { parts: bars, total, format: points, covers: [-0.25, 0] } },
    rows: () => waterfallRows(bars, total, points),
    aside: 'The order of the parts matters; the last is an assumed fall of stocks with no AI link.',
  };
  return { view, parts, quarter };
}
