import { formatExact, formatNumber, formatQuantity, unitWords } from '../../base/format.ts';
import type { ValueFormat } from '../../charts/types.ts';

/** A figure of a file in a few digits with its unit; a unit nobody stated is not made up. */
export const shortFigure = (value: number, unit: string): string =>
  unit === 'unstated' ? formatNumber(value, 4) : formatQuantity(value, unit, 3);

/** A figure with every digit the file gives. */
export const exactFigure = (value: number, unit: string): string =>
  unit === 'unstated' ? formatExact(value) : formatQuantity(Number(value.toPrecision(12)), unit, 9);

export const unitName = (unit: string): string => (unit === 'unstated' ? 'unit not stated' : unitWords(unit));

export const formatOf = (unit: string): ValueFormat => ({
  short: (value) => shortFigure(value, unit),
  full: (value) => exactFigure(value, unit),
});

/** `1 row`, `1,204 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatExact(count)} ${count === 1 ? one : many}`;

/** An identifier in words: `market_cap` is `market cap`. */
export const seriesWords = (series: string): string => series.replaceAll('_', ' ');
