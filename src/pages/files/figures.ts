import { formatShare, formatShort, formatWhole } from '../../base/format.ts';
import type { ValueFormat } from '../../charts/types.ts';

export const formatOf = (unit: string): ValueFormat => ({
  short: (value) => formatShort(value, unit),
  full: (value) => formatWhole(value, unit),
});

/** An identifier in words: `market_cap` is `market cap`. */
export const seriesWords = (series: string): string => series.replaceAll('_', ' ');

/** For weights given in per cent. */
export const percentFormat: ValueFormat = {
  short: (value) => formatShare(value / 100),
  full: (value) => formatShare(value / 100, 4),
};
