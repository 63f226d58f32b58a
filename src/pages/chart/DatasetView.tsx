import { lazy, type ReactNode, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useFigureKeys } from '../../charts/figure/useFigureKeys.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { describeLinkNote } from '../../session/linkNotes.ts';
import { describeSince, sinceThen } from '../../session/seenFigures.ts';
import type { Range } from '../../session/session.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useViewState } from '../../session/useViewState.ts';
import type { Span } from '../../ui/RangeBrush.tsx';
import { SinceNote } from '../../ui/SinceNote.tsx';
import { LeftOutRows } from './BrokenFile.tsx';
import { ChartActions, type OwnFile } from './ChartActions.tsx';
import { ChartControls } from './ChartControls.tsx';
import { ChartKeys } from './ChartKeys.tsx';
import styles from './ChartPage.module.css';
import { ChartPanel } from './ChartPanel.tsx';
import { ChartTakeAway } from './ChartTakeAway.tsx';
import { chartKeyFigures } from './chartKeyFigures.ts';
import { FigureTable } from './FigureTable.tsx';
import { SourceSheet } from './SourceSheet.tsx';
import { arrangeFigures, figureColumns } from './tableColumns.ts';
import { useBands } from './useBands.ts';
import { useChartOverlay } from './useChartOverlay.ts';
import { useGdp } from './useGdp.ts';
import { ViewTabs } from './ViewTabs.tsx';
import { shapeView } from './viewModel.ts';
import { drawSeries, workView } from './workedView.ts';

// Only for those who have a file of their own over these figures.
const OverlayBar = lazy(() => import('./OverlayBar.tsx').then((m) => ({ default: m.OverlayBar })));
const DifferenceTable = lazy(() => import('./DifferenceTable.tsx').then((m) => ({ default: m.DifferenceTable })));

const none: readonly never[] = [];

/** A range while its handle is held, and the address it is held against: once that has moved on, it no longer counts. */
interface Hold {
  readonly span: Span;
  readonly range: Range;
  readonly view: string | null;
}

interface DatasetViewProps {
  readonly loaded: LoadedDataset;
  /** Names the file the rows are in: `capex.csv`. */
  readonly file: string;
  /** What must be known before quoting, below the table. */
  readonly about: ReactNode;
  /** Where the dataset is a file of the reader; left out where it is ours. */
  readonly own?: OwnFile | null;
}

/** Everything below the title, from the file and the address. */
export function DatasetView({ loaded, file, about, own = null }: DatasetViewProps) {
  const control = useViewState();
  const { state, notes: linkNotes, change } = control;
  const { view, range, scale, show, base, only, sort, find } = state;
  const [hold, setHold] = useState<Hold | null>(null);
  // Let go, the handle stays where it is until the address has followed.
  const held = hold !== null && hold.range === range && hold.view === view ? hold.span : null;
  const draft = useDeferredValue(held);
  const { gdp, waiting } = useGdp('USD_bn' in loaded.meta.units);
  const bands = useBands(state.events === 'on');
  const select = useCallback((point: string) => change({ point }), [change]);
  const search = useRef<HTMLInputElement>(null);
  const download = useRef<HTMLButtonElement>(null);
  const copy = useRef<HTMLButtonElement>(null);
  const figureKeys = useFigureKeys();
  // In steps, so that a toggle redoes only what follows from it: a scale leaves the table alone, a range the lines.
  const { state: figure, notes: figureNotes } = useFigureState();
  const laid = useChartOverlay(loaded);
  // What is embedded in another page is ours: the reader of that page has laid nothing over it.
  const overlay = figure.embed === 'on' ? null : laid;
  const worked = useMemo(() => {
    const asked = { view, show, base };
    if (!overlay?.drawn) return workView(loaded, asked, gdp);
    return overlay.drawn.work(loaded, asked, gdp, overlay.drawn.over, overlay.whose);
  }, [loaded, view, show, base, gdp, overlay]);
  const series = useMemo(() => (worked ? drawSeries(worked, only) : none), [worked, only]);
  const model = useMemo(
    () => worked && shapeView(worked, series, { range, scale, only }, draft),
    [worked, series, range, scale, only, draft],
  );
  const figures = model?.rows ?? none;
  const columns = useMemo(() => figureColumns(loaded.dataset.shape, figures), [loaded, figures]);
  const arranged = useMemo(() => arrangeFigures(figures, columns, sort, find), [figures, columns, sort, find]);
  // The chart comes first; a long table follows in the next frame.
  const rows = useDeferredValue(arranged, []);
  if (!model) return null;
  // What GDP decides is not said before it has arrived.
  const settled = waiting && state.show === 'gdp' ? [] : model.notes;
  const notes = [...[...linkNotes, ...figureNotes].map(describeLinkNote), ...settled];
  // What GDP or a file decides is not compared before it has arrived, and only a link that remembers something asks.
  const settling = (waiting && show === 'gdp') || (overlay !== null && !overlay.drawn);
  const since =
    settling || figure.snapshot === null
      ? null
      : describeSince(sinceThen(figure.was, chartKeyFigures(model, state)), figure.snapshot, loaded.meta.snapshot);
  const takeAway = <ChartTakeAway {...{ loaded, model, bands }} selected={state.point} buttons={figureKeys.buttons} />;
  if (figure.embed === 'on') return takeAway;
  return (
    <>
      <ViewTabs views={loaded.meta.views} shown={model.spec.id} control={control} />
      {notes.length > 0 && (
        <ul className={styles['notes']} role="status">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <SinceNote words={since} />
      <LeftOutRows issues={loaded.issues} />
      {overlay && (
        <Suspense fallback={null}>
          <OverlayBar overlay={overlay} />
        </Suspense>
      )}
      <ChartPanel
        loaded={loaded}
        model={model}
        bands={bands}
        selected={state.point}
        onSelect={select}
        onSources={() => change({ open: [...new Set([...state.open, 'sources' as const])] })}
      >
        <ChartControls
          model={model}
          state={state}
          held={held}
          onHold={(span) => setHold({ span, range, view })}
          onChange={change}
        />
      </ChartPanel>
      <ChartActions {...{ loaded, model, state, overlay, own }} rows={arranged} downloadRef={download} copyRef={copy} />
      {takeAway}
      {overlay?.drawn && (
        <Suspense fallback={null}>
          <DifferenceTable loaded={loaded} spec={model.spec} over={overlay.drawn.over} />
        </Suspense>
      )}
      <FigureTable
        loaded={loaded}
        model={model}
        columns={columns}
        rows={rows}
        state={state}
        searchRef={search}
        onChange={change}
      />
      {about}
      <SourceSheet file={file} ownFile={overlay?.drawn?.name ?? file} model={model} state={state} onChange={change} />
      <ChartKeys {...{ model, state, search, download, copy }} more={figureKeys.shortcuts} onChange={change} />
    </>
  );
}
