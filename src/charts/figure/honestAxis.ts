import { layoutGroupedBars, layoutStackedBars } from '../layoutBars.ts';
import type { ChartPoint, ChartSeries } from '../types.ts';
import type { FigureDrawing } from './figureTypes.ts';

/** What an axis or a selection could make a reader believe that the numbers do not say. */
export type AxisWarning =
  | { readonly kind: 'cut-bar-axis'; readonly from: string }
  | { readonly kind: 'starts-after-peak'; readonly series: string; readonly peak: string; readonly value: string }
  | { readonly kind: 'starts-after-trough'; readonly series: string; readonly trough: string; readonly value: string }
  | { readonly kind: 'nominal-meets-real' }
  | { readonly kind: 'part-meets-whole'; readonly period: string };

const REAL = /\b(real|constant|inflation-adjusted|chained|deflated|\d{4} (?:dollars|prices))\b/i;
const NOMINAL = /\b(nominal|current dollars|current prices)\b/i;
/** Points left of the window among which a peak counts as cut off. */
const JUST_BEFORE = 3;
const FEWEST = 8;
const WIDTH = 800;

type Known = ChartPoint & { readonly value: number };
const known = (points: readonly ChartPoint[]): readonly Known[] =>
  points.filter((point): point is Known => point.value !== null);

function cutAxis(drawing: FigureDrawing): readonly AxisWarning[] {
  if (drawing.form !== 'stacked-bars' && drawing.form !== 'grouped-bars') return [];
  const lay = drawing.form === 'stacked-bars' ? layoutStackedBars : layoutGroupedBars;
  const domain = lay(drawing.props, WIDTH)?.frame.y.domain;
  if (!domain || (domain[0] <= 0 && domain[1] >= 0)) return [];
  const near = domain[0] > 0 ? domain[0] : domain[1];
  return [{ kind: 'cut-bar-axis', from: drawing.props.format.short(near) }];
}

/** Whether a window opens just after the highest or the lowest of everything up to its end: the rise or fall is chosen. */
function chosenStart(
  { label, points, role }: ChartSeries,
  window: readonly [number, number],
  short: (v: number) => string,
) {
  if (role === 'context') return [];
  const upTo = known(points).filter(({ x }) => x <= window[1]);
  const start = upTo.findIndex(({ x }) => x >= window[0]);
  if (start <= 0 || upTo.length - start < 2 || upTo.length < FEWEST) return [];
  const before = upTo.slice(Math.max(0, start - JUST_BEFORE), start);
  const far = (sign: 1 | -1) => upTo.reduce((a, b) => (sign * b.value > sign * a.value ? b : a));
  const [peak, trough] = [far(1), far(-1)];
  const warnings: AxisWarning[] = [];
  if (before.includes(peak))
    warnings.push({ kind: 'starts-after-peak', series: label, peak: peak.label, value: short(peak.value) });
  if (before.includes(trough))
    warnings.push({ kind: 'starts-after-trough', series: label, trough: trough.label, value: short(trough.value) });
  return warnings;
}

function partPeriods(series: readonly ChartSeries[]): readonly AxisWarning[] {
  const points = series.flatMap((each) => known(each.points));
  const part = points.find(({ partial }) => partial === true) ?? points.find(({ label }) => isPartYear(label));
  const whole = points.some((point) => point !== part && point.partial !== true && !isPartYear(point.label));
  const years = points.some(({ label }) => /^(FY ?)?\d{4}$/.test(label));
  return part && whole && (part.partial === true || years) ? [{ kind: 'part-meets-whole', period: part.label }] : [];
}
/** A half, a quarter or a stretch of months, told among years. */
const isPartYear = (label: string) =>
  /^(H[12] \d{4}|\d{4} ?H[12]|\d{4}Q[1-4]|.*\b(year to date|so far)\b.*)$/i.test(label);

/**
 * Warnings for a drawing. `bases` are the definitions of what is drawn (series, units), in which “nominal” and “real” are
 * looked for. A warning that stands is written into the picture; the way to be rid of it is another axis.
 */
export function honestAxis(drawing: FigureDrawing, bases: readonly string[]): readonly AxisWarning[] {
  const mixed: readonly AxisWarning[] =
    bases.some((text) => REAL.test(text) && !NOMINAL.test(text)) &&
    bases.some((text) => NOMINAL.test(text) && !REAL.test(text))
      ? [{ kind: 'nominal-meets-real' }]
      : [];
  if (!('series' in drawing.props)) return mixed;
  const { series, window, format } = drawing.props;
  const timed = drawing.form === 'lines' || drawing.form.endsWith('ed-bars');
  const starts = window && timed ? series.flatMap((each) => chosenStart(each, window, format.short)).slice(0, 1) : [];
  return [...cutAxis(drawing), ...starts, ...mixed, ...partPeriods(series)];
}

/** A warning in words. The only place where these words are made. */
export function describeAxisWarning(warning: AxisWarning): string {
  switch (warning.kind) {
    case 'cut-bar-axis':
      return `The bars start at ${warning.from}, not at zero, so their lengths do not compare.`;
    case 'starts-after-peak':
      return `The period shown starts just after a peak of ${warning.series} (${warning.value}, ${warning.peak}), which is not in the picture.`;
    case 'starts-after-trough':
      return `The period shown starts just after a low of ${warning.series} (${warning.value}, ${warning.trough}), which is not in the picture.`;
    case 'nominal-meets-real':
      return 'Figures in current prices and figures adjusted for inflation stand side by side.';
    case 'part-meets-whole':
      return `${warning.period} is part of a period beside whole ones, so it does not compare with them.`;
    default:
      return warning satisfies never;
  }
}
