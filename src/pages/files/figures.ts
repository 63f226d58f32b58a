import { formatExact, formatMoney, formatNumber, formatQuantity, formatShare, unitWords } from '../../base/format.ts';
import type { ValueFormat } from '../../charts/types.ts';
import { unitFromWords } from '../../ingest/readUnit.ts';

/** A figure of a file in a few digits with its unit: dollars in whatever size the file counts them as `$1.2tn`; a unit nobody stated is not made up. */
export function shortFigure(value: number, unit: string): string {
  if (unit === 'unstated') return formatNumber(value, 4);
  const dollars = /^USD_(tn|mn|k)$/.test(unit) ? unitFromWords(unit) : null;
  return dollars ? formatMoney((value * dollars.scale) / 1e9, 3) : formatQuantity(value, unit, 3);
}

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

/** For weights given in per cent. */
export const percentFormat: ValueFormat = {
  short: (value) => formatShare(value / 100),
  full: (value) => formatShare(value / 100, 4),
};
