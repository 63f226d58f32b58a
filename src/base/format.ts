import type { Fraction, UsdBn } from './units.ts';

/** U+2212, as wide as a plus, in place of the hyphen that `toLocaleString` writes. */
export const MINUS = '\u2212';
/** Joins a figure to its unit so that the two never part at a line end. */
const NBSP = '\u00a0';

const significant = new Map<number, Intl.NumberFormat>();
const decimals = new Map<number, Intl.NumberFormat>();

function cached(cache: Map<number, Intl.NumberFormat>, key: number, options: Intl.NumberFormatOptions) {
  const before = cache.get(key);
  if (before) return before;
  const made = new Intl.NumberFormat('en-GB', options);
  cache.set(key, made);
  return made;
}

const withMinus = (text: string) => text.replace('-', MINUS);

/** A figure to `digits` significant digits, whole thousands kept: `725`, `34.7`, `1,299`. */
export function formatNumber(value: number, digits = 3): string {
  const whole = Math.abs(value) >= 10 ** digits;
  const format = whole
    ? cached(decimals, 0, { maximumFractionDigits: 0 })
    : cached(significant, digits, { maximumSignificantDigits: digits });
  return withMinus(format.format(value));
}

/** A figure with a fixed number of decimals, for columns that must line up. */
export const formatDecimals = (value: number, places: number): string =>
  withMinus(
    cached(decimals, places, { minimumFractionDigits: places, maximumFractionDigits: places }).format(
      Object.is(value, -0) ? 0 : value,
    ),
  );

/** Every digit the file gave, up to ten decimals: for the table and the tooltip. */
export const formatExact = (value: number): string =>
  withMinus(cached(decimals, -1, { maximumFractionDigits: 10 }).format(value));

/** `$725bn`, `−$40bn`, and from a thousand billions up `$4.1tn`. */
export function formatMoney(value: UsdBn | number, digits = 3): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size !== 0 && size < 0.9995) return `${sign}$${formatNumber(size * 1000, digits)}m`;
  if (size < 999.5) return `${sign}$${formatNumber(size, digits)}bn`;
  return `${sign}$${formatNumber(size / 1000, digits)}tn`;
}

/** A ratio as a percentage: 0.347 is `34.7%`. */
export const formatShare = (value: Fraction | number, places = 1): string => `${formatDecimals(value * 100, places)}%`;

/** A signed change given in per cent: `+12.4%`, `−3.1%`. */
export const formatChange = (percent: number, places = 1): string =>
  `${percent > 0 ? '+' : ''}${formatDecimals(percent, places)}%`;

const plainUnits: Readonly<Record<string, string>> = {
  percentage_points: 'pp',
  percent: '%',
  ratio: '×',
  TWh: 'TWh',
  GW: 'GW',
  MW: 'MW',
  years: 'years',
  KRW_tn: 'tn won',
  KRW_bn: 'bn won',
  KRW_per_USD: 'won per dollar',
};

/** Prices of something: the money goes before the figure, what it buys behind it. */
const prices: Readonly<Record<string, readonly [money: string, per: string]>> = {
  USD_per_MW_day: ['', 'per MW-day'],
  USD_mn_per_MW: ['m', 'per MW'],
  USD_bn_per_GW: ['bn', 'per GW'],
  USD_per_GB: ['', 'per GB'],
};

/** The unit code of a data file in words for an axis or a table head: `USD_bn` is `$bn`. */
export function unitWords(unit: string): string {
  if (unit === 'unstated') return 'unit not stated';
  if (unit === 'USD_bn') return '$bn';
  if (unit === 'USD') return '$';
  if (unit === 'KRW') return 'won';
  if (unit === 'index') return 'index';
  if (unit === 'count') return 'number';
  if (unit === 'percentage_points') return 'percentage points';
  if (unit === 'ratio') return 'ratio';
  const price = prices[unit];
  if (price) return `$${price[0]} ${price[1]}`;
  return plainUnits[unit] ?? unit.replaceAll('_', ' ');
}

/** A figure with its unit, three significant digits: `$725bn`, `34.7%`, `415 TWh`, `0.8 pp`. */
export function formatQuantity(value: number, unit: string, digits = 3): string {
  switch (unit) {
    case 'USD_bn':
      return formatMoney(value, digits);
    case 'USD':
      return `${value < 0 ? MINUS : ''}$${formatNumber(Math.abs(value), digits + 1)}`;
    case 'percent':
      return `${formatNumber(value, digits)}%`;
    case 'index':
    case 'count':
      return formatNumber(value, digits + 1);
    case 'ratio':
      return formatNumber(value, digits);
    case 'calendar_year':
      return String(value);
    default: {
      const price = prices[unit];
      const sign = value < 0 ? MINUS : '';
      if (price) return `${sign}$${formatNumber(Math.abs(value), digits)}${price[0]}${NBSP}${price[1]}`;
      return `${formatNumber(value, digits)}${NBSP}${plainUnits[unit] ?? unit.replaceAll('_', ' ')}`;
    }
  }
}

/** Sizes in which only a reader's file counts dollars, in billions of them. */
const dollars: Readonly<Record<string, number>> = { USD_tn: 1000, USD_mn: 1e-3, USD_k: 1e-6 };

/** A figure of any file in a few digits with its unit: dollars in whatever size the file counts them as `$1.2tn`; a unit nobody stated is not made up. */
export function formatShort(value: number, unit: string): string {
  if (unit === 'unstated') return formatNumber(value, 4);
  const scale = dollars[unit];
  return scale === undefined ? formatQuantity(value, unit) : formatMoney(value * scale);
}

/** A figure of any file with every digit the file gives, and its unit where it states one. */
export const formatWhole = (value: number, unit: string): string =>
  unit === 'unstated' ? formatExact(value) : formatQuantity(Number(value.toPrecision(12)), unit, 9);

/** `1 row`, `1,204 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatExact(count)} ${count === 1 ? one : many}`;
