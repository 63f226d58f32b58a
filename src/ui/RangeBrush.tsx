import { formatShortDay } from '../base/dates.ts';
import styles from './RangeBrush.module.css';

/** Two places among the stops; `from` is never after `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface RangeBrushProps {
  readonly label: string;
  /** Days the handles can stand on, in order: the days there are figures for, so each arrow key moves by one figure. */
  readonly stops: readonly string[];
  readonly value: Span;
  /** While a handle moves. */
  readonly onInput: (span: Span) => void;
  /** When it is let go. */
  readonly onCommit: (span: Span) => void;
}

/** A stretch of time, by two native range handles. They cannot cross; a stretch holds two stops at least. */
export function RangeBrush({ label, stops, value, onInput, onCommit }: RangeBrushProps) {
  const last = stops.length - 1;
  if (last < 1) return null;
  const percent = (place: number) => `${(place / last) * 100}%`;
  const moved = (end: 'from' | 'to', place: number): Span =>
    end === 'from'
      ? { from: Math.min(place, value.to - 1), to: value.to }
      : { from: value.from, to: Math.max(place, value.from + 1) };
  const handle = (end: 'from' | 'to', name: string) => (
    <input
      type="range"
      aria-label={`${label}, ${name}`}
      aria-valuetext={formatShortDay(stops[value[end]] ?? '')}
      min={0}
      max={last}
      value={value[end]}
      // Where both handles meet at the right end, the left one must stay within reach.
      style={{ zIndex: end === 'from' && value.from > last / 2 ? 2 : 1 }}
      onChange={(event) => onInput(moved(end, Number(event.target.value)))}
      onPointerUp={(event) => onCommit(moved(end, Number(event.currentTarget.value)))}
      onPointerCancel={(event) => onCommit(moved(end, Number(event.currentTarget.value)))}
      onKeyUp={(event) => {
        if (/^(Arrow|Page|Home|End)/.test(event.key)) onCommit(moved(end, Number(event.currentTarget.value)));
      }}
    />
  );
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0, minWidth: 0 }}>
      <legend className="visually-hidden">{label}</legend>
      <div className={styles['brush']}>
        <span className={styles['track']} />
        <span
          className={styles['span']}
          style={{ left: percent(value.from), right: `calc(100% - ${percent(value.to)})` }}
        />
        {handle('from', 'from')}
        {handle('to', 'to')}
      </div>
      <div className={styles['ends']} aria-hidden="true">
        <span>{formatShortDay(stops[value.from] ?? '')}</span>
        <span>{formatShortDay(stops[value.to] ?? '')}</span>
      </div>
    </fieldset>
  );
}
