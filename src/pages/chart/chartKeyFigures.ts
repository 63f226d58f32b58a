import { keyFigures } from '../../charts/figure/keyFigures.ts';
import type { KeyFigures } from '../../session/seenFigures.ts';
import type { ViewState } from '../../session/session.ts';
import { viewDrawing } from './chartFigure.ts';
import type { ViewModel } from './viewModel.ts';

/** The key figures of a view, for a link to remember. With figures of the reader in it there are others, under another name. */
export function chartKeyFigures(
  model: ViewModel,
  { range, show, base, only }: Pick<ViewState, 'range' | 'show' | 'base' | 'only'>,
): KeyFigures {
  const of = JSON.stringify([model.spec.id, range, show, base, only.toSorted(), model.standing]);
  return { of, figures: model.fault === null ? keyFigures(viewDrawing(model, [])) : [] };
}
