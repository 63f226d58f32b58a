import { formatDay } from '../../base/dates.ts';
import { confidenceWords } from '../../datasets/confidenceMix.ts';
import type { ViewState } from '../../session/session.ts';
import type { ViewControl } from '../../session/useViewState.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { type FigureRow, isOwn, statusWords } from './figureRows.ts';
import styles from './SourceSheet.module.css';
import { fullFigure } from './shownFormat.ts';
import { citedSources } from './sourceLine.ts';
import type { ViewModel } from './viewModel.ts';

interface SourceSheetProps {
  /** The file that our rows are in. */
  readonly file: string;
  /** Name of the reader's file that some rows may be from. */
  readonly ownFile: string;
  readonly model: ViewModel;
  readonly state: ViewState;
  readonly onChange: ViewControl['change'];
}

function Cited({ source, url }: { readonly source: string; readonly url: string | null }) {
  return url === null ? (
    source
  ) : (
    <a href={url} rel="noreferrer">
      {source}
    </a>
  );
}

function Details({
  row,
  file,
  model,
}: {
  readonly row: FigureRow;
  /** The file its line is of. */
  readonly file: string;
  readonly model: ViewModel;
}) {
  const figure = row.value === null ? (row.unit === '' ? null : 'n/a') : fullFigure(row.value, row.unit);
  const facts: readonly (readonly [string, string | null])[] = [
    ['What', row.what === row.name ? null : row.what],
    ['Period', row.period === row.date || row.period === '' ? null : row.period],
    ['Day', row.date === '' ? null : formatDay(row.date)],
    [
      'Range',
      row.low === null || row.high === null
        ? null
        : `${fullFigure(row.low, row.unit)} to ${fullFigure(row.high, row.unit)}`,
    ],
    ['In the file', row.original ? fullFigure(row.original.value, row.original.unit) : null],
    ['Worked out', row.original ? model.how : null],
    ['Status', statusWords(row)],
    ['Seen', `${row.confidence}: ${confidenceWords[row.confidence]}`],
    ['Published', row.published === null ? null : formatDay(row.published)],
    ['Note', row.note === '' ? null : row.note],
    ['Not drawn', row.notDrawn],
    ['Caveat', model.spec.caveat ?? null],
    ['In the data', `${file}, line ${row.line}`],
  ];
  return (
    <>
      <p className={styles['name']}>{row.name}</p>
      {figure !== null && <p className={styles['figure']}>{figure}</p>}
      <dl className={styles['facts']}>
        <div>
          <dt>Source</dt>
          <dd>
            <Cited source={row.source} url={row.sourceUrl} />
            {row.sourceUrl === null && <span className={styles['none']}> (no address was kept)</span>}
          </dd>
        </div>
        {facts.map(([term, text]) =>
          text === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}

function AllSources({ model }: { readonly model: ViewModel }) {
  return (
    <ol className={styles['all']}>
      {citedSources(model.rows).map(({ source, url, rows }) => (
        <li key={source}>
          <Cited source={source} url={url} />{' '}
          <span className={styles['none']}>
            {rows} {rows === 1 ? 'row' : 'rows'}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Behind a point or a row: source, day, status, grade, caveat, line. Without one: every source of the view. */
export function SourceSheet({ file, ownFile, model, state, onChange }: SourceSheetProps) {
  const row = state.point === null ? undefined : model.rows.find(({ key }) => key === state.point);
  const close = () => onChange({ point: null, open: state.open.filter((panel) => panel !== 'sources') });
  if (state.point !== null) {
    return (
      <Sheet title="Source of this figure" open onClose={close}>
        {row ? (
          <Details row={row} file={isOwn(row) ? ownFile : file} model={model} />
        ) : (
          <p>The figure that the address names is not in this view or range: {state.point.replaceAll('~', ', ')}.</p>
        )}
      </Sheet>
    );
  }
  return (
    <Sheet title="Sources of this view" open={state.open.includes('sources')} onClose={close}>
      <AllSources model={model} />
    </Sheet>
  );
}
