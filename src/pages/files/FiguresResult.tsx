import { lazy, Suspense, useMemo, useState } from 'react';
import { formatShortDay } from '../../base/dates.ts';
import { counted, formatExact, formatWhole, unitWords } from '../../base/format.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../charts/ChartSkeleton.tsx';
import type { Outcome, SeriesView } from '../../session/fileViews.ts';
import { arrangeRows, type TableSort } from '../../ui/arrangeRows.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { formatOf, seriesWords } from './figures.ts';
import { MOST_LINES, seriesKey, seriesLabel, userBars, userLines } from './fileSeries.ts';
import styles from './files.module.css';
import { loadFileChart } from './loadFileChart.ts';
import { periodWords, spanWords } from './understood.ts';

const FileChart = lazy(loadFileChart);

interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly period: string;
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly line: number;
}

const rowsOf = (series: readonly SeriesView[]): readonly FigureRow[] =>
  series.flatMap((one) =>
    one.points.map(({ period, date, value, line }) => ({
      key: `${seriesKey(one)}~${line}~${date}`,
      name: one.entity,
      what: seriesWords(one.series),
      ...{ period, date, value, line },
      unit: one.unit,
    })),
  );

/** Series that can be ticked on or off. */
const MOST_CHOICES = 40;

const pointsOf = (series: readonly SeriesView[]): number => series.reduce((sum, one) => sum + one.points.length, 0);

const columns: readonly TableColumn<FigureRow>[] = [
  { id: 'name', label: 'Name', sortBy: (row) => row.name, text: (row) => row.name },
  { id: 'what', label: 'Series', sortBy: (row) => row.what, text: (row) => row.what },
  { id: 'period', label: 'Period', unbroken: true, sortBy: (row) => row.date, text: (row) => row.period },
  { id: 'date', label: 'Day', unbroken: true, sortBy: (row) => row.date, text: (row) => formatShortDay(row.date) },
  {
    id: 'value',
    label: 'Value',
    numeric: true,
    sortBy: (row) => row.value,
    text: (row) => formatWhole(row.value, row.unit),
  },
  { id: 'unit', label: 'Unit', unbroken: true, sortBy: (row) => row.unit, text: (row) => unitWords(row.unit) },
  { id: 'line', label: 'Line', numeric: true, sortBy: (row) => row.line, text: (row) => String(row.line) },
];

interface FiguresResultProps {
  readonly name: string;
  readonly outcome: Extract<Outcome, { kind: 'observations' }>;
  readonly onJump: (line: number) => void;
}

/** The first and last figure of what is drawn, as the headline of the chart. */
function finding(shown: readonly SeriesView[], all: readonly SeriesView[]): string {
  const [one] = shown;
  const first = one?.points[0];
  const last = one?.points.at(-1);
  if (!one || !first || !last) return 'Nothing to draw';
  const label = seriesLabel(all)(one);
  const { short } = formatOf(one.unit);
  if (shown.length > 1)
    return `${counted(shown.length, 'line')} of your file, ${spanWords(shown.flatMap((each) => each.points))}`;
  return first === last
    ? `${label}: ${short(last.value)} in ${periodWords(last.period)}`
    : `${label}: ${short(first.value)} in ${periodWords(first.period)}, ${short(last.value)} in ${periodWords(last.period)}`;
}

/** How many of how many figures are drawn, where a line has more than a screen can show. */
function Reduced({ shown }: { readonly shown: readonly SeriesView[] }) {
  const drawn = pointsOf(shown);
  const all = shown.reduce((sum, one) => sum + one.count, 0);
  if (drawn === all) return null;
  return (
    <p className={styles['small']}>
      {formatExact(drawn)} of {counted(all, 'figure')} are drawn: the first and the last of each line, and the lowest
      and the highest of each stretch between. None is an average.
    </p>
  );
}

