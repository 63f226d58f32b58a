import { memo, useMemo, useRef } from 'react';
import { ChartStage } from '../ChartStage.tsx';
import type { Arrangement } from '../targets.ts';
import { useWidth } from '../useWidth.ts';
import styles from './lab.module.css';
import type { LabDrawing } from './labTypes.ts';
import { layoutLab } from './layoutLab.ts';
import { Scene } from './Scene.tsx';

interface LabChartProps {
  readonly title: string;
  readonly summary: string;
  readonly drawing: LabDrawing;
  /** Pixels; rows may need more. */
  readonly height?: number;
}

const TYPE_SIZE = 12;

const arrangements: Readonly<Record<LabDrawing['form'], Arrangement>> = {
  waterfall: 'columns',
  fan: 'columns',
  histogram: 'columns',
  curve: 'columns',
  spans: 'rows',
  table: 'rows',
  scatter: 'free',
  network: 'free',
  arcs: 'free',
};

const heights: Readonly<Record<LabDrawing['form'], number>> = {
  waterfall: 260,
  fan: 262,
  histogram: 200,
  curve: 200,
  scatter: 280,
  // As tall as their rows, and no taller.
  spans: 0,
  table: 0,
  network: 0,
  arcs: 0,
};

/** Any drawing of the lab as wide as its place: its points can be pointed at, stepped through with the arrows and heard. */
export const LabChart = memo(function LabChart({ title, summary, drawing, height }: LabChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const room = height ?? heights[drawing.form];
  const { form, props } = drawing;
  // A new drawing of the same props is the same drawing.
  const scene = useMemo(
    () => (width > 0 ? layoutLab({ form, props } as LabDrawing, { width, height: room, size: TYPE_SIZE }) : null),
    [form, props, width, room],
  );
  const tall = Math.ceil(scene?.height ?? room);
  return (
    <div ref={box} className={styles['form']} style={{ height: tall }}>
      {scene ? (
        <ChartStage
          {...{ title, summary, width }}
          height={tall}
          targets={scene.targets}
          arrangement={arrangements[form]}
          readout={(target) => ({ note: '', ...scene.say(target), ...look })}
        >
          <svg width={width} height={tall} className={styles['svg']} aria-hidden="true" data-drawing={form}>
            <Scene items={scene.items} />
          </svg>
        </ChartStage>
      ) : null}
    </div>
  );
});

// What a model works out is derived, whatever its inputs were.
const look = { state: 'derived', colour: 'var(--accent)', shape: 'circle' } as const;
