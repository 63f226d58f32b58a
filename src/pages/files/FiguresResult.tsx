import { lazy, Suspense, useMemo, useState } from 'react';
import { formatShortDay } from '../../base/dates.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../charts/ChartSkeleton.tsx';
import type { Outcome, SeriesView } from '../../session/fileViews.ts';
import { arrangeRows, type TableSort } from '../../ui/arrangeRows.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { counted, exactFigure, formatOf, seriesWords, unitName } from './figures.ts';
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
    text: (row) => exactFigure(row.value, row.unit),
  },
  { id: 'unit', label: 'Unit', unbroken: true, sortBy: (row) => row.unit, text: (row) => unitName(row.unit) },
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
  const timed = new Set(ofUnit.flatMap(({ points }) => points.map(({ date }) => date))).size > 1;
  const most = timed ? MOST_LINES : 25;
  const shown = useMemo(() => {
    const chosen = picked === null ? ofUnit : ofUnit.filter((one) => picked.includes(seriesKey(one)));
    return (chosen.length > 0 ? chosen : ofUnit).slice(0, most);
  }, [ofUnit, picked, most]);
  const drawn = useMemo(
    () => (timed ? userLines(shown, ofUnit) : [userBars(shown, ofUnit, unitName(unit))]),
    [timed, shown, ofUnit, unit],
  );
  const format = useMemo(() => formatOf(unit), [unit]);
  const rows = useMemo(() => rowsOf(series), [series]);
  const arranged = useMemo(() => arrangeRows(rows, columns, sort, ''), [rows, sort]);
  const title = finding(shown, ofUnit);
  return (
    <>
      <ChartFigure
        headline={title}
        subtitle={`Figures of ${name} as the file gives them, ${unitName(unit)}.`}
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
      <div className={styles['controls']}>
        {units.length > 1 && (
          <SelectMenu
            label="Unit drawn"
            choices={units.map((value) => ({ value, label: unitName(value) }))}
            value={unit}
            onChange={setUnit}
          />
        )}
      </div>
      {ofUnit.length > most && (
        <fieldset className={styles['ask']}>
          <legend>
            {most} of {counted(ofUnit.length, 'series', 'series')} are drawn at most
          </legend>
          <div className={styles['checks']}>
            {ofUnit.slice(0, 40).map((one) => {
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
        </fieldset>
      )}
      <Disclosure summary={`Table: ${counted(rows.length, 'row')}`} open={open} onToggle={setOpen}>
        {open && (
          <DataTable
            label={`Figures of ${name}`}
            caption={`Figures of ${name}. A row opens its line in the file.${rows.length < count ? ` ${counted(count - rows.length, 'figure')} more are in the export.` : ''}`}
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
