import { memo, useState } from 'react';
import styles from './ArcDiagram.module.css';

export interface ArcRow {
  readonly id: string;
  readonly mark: string;
  readonly label: string;
}

export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

interface ArcDiagramProps {
  readonly label: string;
  readonly rows: readonly ArcRow[];
  /** Every arc leads down: from an earlier row to a later one. */
  readonly arcs: readonly Arc[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

const ROW = 32;
const SIDE = 132;

/** What feeds what: rows in order, an arc from each row to those that use what it makes. Pointing at a row shows its own arcs. */
export const ArcDiagram = memo(function ArcDiagram({ label, rows, arcs, selected, onSelect }: ArcDiagramProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const active = pointed ?? selected;
  const place = new Map(rows.map(({ id }, k) => [id, ROW * (k + 0.5)]));
  return (
    <div className={styles['diagram']}>
      <svg className={styles['arcs']} width={SIDE} height={rows.length * ROW} aria-hidden="true">
        {arcs.map(({ from, to, label: line }) => {
          const y1 = place.get(from) ?? 0;
          const y2 = place.get(to) ?? 0;
          const reach = Math.min(SIDE - 8, 14 + 0.42 * (y2 - y1));
          const touched = from === active || to === active;
          return (
            <path
              key={`${from} ${to} ${line}`}
              d={`M${SIDE},${y1}C${SIDE - reach},${y1} ${SIDE - reach},${y2} ${SIDE},${y2}`}
              className={touched ? (to === active ? styles['into'] : styles['outOf']) : styles['arc']}
            />
          );
        })}
      </svg>
      <ol className={styles['rows']} aria-label={label}>
        {rows.map(({ id, mark, label: name }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === selected}
              onClick={() => onSelect(id)}
              onPointerEnter={() => setPointed(id)}
              onPointerLeave={() => setPointed(null)}
              onFocus={() => setPointed(id)}
              onBlur={() => setPointed(null)}
            >
              <span className={styles['mark']}>{mark}</span> {name}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
});
