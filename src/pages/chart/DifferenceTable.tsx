import { useMemo, useState } from 'react';
import { formatExact } from '../../base/format.ts';
import type { ViewSpec } from '../../datasets/meta.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import {
  comparisonNotes,
  differenceColumns,
  differenceRows,
  differencesCsv,
  partingHeadline,
} from '../../session/differences.ts';
import type { Overlaid } from '../../session/overlaid.ts';
import { arrangeRows, type TableSort } from '../../ui/arrangeRows.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import styles from './DifferenceTable.module.css';
import { linesInView } from './overlaidView.ts';

interface DifferenceTableProps {
  readonly loaded: LoadedDataset;
  readonly spec: ViewSpec;
  readonly over: Overlaid;
}

const counted = (count: number, one: string) => `${formatExact(count)} ${one}${count === 1 ? '' : 's'}`;

/** Yours against ours in the lines of the view: the first day they part, and every figure in common. */
export function DifferenceTable({ loaded, spec, over }: DifferenceTableProps) {
  const { meta } = loaded;
  const [sort, setSort] = useState<TableSort | null>(null);
  const lines = useMemo(() => linesInView(over.lines, spec), [over, spec]);
  const rows = useMemo(() => differenceRows(lines, meta), [lines, meta]);
  const arranged = useMemo(() => arrangeRows(rows, differenceColumns, sort, ''), [rows, sort]);
  if (lines.length === 0) return null;
  const apart = rows.filter((row) => row.apart).length;
  const added = lines.reduce((sum, line) => sum + line.added.length, 0);
  return (
    <section className={styles['differences']} aria-labelledby="differences">
      <h2 id="differences">{partingHeadline(lines, meta) ?? 'Yours and ours have no figure in common'}</h2>
      <p className={styles['small']}>
        {counted(apart, 'figure')} of {formatExact(rows.length)} in common differ by more than rounding;{' '}
        {counted(added, 'figure')} of yours {added === 1 ? 'has' : 'have'} no counterpart. The figures are compared as
        they are, whatever the chart shows.
      </p>
      {comparisonNotes(lines, meta).map((note) => (
        <p key={note} className={styles['small']}>
          {note}
        </p>
      ))}
      {rows.length > 0 && (
        <>
          <DataTable
            label="Differences between yours and ours"
            caption={`Yours against ours, ${meta.title}.`}
            columns={differenceColumns}
            rows={arranged}
            rowKey={(row) => row.key}
            sort={sort}
            onSort={setSort}
          />
          <DownloadButton
            label={`Differences (CSV, ${counted(rows.length, 'row')})`}
            fileName={`faultline-${meta.id}-yours-against-ours.csv`}
            content={() => differencesCsv(arranged)}
          />
        </>
      )}
    </section>
  );
}