/** The figures of a file as a chart and a table. */
export function FiguresResult({ name, outcome, onJump }: FiguresResultProps) {
  const { series, lines, count } = outcome;
  const units = useMemo(() => [...new Set(series.map(({ unit }) => unit))], [series]);
  const [unitAsked, setUnit] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState<TableSort | null>(null);
  const unit = unitAsked !== null && units.includes(unitAsked) ? unitAsked : (units[0] ?? '');
  const ofUnit = useMemo(() => series.filter((one) => one.unit === unit), [series, unit]);
  const timed = useMemo(
    () => new Set(ofUnit.flatMap(({ points }) => points.map(({ date }) => date))).size > 1,
    [ofUnit],
  );
  const most = timed ? MOST_LINES : 25;
  const shown = useMemo(() => {
    const chosen = picked === null ? ofUnit : ofUnit.filter((one) => picked.includes(seriesKey(one)));
    return (chosen.length > 0 ? chosen : ofUnit).slice(0, most);
  }, [ofUnit, picked, most]);
  const drawn = useMemo(
    () => (timed ? userLines(shown, ofUnit) : [userBars(shown, ofUnit, unitWords(unit))]),
    [timed, shown, ofUnit, unit],
  );
  const format = useMemo(() => formatOf(unit), [unit]);
  const rows = useMemo(() => (open ? rowsOf(series) : []), [open, series]);
  const listed = useMemo(() => pointsOf(series), [series]);
  const arranged = useMemo(() => arrangeRows(rows, columns, sort, ''), [rows, sort]);
  const title = finding(shown, ofUnit);
  return (
    <>
      <ChartFigure
        headline={title}
        subtitle={`Figures of ${name} as the file gives them, ${unitWords(unit)}.`}
        states={['user']}
        drawnAs={timed ? 'lines' : 'bars'}
        source={`Source: ${name}, user-supplied data, read in this browser.`}
      >
        <Suspense fallback={<ChartSkeleton height={360} />}>
          <FileChart
            form={timed ? 'lines' : 'bars'}
            title={title}
            summary={`${timed ? 'Line chart' : 'Bar chart'} of ${counted(count, 'figure')} in ${counted(lines, 'series', 'series')} from ${name}.`}
            series={drawn}
            format={format}
          />
        </Suspense>
      </ChartFigure>
      {timed && <Reduced shown={shown} />}
      <div className={styles['controls']}>
        {units.length > 1 && (
          <SelectMenu
            label="Unit drawn"
            choices={units.map((value) => ({ value, label: unitWords(value) }))}
            value={unit}
            onChange={setUnit}
          />
        )}
      </div>
      {ofUnit.length > most && (
        <fieldset className={styles['ask']}>
          <legend>
            {most} of {counted(units.length > 1 ? ofUnit.length : lines, 'series', 'series')} are drawn at most
          </legend>
          <div className={styles['checks']}>
            {ofUnit.slice(0, MOST_CHOICES).map((one) => {
              const key = seriesKey(one);
              const now = shown.map(seriesKey);
              return (
                <CheckBox
                  key={key}
                  label={seriesLabel(ofUnit)(one)}
                  checked={now.includes(key)}
                  onChange={(on) => setPicked(on ? [...now, key].slice(-most) : now.filter((each) => each !== key))}
                />
              );
            })}
          </div>
          {lines > Math.min(ofUnit.length, MOST_CHOICES) && units.length === 1 && (
            <p className={styles['small']}>
              The first {Math.min(ofUnit.length, MOST_CHOICES)} of the file can be drawn; the export has all of them.
            </p>
          )}
        </fieldset>
      )}
      <Disclosure summary={`Table: ${counted(listed, 'row')}`} open={open} onToggle={setOpen}>
        {open && (
          <DataTable
            label={`Figures of ${name}`}
            caption={`Figures of ${name}. A row opens its line in the file.${listed < count ? ` ${counted(count - listed, 'figure')} more are in the export.` : ''}`}
            columns={columns}
            rows={arranged}
            rowKey={(row) => row.key}
            sort={sort}
            onSort={setSort}
            onOpen={(row) => onJump(row.line)}
          />
        )}
      </Disclosure>
    </>
  );
}
