import { parameters } from '../../../model/chain.ts';
import type { FrontierPoint } from '../../../model/reverse.ts';
import type { ParameterId } from '../../../model/types.ts';
import { leverFormat } from '../leverFormat.ts';
import { curveRows } from '../pictureRows.ts';
import type { DrawnView } from './labView.ts';

interface Frontier {
  readonly lever: ParameterId;
  readonly pairs: readonly FrontierPoint[];
  /** Where the levers stand; null while the answer is about another scenario. */
  readonly here: Readonly<Record<ParameterId, number>> | null;
  /** The outcome asked for, in words: `S&P 500 −20%`. */
  readonly asked: string;
}

/** Pairs of two levers that give one outcome. */
export function frontierView({ lever, pairs, here, asked }: Frontier): DrawnView {
  const found = pairs.filter(({ y }) => y !== null).length;
  const { min, max } = parameters.depth;
  const across = { label: parameters[lever].label, format: leverFormat(lever) };
  const up = { label: parameters.depth.label, format: leverFormat('depth') };
  return {
    id: `reverse.frontier-${lever}`,
    title: `Depth needed for each ${across.label.toLowerCase()}`,
    finding:
      found === 0
        ? `No pair of the two gives ${asked}.`
        : `${found} of ${pairs.length} settings of “${across.label}” have a depth that gives ${asked}.`,
    measure: `Pairs that give ${asked}; none where no cut does`,
    drawing: {
      form: 'curve',
      props: {
        points: pairs,
        here: here && { x: here[lever], y: here.depth },
        ...{ xFormat: across.format, yFormat: up.format, xLabel: across.label, yLabel: up.label, yRange: [min, max] },
      },
    },
    rows: () => curveRows(pairs, across, up),
  };
}
