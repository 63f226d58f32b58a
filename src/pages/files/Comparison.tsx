import { lazy, Suspense, useMemo, useState } from 'react';
import { formatDay } from '../../base/dates.ts';
import { formatChange, formatExact } from '../../base/format.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../charts/ChartSkeleton.tsx';
import { statesIn } from '../../charts/pointStates.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { writeCsv } from '../../ingest/writeCsv.ts';
import { type ComparedLine, type Difference, firstParting, lineKey } from '../../session/overlay.ts';
import { arrangeRows, type TableSort } from '../../ui/arrangeRows.ts';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { comparedName, compareSeries, type Whose } from './compareSeries.ts';
import { counted, exactFigure, formatOf, shortFigure, unitName } from './figures.ts';
import styles from './files.module.css';
import { loadFileChart } from './loadFileChart.ts';

const FileChart = lazy(loadFileChart);

const MOST_PAIRS = 3;

interface Row extends Difference {
  readonly name: string;
  readonly unit: string;
}

const keyOf = (row: Row) => `${lineKey(row)}~${row.period}~${row.line}`;

const columns: readonly TableColumn<Row>[] = [
  { id: 'name', label: 'Line', sortBy: (row) => row.name, text: (row) => row.name },
  { id: 'period', label: 'Period', unbroken: true, sortBy: (row) => row.date, text: (row) => row.period },
  {
    id: 'ours',
    label: 'Ours',
    numeric: true,
    sortBy: (row) => row.ours,
    text: (row) => exactFigure(row.ours, row.unit),
  },
  {
    id: 'yours',
    label: 'Yours',
    numeric: true,
    sortBy: (row) => row.yours,
    text: (row) => exactFigure(row.yours, row.unit),
  },
  {
    id: 'absolute',
    label: 'Yours less ours',
    numeric: true,
    sortBy: (row) => row.absolute,
    text: (row) => `${row.absolute > 0 ? '+' : ''}${formatExact(row.absolute)}`,
  },
  {
    id: 'percent',
    label: 'Per cent of ours',
    numeric: true,
    sortBy: (row) => row.percent,
    text: (row) => (row.percent === null ? 'n/a' : formatChange(row.percent, 2)),
  },
  {
    id: 'apart',
    label: 'Apart',
    sortBy: (row) => Number(row.apart),
    text: (row) => (row.apart ? 'yes' : row.absolute === 0 ? 'no' : 'within rounding'),
  },
];

const csvOf = (rows: readonly Row[]) =>
  writeCsv([
    ['line', 'period', 'date', 'unit', 'ours', 'yours', 'absolute', 'percent', 'apart', 'file_line', 'our_source'],
    ...rows.map((row) => [
      ...[row.name, row.period, row.date, row.unit, String(row.ours), String(row.yours), String(row.absolute)],
      ...[row.percent === null ? '' : String(Number(row.percent.toPrecision(12))), row.apart ? 'yes' : 'no'],
      ...[String(row.line), row.row.provenance.source],
    ]),
  ]);

/** Why a pair cannot be compared, or what was taken for granted; null where there is nothing to say. */
function noteOf({ issue, unitAssumed, ours, yours, factor }: ComparedLine): string | null {
  if (issue?.kind === 'other-unit')
    return `Yours is in ${unitName(issue.yours)}, ours in ${unitName(issue.ours)}: they measure different things, so nothing is compared.`;
  if (issue?.kind === 'no-common-period') return 'Yours and ours have no period in common.';
  if (unitAssumed) return `The file states no unit, so ${unitName(ours.unit)} was taken for it.`;
  return factor === 1 ? null : `Your ${unitName(yours.unit)} were turned into ${unitName(ours.unit)}.`;
}

