import type { Shape } from './seriesLook.ts';
import type { PointState } from './types.ts';

/** Something in a chart that can be pointed at or stepped to. Targets of one column (or row) share a group. */
export interface Target {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly group: number;
  readonly series: number;
}

/** How targets stand: beside each other along time, under each other, or anywhere. Decides what the arrows and the pointer do. */
export type Arrangement = 'columns' | 'rows' | 'free';

/** What is said about a target, on screen and aloud. */
export interface Readout {
  readonly heading: string;
  readonly name: string;
  readonly value: string;
  readonly state: PointState;
  readonly note: string;
  readonly colour: string;
  readonly shape: Shape;
}

/** The next target for a key press, or the same one where there is no way on. Arrows along groups, across them for series. */
export function stepTo(
  targets: readonly Target[],
  current: Target | null,
  key: string,
  arrangement: Arrangement,
): Target | null {
  const rows = arrangement !== 'columns';
  const groups = [...new Set(targets.map(({ group }) => group))].toSorted((a, b) => a - b);
  const inGroup = (group: number | undefined, series: number) => {
    const members = targets.filter((target) => target.group === group).toSorted((a, b) => a.series - b.series);
    return (
      members.find((target) => target.series === series) ??
      members.find((target) => target.series > series) ??
      members.at(-1) ??
      null
    );
  };
  if (!current) return inGroup(key === 'Home' || rows ? groups[0] : groups.at(-1), 0);
  const [on, back, over, under] = rows
    ? ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']
    : ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];
  const index = groups.indexOf(current.group);
  switch (key) {
    case on:
      return alongSeries(targets, current, 1) ?? inGroup(groups[index + 1], current.series) ?? current;
    case back:
      return alongSeries(targets, current, -1) ?? inGroup(groups[index - 1], current.series) ?? current;
    case over:
    case under: {
      const others = targets.filter((target) => target.group === current.group);
      // On columns the order is the one on screen: up is the next higher mark.
      const sorted = others.toSorted((a, b) =>
        rows ? a.x - b.x || a.series - b.series : b.y - a.y || a.series - b.series,
      );
      return sorted[sorted.indexOf(current) + (key === over ? 1 : -1)] ?? current;
    }
    case 'Home':
      return inGroup(groups[0], current.series);
    case 'End':
      return inGroup(groups.at(-1), current.series);
    default:
      return current;
  }
}

/** The next target of the same series, so that a series with gaps is not left for another one. */
function alongSeries(targets: readonly Target[], current: Target, way: 1 | -1): Target | null {
  const own = targets.filter((target) => target.series === current.series).toSorted((a, b) => a.group - b.group);
  return own[own.indexOf(current) + way] ?? null;
}

/** The target nearest to a place: in columns and rows first the nearest one of those, then the nearest mark in it. */
export function nearestTarget(
  targets: readonly Target[],
  x: number,
  y: number,
  arrangement: Arrangement,
): Target | null {
  let best: Target | null = null;
  let bestMain = Number.POSITIVE_INFINITY;
  let bestCross = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    const [across, down] = [Math.abs(target.x - x), Math.abs(target.y - y)];
    const main = arrangement === 'columns' ? across : arrangement === 'rows' ? down : Math.hypot(across, down);
    const cross = arrangement === 'columns' ? down : across;
    if (main < bestMain - 0.01 || (main < bestMain + 0.01 && cross < bestCross)) {
      best = target;
      bestMain = main;
      bestCross = cross;
    }
  }
  return best;
}
