import { join } from 'node:path';
import { expect, it } from 'vitest';
import { figureSvg } from '../../src/charts/figure/figureSvg.ts';
import { type FigureDrawing, type FigureSpec, noEdits } from '../../src/charts/figure/figureTypes.ts';
import { layoutFigure } from '../../src/charts/figure/layoutFigure.ts';
import { planOf } from '../../src/charts/figure/sizes.ts';
import type { ChartPoint, ChartSeries, PointState } from '../../src/charts/types.ts';

// Pictures of made-up figures, so that new data change none of them. They open in any browser: look before accepting a change.
const golden = (form: string) => join(import.meta.dirname, '../golden/figures', `${form}.svg`);

const states: readonly PointState[] = ['reported', 'derived', 'guidance', 'estimate', 'forecast', 'essay', 'user'];
const format = { short: (value: number) => `$${value}bn`, full: (value: number) => `$${value}bn` };
const head = { title: 'Spending', summary: '', format };

const line = (
  label: string,
  values: readonly (number | null)[],
  from: number,
  at: (x: number) => number,
): ChartSeries => ({
  id: label,
  label,
  points: values.map((value, x): ChartPoint => {
    const state = states[Math.max(0, x - from)] ?? 'user';
    const range = value !== null && x > from ? { low: value - 6, high: value + 4 } : {};
    return { key: `${label} ${x}`, x: at(x), label: `${2020 + x}`, value, state, confidence: 'primary', ...range };
  }),
});
const year = (x: number) => Date.UTC(2020 + x, 11, 31);
const place = (x: number) => x;
const overTime = [
  line('Alpha', [10, 14, null, 22, 31, 40, 52], 4, year),
  line('A firm with a long name', [5, 7, 8, 6, 9, 12, 11], 6, year),
];
const inPeriods = [
  line('Alpha', [10, 14, 18, 22, 31, 40, 52], 3, place),
  line('Beta', [5, 7, 8, 6, 9, 12, 11], 4, place),
];
const ranked = line('Value', [52, 40, 31, -6, null, 12, 9], 0, place);
const ranges: ChartSeries = {
  ...{ id: 'r', label: 'Range' },
  points: [10, 25, 17].map((value, x): ChartPoint => {
    return {
      key: `${x}`,
      x,
      label: `Row ${x + 1}`,
      value,
      low: value - 5,
      high: value + 9,
      state: 'forecast',
      confidence: 'secondary',
    };
  }),
};

const drawings: readonly FigureDrawing[] = [
  {
    form: 'lines',
    props: {
      ...head,
      series: overTime,
      marks: [{ value: 45, label: 'the cap' }],
      bands: [{ from: year(1), to: year(2), label: 'a fall' }],
    },
  },
  { form: 'stacked-bars', props: { ...head, series: inPeriods } },
  { form: 'grouped-bars', props: { ...head, series: inPeriods } },
  {
    form: 'share-area',
    props: {
      ...head,
      series: inPeriods.map((each) => ({ ...each, points: each.points.map((p) => ({ ...p, x: year(p.x) })) })),
    },
  },
  { form: 'ranked-bars', props: { ...head, series: [ranked], order: 'value' } },
  { form: 'dumbbell', props: { ...head, series: [ranges] } },
  {
    form: 'events',
    props: {
      ...{ title: 'Days', summary: '' },
      events: [
        { key: 'a', x: year(0), date: '31 Dec 2020', label: 'An order is signed', category: 'Orders' },
        { key: 'b', x: year(3), date: '31 Dec 2023', label: 'Shares fall by a tenth in a day', category: 'Markets' },
        {
          key: 'c',
          x: year(4),
          date: '31 Dec 2024',
          label: 'The order is changed',
          category: 'Orders',
          state: 'forecast',
        },
      ],
    },
  },
  {
    form: 'links',
    props: {
      ...head,
      links: [
        { key: 'a', from: 'Alpha', to: 'Beta', value: 300, binding: true, state: 'reported' },
        { key: 'b', from: 'Alpha', to: 'Gamma', value: 100, low: 60, high: 140, binding: false, state: 'reported' },
        { key: 'c', from: 'Beta', to: 'Alpha', value: null, binding: true, state: 'reported' },
      ],
    },
  },
  { form: 'words', props: { words: 'The data cannot say; what is missing is named.' } },
];

const spec = (drawing: FigureDrawing): FigureSpec => ({
  ...{
    id: 'golden',
    title: 'A finding in one sentence: $52bn in 2026',
    subtitle: 'Spending. Money spent, $bn a year.',
    drawing,
  },
  ...{ caveat: 'Made-up figures.', standing: 'Scenario, not a forecast.', warnings: ['2026 is part of a year.'] },
  ...{ source: 'Source: nobody.', asOf: '2026-06-30', address: 'faultline.example/charts/golden/', alt: 'A picture.' },
  provenance: {
    permalink: 'https://faultline.example/charts/golden/',
    snapshot: '2026-11-25',
    modelVersion: 1,
    sources: ['Nobody'],
  },
});

it.each(drawings.map((drawing) => [drawing.form, drawing] as const))(
  'a figure of the form %s looks as it did',
  async (form, drawing) => {
    const edits = {
      ...noEdits,
      note: 'A note.',
      pin: form === 'lines' ? { key: 'Alpha 3', text: 'Here it turned' } : null,
    };
    const figure = layoutFigure(spec(drawing), edits, planOf('card'));
    if (!figure) throw new Error('not laid out');
    const svg = figureSvg(figure, spec(drawing), { theme: 'light' }).replaceAll('><', '>\n<');
    await expect(`${svg}\n`).toMatchFileSnapshot(golden(form));
  },
);
