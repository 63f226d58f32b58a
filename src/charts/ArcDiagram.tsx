import { type KeyboardEvent, memo, useRef, useState } from 'react';
import styles from './ArcDiagram.module.css';
import type { Arc, ArcRow } from './lab/labTypes.ts';
import { arcBeside, arcSide, sayRow } from './lab/layoutArcs.ts';

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
const looks = { into: 'into', out: 'outOf', other: 'arc' } as const;

/**
 * What feeds what: rows in order, an arc from each row to those that use what it makes. Pointing at a row shows its own
 * arcs; up and down go from row to row, right follows an arc on, left goes back along one, and each row is said aloud.
 */
export const ArcDiagram = memo(function ArcDiagram({ label, rows, arcs, selected, onSelect }: ArcDiagramProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const active = pointed ?? selected;
  const place = new Map(rows.map(({ id }, k) => [id, ROW * (k + 0.5)]));

  const goTo = (k: number) => {
    const row = rows[k];
    if (!row) return;
    list.current?.querySelectorAll('button')[k]?.focus();
    const { heading, name, value } = sayRow({ rows, arcs }, k);
    setSaid([heading, name, value].join(', '));
  };
  const onKeyDown = (event: KeyboardEvent, k: number) => {
    const id = rows[k]?.id;
    const indexOf = (row: string | undefined) => rows.findIndex((each) => each.id === row);
    const next = {
      ArrowDown: k + 1,
      ArrowUp: k - 1,
      Home: 0,
      End: rows.length - 1,
      ArrowRight: indexOf(arcs.find(({ from }) => from === id)?.to),
      ArrowLeft: indexOf(arcs.findLast(({ to }) => to === id)?.from),
    }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(next);
  };

  return (
    <div className={styles['diagram']}>
      <svg className={styles['arcs']} width={SIDE} height={rows.length * ROW} aria-hidden="true">
        {arcs.map((arc) => (
          <path
            key={`${arc.from} ${arc.to} ${arc.label}`}
            d={arcBeside(SIDE, place.get(arc.from) ?? 0, place.get(arc.to) ?? 0)}
            className={styles[looks[arcSide(arc, active)]]}
          />
        ))}
      </svg>
      <ol ref={list} className={styles['rows']} aria-label={label}>
        {rows.map(({ id, mark, label: name }, k) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === selected}
              onClick={() => onSelect(id)}
              onKeyDown={(event) => onKeyDown(event, k)}
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
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
});
