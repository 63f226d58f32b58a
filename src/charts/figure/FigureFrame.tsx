import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './FigureFrame.module.css';
import { faultWords } from './FigurePreview.tsx';
import type { FigureEdits, FigureSpec, FreeSize } from './figureTypes.ts';
import type { FigureTheme } from './palette.ts';
import { svgPicture } from './pictures.ts';
import { LEAST_SIDE } from './sizes.ts';

interface FigureFrameProps {
  readonly spec: FigureSpec;
  readonly edits: FigureEdits;
  /** Null follows the reader's system. */
  readonly theme: FigureTheme | null;
}

const systemTheme = (): FigureTheme => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
/** A drag of a frame's edge sends sizes faster than pictures can follow. */
const REST_MS = 120;

/** The size of an element, following it; null until it is known. */
function useRoom(element: { readonly current: HTMLElement | null }): FreeSize | null {
  const [room, setRoom] = useState<FreeSize | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => setRoom({ width: target.clientWidth, height: Math.max(LEAST_SIDE, target.clientHeight) });
    measure();
    let timer = 0;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(measure, REST_MS);
    });
    observer.observe(target);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return room;
}

/** A figure alone, for a frame on another page: laid out for the room there is, with its source line and a link back. */
export function FigureFrame({ spec, edits, theme }: FigureFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const [address, setAddress] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (!room) return;
    let left = false;
    let made: string | null = null;
    svgPicture(spec, edits, { size: 'free', theme: theme ?? systemTheme(), scale: 1, free: room }).then(
      (svg) => {
        if (left) return;
        made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        setAddress(made);
      },
      (reason: unknown) => {
        if (!left) setFault(faultWords(reason));
      },
    );
    return () => {
      left = true;
      const old = made;
      if (old) setTimeout(() => URL.revokeObjectURL(old), 5000);
    };
  }, [spec, edits, theme, room]);
  const alt = edits.alt?.trim() ? edits.alt : spec.alt;
  const { permalink } = spec.provenance;
  return (
    <div className={styles['frame']}>
      <div ref={box} className={styles['room']}>
        {fault === '' ? null : <p role="status">{fault}</p>}
        {address ? <img src={address} alt={alt} /> : null}
      </div>
      {permalink !== null && (
        <p className={styles['back']}>
          <a href={permalink} target="_blank" rel="noopener">
            Open on Faultline: every figure with its source
          </a>
        </p>
      )}
    </div>
  );
}
