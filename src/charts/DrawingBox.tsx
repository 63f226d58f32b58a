import { type ReactNode, useRef } from 'react';
import styles from './lab.module.css';
import { useWidth } from './useWidth.ts';

interface DrawingBoxProps {
  readonly title: string;
  readonly summary: string;
  readonly height: number;
  /** Draws into a width in pixels. */
  readonly draw: (width: number) => ReactNode;
}

/** A drawing as wide as its place, with a name and a summary for those who do not see it. */
export function DrawingBox({ title, summary, height, draw }: DrawingBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div ref={box} className={styles['form']} style={{ height }}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          className={styles['svg']}
          role="img"
          aria-label={`${title}. ${summary}`}
          data-drawing=""
        >
          {draw(width)}
        </svg>
      )}
    </div>
  );
}
