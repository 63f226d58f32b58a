import type { ReactNode } from 'react';
import { LabChart } from '../../charts/lab/LabChart.tsx';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { TakeAwayFold } from './away/TakeAwayFold.tsx';
import { PictureTable } from './PictureTable.tsx';
import type { DrawnView, LabView } from './views/labView.ts';

interface LabPictureProps {
  readonly view: DrawnView;
  readonly result: LabResult;
  readonly store: ScenarioStore;
  /** Name of the table in the address, after `table-`. */
  readonly table: string;
  readonly height?: number;
}

/** A drawing of the lab, its table and its way out: a new view has all of it by being one. */
export function LabPicture({ view, result, store, table, height }: LabPictureProps) {
  const { title, finding, measure, drawing, rows } = view;
  return (
    <LabFigure view={view} result={result}>
      <LabChart {...{ title, drawing }} summary={finding} {...(height === undefined ? {} : { height })} />
      <PictureTable {...{ store, title, rows }} id={table} unit={measure} />
    </LabFigure>
  );
}

interface LabFigureProps {
  readonly view: LabView;
  readonly result: LabResult;
  readonly children: ReactNode;
}

/** Whatever shows a view on the page, with its way out. Keys act on the figure that holds the focus. */
export function LabFigure({ view, result, children }: LabFigureProps) {
  return (
    <div data-figure={view.id}>
      {children}
      <TakeAwayFold view={view} result={result} />
    </div>
  );
}
