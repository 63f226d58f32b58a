import { type ReactNode, useRef } from 'react';
import { ChartStage } from './ChartStage.tsx';
import styles from './lab.module.css';
import type { Arrangement, Readout, Target } from './targets.ts';
import { useWidth } from './useWidth.ts';

/** What is said about a point of a drawing. */
export type Said = Pick<Readout, 'heading' | 'name' | 'value'> & { readonly note?: string };

export interface Drawn {
  readonly picture: ReactNode;
  /** In pixels of the picture. */
  readonly targets: readonly Target[];
  /** Asked only for points the reader comes to: a scatter has more than a thousand. */
  readonly say: (target: Target) => Said;
}

interface SteppedDrawingProps {
  readonly title: string;
  readonly summary: string;
  readonly height: number;
  readonly arrangement?: Arrangement;
  /** Draws into a width in pixels; null where there is nothing to draw. */
  readonly draw: (width: number) => Drawn | null;
}

/** A drawing as wide as its place whose points can be pointed at, stepped through with the arrows and heard. */
export function SteppedDrawing({ title, summary, height, arrangement = 'columns', draw }: SteppedDrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawn = width > 0 ? draw(width) : null;
  return (
    <div ref={box} className={styles['form']} style={{ height }}>
      {drawn ? (
        <ChartStage
          title={title}
          summary={summary}
          width={width}
          height={height}
          targets={drawn.targets}
          arrangement={arrangement}
          readout={(target) => ({ note: '', ...drawn.say(target), ...look })}
        >
          <svg width={width} height={height} className={styles['svg']} aria-hidden="true" data-drawing="">
            {drawn.picture}
          </svg>
        </ChartStage>
      ) : null}
    </div>
  );
}

// What a model works out is derived, whatever its inputs were.
const look = { state: 'derived', colour: 'var(--accent)', shape: 'circle' } as const;
