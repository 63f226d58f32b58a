import { bandNames } from '../../charts/bandNames.ts';
import { binsOf } from '../../charts/binsOf.ts';
import type { DosePoint, SpanRow, WaterfallPart } from '../../charts/lab/labTypes.ts';
import { shownDraws } from '../../charts/shownDraws.ts';
import type { ValueFormat } from '../../charts/types.ts';

/** A picture as a table: the first cell of a row names it. Every value as full as the picture's own read-out. */
export interface PictureRows {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** An axis or a quantity of a picture. */
interface Named {
  readonly label: string;
  readonly format: ValueFormat;
}

const none = 'none';

/** A curve; where it breaks there is no such value, and the table says so. */
export const curveRows = (points: readonly DosePoint[], across: Named, up: Named): PictureRows => ({
  columns: [across.label, up.label],
  cells: points.map(({ x, y }) => [across.format.full(x), y === null ? none : up.format.full(y)]),
});

/** Baseline and scenario, period by period. */
export const pathRows = (
  periods: readonly string[],
  baseline: readonly number[],
  scenario: readonly number[],
  format: ValueFormat,
): PictureRows => ({
  columns: ['Period', 'Baseline', 'Scenario'],
  cells: periods.map((period, t) => [
    period,
    format.full(baseline[t] ?? Number.NaN),
    format.full(scenario[t] ?? Number.NaN),
  ]),
});

export const fanRows = (
  periods: readonly string[],
  bands: readonly (readonly number[])[],
  scenario: readonly number[],
  format: ValueFormat,
): PictureRows => ({
  columns: ['Period', ...bandNames, 'Your scenario'],
  cells: periods.map((period, t) => [
    period,
    ...bandNames.map((_, k) => format.full(bands[t]?.[k] ?? Number.NaN)),
    format.full(scenario[t] ?? Number.NaN),
  ]),
});

/** A bin holds its lower end; the last holds both. */
export function histogramRows(values: ArrayLike<number>, format: ValueFormat): PictureRows {
  const { low, size, counts } = binsOf(values);
  const edge = (bin: number) => format.full(low + bin * size);
  return {
    columns: ['From', 'To', 'Draws'],
    cells: values.length === 0 ? [] : counts.map((count, bin) => [edge(bin), edge(bin + 1), String(count)]),
  };
}

interface Drawn extends Named {
  readonly values: ArrayLike<number>;
}

/** The draws that are dots of the scatter. */
export const jointRows = (across: Drawn, up: Drawn): PictureRows => ({
  columns: ['Draw', across.label, up.label],
  cells: Array.from({ length: shownDraws(across.values, up.values) }, (_, k) => [
    String(k + 1),
    across.format.full(across.values[k] as number),
    up.format.full(up.values[k] as number),
  ]),
});

/** Bars with two ends, each with the setting that gives it. */
export const tornadoRows = (rows: readonly SpanRow[], format: ValueFormat): PictureRows => ({
  columns: ['Lever', 'Low end', 'Outcome there', 'High end', 'Outcome at that end'],
  cells: rows.map(({ label, from, to, fromNote = '', toNote = '' }) => [
    label,
    fromNote,
    format.full(from),
    toNote,
    format.full(to),
  ]),
});

/** Plain bars; the note of a bar has a column of its own where bars carry one. */
export const barRows = (
  rows: readonly SpanRow[],
  measure: string,
  format: ValueFormat,
  note?: string,
): PictureRows => ({
  columns: ['Lever', measure, ...(note === undefined ? [] : [note])],
  cells: rows.map(({ label, to, toNote = '' }) => [label, format.full(to), ...(note === undefined ? [] : [toNote])]),
});

export const waterfallRows = (
  parts: readonly WaterfallPart[],
  total: { readonly label: string; readonly value: number },
  format: ValueFormat,
): PictureRows => ({
  columns: ['Part', 'Change'],
  cells: [...parts, total].map(({ label, value }) => [label, format.full(value)]),
});
