import { lookOf } from '../pointStates.ts';
import { textWidth } from '../textWidth.ts';
import type { PointState } from '../types.ts';
import { fillPaint, patternsFor } from './drawFills.ts';
import { drawMarker } from './drawMarker.ts';
import { type PathItem, rect, type SceneItem, sans } from './scene.ts';

interface KeyWish {
  readonly states: readonly PointState[];
  readonly drawnAs: 'lines' | 'bars';
  readonly unfinished: boolean;
  readonly width: number;
}

const SIZE = 12;
const PITCH = 18;
const GAP = 18;

function sampleOf(state: PointState, drawnAs: KeyWish['drawnAs']): readonly SceneItem[] {
  if (drawnAs === 'lines') {
    const { dash, width, cap } = lookOf(state);
    const line: PathItem = { kind: 'path', d: 'M1 0H35', fill: 'none', stroke: 'ink', strokeWidth: width, dash, cap };
    return [line, ...drawMarker({ x: 18, y: 0, shape: 'circle', state, colour: 'ink' })];
  }
  const { fill, dash } = lookOf(state);
  const look = { colour: 'ink', state };
  const broken = state === 'essay' || state === 'user' ? dash : undefined;
  return [
    ...patternsFor([look]),
    {
      ...{ kind: 'path', d: rect(0.6, -5.4, 20.8, 10.8), stroke: 'ink', strokeWidth: 1.2, dash: broken },
      fill: fill === 'outline' ? 'none' : fillPaint(look),
    },
  ];
}

function unfinishedSample(drawnAs: KeyWish['drawnAs']): readonly SceneItem[] {
  if (drawnAs === 'lines')
    return drawMarker({ x: 7, y: 0, shape: 'circle', state: 'reported', colour: 'ink', unfinished: true });
  return [
    { kind: 'path', d: rect(1, -5, 20, 10), fill: 'ink', fillOpacity: 0.28 },
    { kind: 'path', d: 'M1 -5.4V5H21V-5.4', fill: 'none', stroke: 'ink', dash: '3 2' },
  ];
}

/** How each kind of statement is drawn, in rows; empty where every value is reported. Starts at y = 0. */
export function drawKey({ states, drawnAs, unfinished, width }: KeyWish): {
  readonly items: readonly SceneItem[];
  readonly height: number;
} {
  const plain = states.length === 0 || (states.length === 1 && states[0] === 'reported');
  if (plain && !unfinished) return { items: [], height: 0 };
  const room = drawnAs === 'lines' ? 42 : 28;
  const entries = [
    ...states.map((state) => ({ sample: sampleOf(state, drawnAs), room, words: lookOf(state).words })),
    ...(unfinished
      ? [{ sample: unfinishedSample(drawnAs), room: drawnAs === 'lines' ? 18 : 28, words: 'period not over' }]
      : []),
  ];
  const items: SceneItem[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const needed = entry.room + textWidth(entry.words, SIZE);
    if (x > 0 && x + needed > width) {
      x = 0;
      row++;
    }
    const y = row * PITCH + PITCH / 2;
    items.push({ kind: 'group', x, y, items: entry.sample });
    items.push(sans(x + entry.room, y + 0.34 * SIZE, entry.words, 'state', { size: SIZE }));
    x += needed + GAP;
  }
  return { items, height: (row + 1) * PITCH + 4 };
}