/** What was taken for granted or could not be compared, each said once with the lines it is about. */
function notesOf(lines: readonly ComparedLine[], meta: LoadedDataset['meta']): readonly string[] {
  const about = new Map<string, string[]>();
  for (const line of lines) {
    const note = noteOf(line);
    if (note !== null) about.set(note, [...(about.get(note) ?? []), comparedName(line, meta, lines)]);
  }
  return [...about].map(([note, names]) =>
    names.length === lines.length
      ? note
      : `${names.slice(0, 6).join('; ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}: ${note}`,
  );
}

interface ComparisonProps {
  readonly loaded: LoadedDataset;
  readonly lines: readonly ComparedLine[];
}

/** Yours against ours: the first day they part, a chart of both, every difference. */
export function Comparison({ loaded, lines }: ComparisonProps) {
  const { meta } = loaded;
  const [whose, setWhose] = useState<Whose>('both');
  const [unitAsked, setUnit] = useState<string | null>(null);
  const [sort, setSort] = useState<TableSort | null>(null);
  const usable = useMemo(() => lines.filter(({ issue }) => issue?.kind !== 'other-unit'), [lines]);
  const units = [...new Set(usable.map(({ ours }) => ours.unit))];
  const unit = unitAsked !== null && units.includes(unitAsked) ? unitAsked : (units[0] ?? '');
  const drawnLines = useMemo(
    () => usable.filter(({ ours }) => ours.unit === unit).slice(0, MOST_PAIRS),
    [usable, unit],
  );
  const series = useMemo(() => compareSeries(drawnLines, meta, whose), [drawnLines, meta, whose]);
  const format = useMemo(() => formatOf(unit), [unit]);
  const rows = useMemo(
    () =>
      lines.flatMap((line): readonly Row[] =>
        line.differences.map((each) => ({ ...each, name: comparedName(line, meta, lines), unit: line.ours.unit })),
      ),
    [lines, meta],
  );
  const arranged = useMemo(() => arrangeRows(rows, columns, sort, ''), [rows, sort]);
  const first = firstParting(lines);
  const apart = rows.filter((row) => row.apart).length;
  const added = lines.reduce((sum, line) => sum + line.added.length, 0);
  const firstUnit = rows.find((row) => row.row === first?.row)?.unit ?? unit;
  const headline =
    rows.length === 0
      ? 'Yours and ours have no figure in common'
      : first === null
        ? `Yours agrees with ours in all ${counted(rows.length, 'figure')}`
        : `Yours parts from ours first on ${formatDay(first.date)}: ${shortFigure(first.yours, firstUnit)} against ${shortFigure(first.ours, firstUnit)}`;
  const notes = notesOf(lines, meta);
  return (
    <section aria-label="Yours against ours">
      {drawnLines.length > 0 && (
        <ChartFigure
          headline={headline}
          subtitle={`${meta.title}, ${unitName(unit)}. ${counted(apart, 'figure')} of ${rows.length} in common differ by more than rounding; ${counted(added, 'figure')} of yours ${added === 1 ? 'has' : 'have'} no counterpart.`}
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
        <SegmentedControl
          legend="Figures shown"
          choices={[
            { value: 'both', label: 'Both' },
            { value: 'yours', label: 'Yours' },
            { value: 'ours', label: 'Ours' },
          ]}
          value={whose}
          onChange={setWhose}
        />
        {units.length > 1 && (
          <SelectMenu
            label="Unit drawn"
            choices={units.map((value) => ({ value, label: unitName(value) }))}
            value={unit}
            onChange={setUnit}
          />
        )}
        {rows.length > 0 && (
          <DownloadButton
            label={`Differences, ${counted(rows.length, 'row')}`}
            fileName={`faultline-${meta.id}-yours-against-ours.csv`}
            content={() => csvOf(arranged)}
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
          label="Differences between yours and ours"
          caption={`Yours against ours, ${meta.title}.`}
          columns={columns}
          rows={arranged}
          rowKey={keyOf}
          sort={sort}
          onSort={setSort}
        />
      )}
    </section>
  );
}
