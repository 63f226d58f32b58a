import { power } from '../../../base/portableMath.ts';
import { parameters } from '../../../model/chain.ts';
import { leverText } from '../leverText.ts';
import type { ReceiptPlace, ReceiptStep } from './receiptTypes.ts';
import { at, equation, money, pathSource, plain, share } from './writeNumbers.ts';

/** E1 as it stands in this quarter: which branch of the shape, and its value. */
function shapeIn({ outcome, t }: ReceiptPlace): { readonly filled: string; readonly gives: number } {
  const { onset, slide, trough, rebound } = outcome.values;
  const tau = t - onset;
  if (tau < 0) return { filled: `0, because the cut begins ${plain(-tau)} quarters later`, gives: 0 };
  if (tau < slide) return { filled: `(${tau} + 1) ÷ ${slide} = ${plain((tau + 1) / slide)}`, gives: (tau + 1) / slide };
  if (tau < slide + trough) return { filled: `1, at the trough`, gives: 1 };
  const since = tau - slide - trough + 1;
  const half = outcome.world.constants.recoveryHalfLife;
  const gives = 1 - rebound * (1 - power(2, -since / half));
  return { filled: `1 − ${plain(rebound)} × (1 − 2^(−${since}/${plain(half)})) = ${plain(gives)}`, gives };
}

/** The first link: spending. */
export function spendingStep(place: ReceiptPlace): ReceiptStep {
  const { outcome, t, quarter } = place;
  const { depth } = outcome.values;
  const shape = shapeIn(place);
  const u = at(place, 'stressed', 'cutShape');
  const s = at(place, 'stressed', 'cut');
  const planned = at(place, 'baseline', 'capex');
  const spent = at(place, 'stressed', 'capex');
  const depthText = leverText(parameters.depth, depth);
  return {
    id: 'capex',
    title: 'Spending',
    sentence: `In ${quarter} the large cloud firms would spend ${money(spent)}, not ${money(planned)}.`,
    equations: [
      equation('u = shape of the cut', `u = ${shape.filled}`, shape.gives, u),
      equation('s = D·u', `s = ${depthText} × ${plain(u)} = ${share(s)}`, depth * u, s),
      equation(
        'Kˢ = Kᵇ·(1 − s)',
        `Kˢ = ${money(planned)} × (1 − ${share(s)}) = ${money(spent)}`,
        planned * (1 - s),
        spent,
      ),
    ],
    sources: [pathSource('Kᵇ, baseline spending in the quarter', outcome.world.capex, t)],
    path: {
      label: 'Capital spending of the large cloud firms, $bn a quarter',
      kind: 'money',
      baseline: Array.from(outcome.baseline.capex),
      scenario: Array.from(outcome.stressed.capex),
    },
  };
}
