import type { ChapterChart } from './types.ts';

const TALL = 360;
const ROW = 28;

/** Pixels a chapter's chart takes, kept free before it arrives: a list of bars grows with its rows. */
export function chartHeight({ form, series }: ChapterChart): number {
  if (form !== 'ranked-bars') return TALL;
  const rows = series.reduce((most, { points }) => Math.max(most, points.length), 0);
  return Math.max(TALL, rows * ROW);
}
