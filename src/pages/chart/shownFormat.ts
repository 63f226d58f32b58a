import { formatDecimals, formatExact, formatQuantity, formatShort, unitWords } from '../../base/format.ts';
import type { ValueFormat } from '../../charts/types.ts';

/** A figure in three or four significant digits with its unit. A year is a name and keeps its four digits. */
export const shortFigure = (value: number, unit: string): string =>
  unit === 'calendar_year' ? String(Math.round(value)) : formatShort(value, unit);

/** A figure to the last digit the file gives, with its unit. */
export function fullFigure(value: number, unit: string): string {
  if (unit === 'calendar_year') return String(value);
  if (unit === 'unstated') return formatExact(value);
  // What a transform worked out has no last digit of its own.
  return formatQuantity(Number(value.toPrecision(unit === 'index' ? 7 : 12)), unit, 8);
}

/** Signed, for changes: `+12.4%`, `−1.5 pp`. */
export const signedFigure = (value: number, unit: string): string =>
  `${value > 0 ? '+' : ''}${shortFigure(value, unit)}`;

/** How the figures of a unit are written on a chart; changes carry their sign. */
export function formatFor(unit: string, signed: boolean): ValueFormat {
  const sign = (value: number) => (signed && value > 0 ? '+' : '');
  return {
    short: (value) => `${sign(value)}${shortFigure(value, unit)}`,
    full: (value) => `${sign(value)}${fullFigure(value, unit)}`,
  };
}

/** A figure of a table column whose head states the unit. */
export function cellFigure(value: number | null, unit: string): string {
  if (value === null) return 'n/a';
  if (unit === 'calendar_year') return String(value);
  const worked = Number(value.toPrecision(6));
  return unit === 'percent' || unit === 'percentage_points' || unit === 'index'
    ? formatDecimals(value, 2)
    : formatExact(worked);
}

/** The unit as a table head says it. */
export const unitHead = (unit: string): string => (unit === 'calendar_year' ? 'year' : unitWords(unit));
