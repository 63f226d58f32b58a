import { describe, expect, it } from 'vitest';
import type { FigureDrawing } from '../../src/charts/figure/figureTypes.ts';
import { describeAxisWarning, honestAxis } from '../../src/charts/figure/honestAxis.ts';
import type { ChartPoint, ChartSeries } from '../../src/charts/types.ts';
import { bundledFigures } from '../support/figures.ts';

const format = { short: (value: number) => `$${value}bn`, full: (value: number) => `$${value}bn` };
const series = (
  values: readonly number[],
  labels?: readonly string[],
  more: Partial<ChartPoint> = {},
): ChartSeries => ({
  id: 'a',
  label: 'Alpha',
  points: values.map((value, x) => ({
    ...{ key: `${x}`, x, label: labels?.[x] ?? `${2010 + x}`, value, state: 'reported', confidence: 'primary' },
    ...(x === values.length - 1 ? more : {}),
  })),
});
const head = { title: '', summary: '', format };
const kinds = (drawing: FigureDrawing, bases: readonly string[] = []) =>
  honestAxis(drawing, bases).map(({ kind }) => kind);

describe('bars', () => {
  it('that start above zero are warned of, with the figure they start at', () => {
    const props = { ...head, series: [series([50, 60, 55])], valueDomain: [40, 70] as const };
    expect(honestAxis({ form: 'grouped-bars', props }, [])).toEqual([{ kind: 'cut-bar-axis', from: '$40bn' }]);
  });

  it('as our layouts draw them start at zero', () => {
    for (const form of ['grouped-bars', 'stacked-bars'] as const) {
      expect(kinds({ form, props: { ...head, series: [series([50, 60, 55])] } })).toEqual([]);
      expect(kinds({ form, props: { ...head, series: [series([-50, -60, -55])] } })).toEqual([]);
    }
  });
});

describe('a window', () => {
  const peaked = series([1, 2, 3, 4, 9, 5, 4, 5, 6, 7]);
  const lines = (window: readonly [number, number]): FigureDrawing => ({
    form: 'lines',
    props: { ...head, series: [peaked], window },
  });

  it('that opens just after the peak of all that went before is warned of, with the peak', () => {
    expect(honestAxis(lines([5, 9]), [])).toEqual([
      { kind: 'starts-after-peak', series: 'Alpha', peak: '2014', value: '$9bn' },
    ]);
  });

  it('that holds the peak, or opens long after it, is not', () => {
    expect(kinds(lines([4, 9]))).toEqual([]);
    expect(kinds(lines([8, 9]))).toEqual([]);
  });

  it('that opens just after the lowest is warned of too: the rise would be chosen', () => {
    const dipped = series([5, 4, 3, 0.5, 3, 4, 5, 6, 7, 8]);
    const props = { ...head, series: [dipped], window: [4, 9] as const };
    expect(kinds({ form: 'lines', props })).toEqual(['starts-after-trough']);
  });

  it('over all there is needs no warning', () => {
    expect(kinds(lines([0, 9]))).toEqual([]);
    expect(kinds({ form: 'lines', props: { ...head, series: [peaked] } })).toEqual([]);
  });
});

it('current prices beside prices adjusted for inflation are warned of, either alone is not', () => {
  const drawing: FigureDrawing = { form: 'lines', props: { ...head, series: [series([1, 2])] } };
  const [nominal, real] = ['billions of US dollars, nominal', 'billions of chained 2017 dollars'];
  expect(kinds(drawing, [nominal, real])).toEqual(['nominal-meets-real']);
  expect(kinds(drawing, [nominal])).toEqual([]);
  expect(kinds(drawing, [real])).toEqual([]);
});

describe('a part of a period', () => {
  it('beside whole ones is warned of by name', () => {
    const props = { ...head, series: [series([1, 2, 3], ['2024', '2025', '2026'], { partial: true })] };
    expect(honestAxis({ form: 'grouped-bars', props }, [])).toEqual([{ kind: 'part-meets-whole', period: '2026' }]);
  });

  it('is told by its label where years are drawn', () => {
    const props = { ...head, series: [series([1, 2, 3], ['2024', '2025', 'H1 2026'])] };
    expect(kinds({ form: 'grouped-bars', props })).toEqual(['part-meets-whole']);
  });

  it('quarters among quarters are whole', () => {
    const props = { ...head, series: [series([1, 2, 3], ['2025Q3', '2025Q4', '2026Q1'])] };
    expect(kinds({ form: 'grouped-bars', props })).toEqual([]);
  });
});

it('every warning of a bundled view is a sentence, and most views need none', () => {
  const all = bundledFigures();
  const warned = all.filter(({ spec }) => spec.warnings.length > 0);
  for (const { spec } of warned) for (const warning of spec.warnings) expect(warning).toMatch(/^[A-Z0-9].*\.$/);
  expect(warned.length).toBeLessThan(all.length / 5);
});

it('a bar axis that is cut says at what', () => {
  expect(describeAxisWarning({ kind: 'cut-bar-axis', from: '$40bn' })).toBe(
    'The bars start at $40bn, not at zero, so their lengths do not compare.',
  );
});
