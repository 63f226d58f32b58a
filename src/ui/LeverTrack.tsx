import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import styles from './LeverTrack.module.css';

/** What its owner can tell a track without rendering it. */
export interface LeverTrackHandle {
  readonly set: (value: number, spoken: string) => void;
}

interface LeverTrackProps {
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Low, most likely and high: drawn as a triangle over the track. */
  readonly likely: readonly [number, number, number];
  /** Where a reset goes; a tick on the track. */
  readonly start: number;
  readonly initial: number;
  readonly initialSpoken: string;
  /** A value while the thumb moves, not yet rounded to a step. */
  readonly onMove: (value: number) => void;
  /** When it is let go, or the key is. */
  readonly onRelease: () => void;
  readonly ref?: Ref<LeverTrackHandle>;
}

/** Value after a key of a slider: arrows by a step, with shift by ten, Home and End to the ends. Null for other keys. */
function keyed({ min, max, step }: LeverTrackProps, value: number, key: string, shift: boolean): number | null {
  const by = shift ? 10 * step : step;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(max, value + by);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(min, value - by);
    case 'PageUp':
      return Math.min(max, value + 10 * step);
    case 'PageDown':
      return Math.max(min, value - 10 * step);
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return null;
  }
}

/**
 * A native range that its owner moves by hand: React renders it once, so a held thumb never waits for a render. The
 * likely range stands over the track, the scenario's distance from the start lies on it.
 */
export function LeverTrack(props: LeverTrackProps) {
  const { labelledBy, describedBy, min, max, likely, start, initial, initialSpoken, ref } = props;
  const input = useRef<HTMLInputElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const current = useRef(props);
  const exact = useRef(initial);
  const place = (value: number) => (value - min) / (max - min);

  useEffect(() => {
    current.current = props;
  });

  const paint = (value: number) => {
    const style = track.current?.style;
    style?.setProperty('--at', String(place(value)));
    style?.setProperty('--from', String(Math.min(place(value), place(start))));
    style?.setProperty('--size', String(Math.abs(place(value) - place(start))));
  };

  useImperativeHandle(ref, () => ({
    set(value, spoken) {
      exact.current = value;
      const element = input.current;
      if (!element) return;
      if (Number(element.value) !== value) element.value = String(value);
      element.setAttribute('aria-valuetext', spoken);
      paint(value);
    },
  }));

  // React's onChange is the native input event; the native change event, the release, has no prop.
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    const move = () => current.current.onMove(Number(element.value));
    const release = () => current.current.onRelease();
    element.addEventListener('input', move);
    element.addEventListener('change', release);
    return () => {
      element.removeEventListener('input', move);
      element.removeEventListener('change', release);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyed(props, exact.current, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    props.onMove(next);
  };

  const [low, mode, high] = likely.map((value) => 100 * place(value)) as [number, number, number];
  return (
    <div
      ref={track}
      className={styles['track']}
      style={{
        ['--at' as string]: place(initial),
        ['--from' as string]: Math.min(place(initial), place(start)),
        ['--size' as string]: Math.abs(place(initial) - place(start)),
        ['--start' as string]: place(start),
      }}
    >
      <svg className={styles['likely']} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <path d={`M${low},10L${mode},0L${high},10Z`} />
      </svg>
      <span className={styles['line']} />
      <span className={styles['fill']} />
      <span className={styles['start']} />
      <input
        ref={input}
        type="range"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-valuetext={initialSpoken}
        min={min}
        max={max}
        step="any"
        defaultValue={initial}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          if (/^(Arrow|Page|Home|End)/.test(event.key)) props.onRelease();
        }}
      />
    </div>
  );
}
