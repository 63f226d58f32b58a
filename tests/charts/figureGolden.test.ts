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

const quarters = ['2026Q3', '2026Q4', '2027Q1', '2027Q2', '2027Q3'];

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
  {
    form: 'waterfall',
    props: {
      parts: [
        { id: 'a', label: 'Lost', value: -12 },
        { id: 'b', label: 'Won back', value: 4 },
        { id: 'c', label: 'Assumed to follow', value: -9, assumed: true },
      ],
      ...{ total: { label: 'In all', value: -17 }, format, covers: [-20, 0] },
    },
  },
  {
    form: 'fan',
    props: {
      periods: quarters,
      bands: quarters.map((_, t) => [-8, -5, -3, -2, 0].map((value) => value * t)),
      ...{ scenario: quarters.map((_, t) => -4 * t), onset: 1, format },
    },
  },
  {
    form: 'histogram',
    props: { values: Array.from({ length: 100 }, (_, k) => -(k % 10) * (k % 7)), threshold: -20, format },
  },
  {
    form: 'scatter',
    props: {
      across: { label: 'Alpha', values: [-40, -25, -10, -5], format },
      up: { label: 'Beta', values: [-4, -3, -3, -1], format },
    },
  },
  {
    form: 'spans',
    props: {
      rows: [
        { id: 'a', label: 'The first lever', from: -2, to: -30, fromNote: 'none', toNote: 'all' },
        { id: 'b', label: 'A lever whose name is too long for one line of a card', from: -20, to: -12 },
      ],
      ...{ base: -16, format },
    },
  },
  {
    form: 'curve',
    props: {
      points: [0, 1, 2, 3, 4].map((x) => ({ x, y: x === 3 ? null : -x * x })),
      ...{ here: { x: 2, y: -4 }, target: -10, xFormat: format, yFormat: format, xLabel: 'Given', yLabel: 'Gets' },
    },
  },
  {
    form: 'network',
    props: {
      firms: [
        { id: 'a', name: 'Alpha', column: 0, note: '$12bn unpaid of $30bn', short: true },
        { id: 'b', name: 'Beta', column: 1, note: 'owes $5bn, pays', short: false },
        { id: 'c', name: 'A firm with a long name', column: 2, note: 'owes nothing', short: false },
      ],
      debts: [
        { id: '1', from: 'a', to: 'b', due: 10, unpaid: 4 },
        { id: '2', from: 'a', to: 'c', due: 20, unpaid: 8 },
        { id: '3', from: 'b', to: 'c', due: 5, unpaid: 0 },
      ],
      ...{ largest: 20, format },
    },
  },
  {
    form: 'arcs',
    props: {
      rows: ['The cut', 'The demand', 'The price', 'The income'].map((label, k) => ({
        ...{ id: `${k}`, mark: `E${k + 1}`, label },
      })),
      arcs: [
        { from: '0', to: '1', label: 'cut' },
        { from: '1', to: '2', label: 'demand' },
        { from: '0', to: '3', label: 'cut' },
        { from: '2', to: '3', label: 'price' },
      ],
      selected: '1',
    },
  },
  {
    form: 'table',
    props: {
      columns: ['Test', 'Model', 'Observed'],
      rows: [
        { id: 'a', cells: ['A fall that happened', '$12bn', '$40bn'], marked: true },
        { id: 'b', cells: ['A rise', '$7bn', 'not published'] },
      ],
      words: 'tests',
    },
  },
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
