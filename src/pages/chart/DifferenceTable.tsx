import { useMemo, useState } from 'react';
import { counted } from '../../base/format.ts';
import type { ViewSpec } from '../../datasets/meta.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { differenceColumns, differencesCsv, tellComparison } from '../../session/differences.ts';
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

/** Yours against ours in the lines of the view: the first day they part, and every figure in common. */
export function DifferenceTable({ loaded, spec, over }: DifferenceTableProps) {
  const lines = useMemo(() => linesInView(over.lines, spec), [over, spec]);
  const told = useMemo(() => tellComparison(lines, loaded.meta), [lines, loaded.meta]);
  const { rows, headline, tally, notes, label, caption, fileName } = told;
  const [sort, onSort] = useState<TableSort | null>(null);
  const arranged = useMemo(() => arrangeRows(rows, differenceColumns, sort, ''), [rows, sort]);
  if (lines.length === 0) return null;
  return (
    <section className={styles['differences']} aria-labelledby="differences">
      <h2 id="differences">{headline}</h2>
      <p className={styles['small']}>{tally} The figures are compared as they are, whatever the chart shows.</p>
      {notes.map((note) => (
        <p key={note} className={styles['small']}>
          {note}
        </p>
      ))}
      {rows.length > 0 && (
        <>
          <DataTable
            {...{ label, caption, sort, onSort }}
            columns={differenceColumns}
            rows={arranged}
            rowKey={(row) => row.key}
          />
          <DownloadButton
            label={`Differences (CSV, ${counted(rows.length, 'row')})`}
            fileName={fileName}
            content={() => differencesCsv(arranged)}
          />
        </>
      )}
    </section>
  );
}
