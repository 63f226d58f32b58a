import { lazy, Suspense, useMemo, useState } from 'react';
import { formatDay } from '../../base/dates.ts';
import { counted, formatExact, formatShare } from '../../base/format.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../charts/ChartSkeleton.tsx';
import type { Holding } from '../../ingest/readHoldings.ts';
import type { Outcome } from '../../session/fileViews.ts';
import { arrangeRows, type TableSort } from '../../ui/arrangeRows.ts';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { percentFormat } from './figures.ts';
import { holdingBars } from './fileSeries.ts';
import styles from './files.module.css';
import { loadFileChart } from './loadFileChart.ts';

const FileChart = lazy(loadFileChart);

const keyOf = ({ kind, entity, lines }: Holding) => `${kind}-${entity}-${lines[0] ?? 0}`;

const columns: readonly TableColumn<Holding>[] = [
  { id: 'entity', label: 'Position', unbroken: true, sortBy: (row) => row.entity, text: (row) => row.entity },
  { id: 'name', label: 'Name', sortBy: (row) => row.name, text: (row) => row.name },
  { id: 'kind', label: 'Kind', sortBy: (row) => row.kind, text: (row) => row.kind },
  {
    id: 'weight',
    label: 'Weight',
    numeric: true,
    sortBy: (row) => row.weight,
    text: (row) => (row.weight === null ? 'n/a' : formatShare(row.weight, 2)),
  },
  {
    id: 'value',
    label: 'Market value',
    numeric: true,
    sortBy: (row) => row.value,
    text: (row) => (row.value === null ? 'n/a' : `${formatExact(row.value)} ${row.currency ?? ''}`.trim()),
  },
  {
    id: 'line',
    label: 'Lines',
    unbroken: true,
    sortBy: (row) => row.lines[0] ?? null,
    text: (row) => row.lines.slice(0, 4).join(', '),
  },
];

interface HoldingsResultProps {
  readonly name: string;
  readonly outcome: Extract<Outcome, { kind: 'holdings' }>;
  readonly onJump: (line: number) => void;
}

/** The positions of a file: the heaviest as bars, the sums by kind, all of them as a table. */
export function HoldingsResult({ name, outcome, onJump }: HoldingsResultProps) {
  const { holdings, byKind, title, asOf } = outcome;
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState<TableSort | null>(null);
  const bars = useMemo(() => [holdingBars(holdings)], [holdings]);
  const rows = useMemo(() => arrangeRows(holdings, columns, sort, ''), [holdings, sort]);
  const heaviest = holdings
    .filter(({ kind, weight }) => kind === 'equity' && weight !== null)
    .reduce<Holding | null>((top, each) => ((each.weight ?? 0) > (top?.weight ?? 0) ? each : top), null);
  const headline = heaviest
    ? `The largest company is ${heaviest.entity} with ${formatShare(heaviest.weight ?? 0)}`
    : counted(holdings.length, 'position');
  const weighed = holdings.some(({ weight }) => weight !== null);
  return (
    <>
      {weighed ? (
        <ChartFigure
          headline={headline}
          subtitle={`${title}. Weight of each position, per cent of the portfolio; share classes of a company are one.`}
          states={['user']}
          drawnAs="bars"
          source={`Source: ${name}, user-supplied data, read in this browser.`}
          {...(asOf ? { asOf: formatDay(asOf) } : {})}
        >
          <Suspense fallback={<ChartSkeleton height={360} />}>
            <FileChart
              form="bars"
              order="given"
              title={headline}
              summary={`Bar chart of the weights of ${counted(holdings.length, 'position')} of ${title}.`}
              series={bars}
              format={percentFormat}
            />
          </Suspense>
        </ChartFigure>
      ) : (
        <p className={styles['note']}>
          The file gives no weights, and its values are in several currencies, so they cannot be added up.
        </p>
      )}
      {weighed && (
        <ul className={styles['kinds']} aria-label="Weight by kind">
          {[...byKind].map(([kind, weight]) => (
            <li key={kind}>
              {kind} <strong>{formatShare(weight)}</strong>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={`All ${counted(holdings.length, 'position')}`} open={open} onToggle={setOpen}>
        {open && (
          <DataTable
            label={`Positions of ${name}`}
            caption={`Positions of ${title}. A row opens its line in the file.`}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            sort={sort}
            onSort={setSort}
            onOpen={(row) => onJump(row.lines[0] ?? 1)}
          />
        )}
      </Disclosure>
    </>
  );
}
