import type { FigureSpec } from '../../src/charts/figure/figureTypes.ts';
import { chartFigure } from '../../src/pages/chart/chartFigure.ts';
import type { FigureRow } from '../../src/pages/chart/figureRows.ts';
import { viewModel } from '../../src/pages/chart/viewModel.ts';
import { defaultView, type ViewState } from '../../src/session/session.ts';
import { bundled, bundledIds } from './bundled.ts';

export interface BundledFigure {
  readonly name: string;
  readonly spec: FigureSpec;
  readonly rows: readonly FigureRow[];
}

/** The figure of one bundled view as the page shows it under these choices. */
export function bundledFigure(id: string, state: Partial<ViewState>): BundledFigure {
  const loaded = bundled(id);
  const model = viewModel(loaded, { ...defaultView, ...state }, null, null);
  const permalink = `https://faultline.example/charts/${id}/`;
  const spec = model && chartFigure(loaded, model, [], permalink);
  if (!spec) throw new Error(`${id} ${state.view} draws nothing`);
  return { name: `${id} ${model.spec.id}`, spec, rows: model.rows };
}

/** Every view of every bundled dataset. */
export const bundledFigures = (): readonly BundledFigure[] =>
  bundledIds.flatMap((id) => bundled(id).meta.views.map(({ id: view }) => bundledFigure(id, { view })));
