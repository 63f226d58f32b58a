import { lazy, Suspense, useMemo, useState } from 'react';
import { formatDay } from '../../base/dates.ts';
import { counted, unitWords } from '../../base/format.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../charts/ChartSkeleton.tsx';
import { statesIn } from '../../charts/pointStates.ts';
import { WhoseSwitch } from '../../charts/WhoseSwitch.tsx';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { differenceColumns, differencesCsv, tellComparison } from '../../session/differences.ts';
import type { ComparedLine } from '../../session/overlay.ts';
import type { Whose } from '../../session/overlaysInForce.ts';
import { arrangeRows, type TableSort } from '../../ui/arrangeRows.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { compareSeries } from './compareSeries.ts';
import { formatOf } from './figures.ts';
import styles from './files.module.css';
import { loadFileChart } from './loadFileChart.ts';

const FileChart = lazy(loadFileChart);

const MOST_PAIRS = 3;

interface ComparisonProps {
  readonly loaded: LoadedDataset;
  readonly lines: readonly ComparedLine[];
}

/** Yours against ours: the first day they part, a chart of both, every difference. */
export function Comparison({ loaded, lines }: ComparisonProps) {
  const { meta } = loaded;
  const [whose, setWhose] = useState<Whose>('both');
  const [unitAsked, setUnit] = useState<string | null>(null);
  const usable = useMemo(() => lines.filter(({ issue }) => issue?.kind !== 'other-unit'), [lines]);
  const units = [...new Set(usable.map(({ ours }) => ours.unit))];
  const unit = unitAsked !== null && units.includes(unitAsked) ? unitAsked : (units[0] ?? '');
  const drawnLines = useMemo(
    () => usable.filter(({ ours }) => ours.unit === unit).slice(0, MOST_PAIRS),
    [usable, unit],
  );
  const series = useMemo(() => compareSeries(drawnLines, meta, whose), [drawnLines, meta, whose]);
  const format = useMemo(() => formatOf(unit), [unit]);
  const told = useMemo(() => tellComparison(lines, meta), [lines, meta]);
  const { rows, headline, tally, notes, label, caption, fileName } = told;
  const [sort, onSort] = useState<TableSort | null>(null);
  const arranged = useMemo(() => arrangeRows(rows, differenceColumns, sort, ''), [rows, sort]);
  return (
    <section aria-label="Yours against ours">
      {drawnLines.length > 0 && (
        <ChartFigure
          headline={headline}
          subtitle={`${meta.title}, ${unitWords(unit)}. ${tally}`}
          level={4}
          states={statesIn(series)}
          source={`Source: ours, snapshot of ${formatDay(meta.snapshot)}; yours, user-supplied data.`}
        >
          <Suspense fallback={<ChartSkeleton height={360} />}>
            <FileChart
              form="lines"
              title={headline}
              summary={`Line chart of ${counted(drawnLines.length, 'line')} of yours and ours. ${headline}.`}
              series={series}
              format={format}
            />
          </Suspense>
        </ChartFigure>
      )}
      <div className={styles['controls']}>
        <WhoseSwitch value={whose} onChange={setWhose} />
        {units.length > 1 && (
          <SelectMenu
            label="Unit drawn"
            choices={units.map((value) => ({ value, label: unitWords(value) }))}
            value={unit}
            onChange={setUnit}
          />
        )}
        {rows.length > 0 && (
          <DownloadButton
            label={`Differences, ${counted(rows.length, 'row')}`}
            fileName={fileName}
            content={() => differencesCsv(arranged)}
          />
        )}
      </div>
      {notes.length > 0 && (
        <ul className={styles['plain']}>
          {notes.map((note) => (
            <li key={note} className={styles['small']}>
              {note}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <DataTable
          {...{ label, caption, sort, onSort }}
          columns={differenceColumns}
          rows={arranged}
          rowKey={(row) => row.key}
        />
      )}
    </section>
  );
}
