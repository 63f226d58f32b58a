import { describe, expect, it } from 'vitest';
import { keyFigures } from '../../src/charts/figure/keyFigures.ts';
import type { ChartPoint, ChartSeries } from '../../src/charts/types.ts';

const format = { short: (value: number) => `$${value}bn`, full: String };
const point = (x: number, value: number | null): ChartPoint => ({
  ...{ key: `p${x}`, x, label: `Q${x}`, value, state: 'reported', confidence: 'primary' },
});
const line = (id: string, values: readonly (number | null)[], patch: Partial<ChartSeries> = {}): ChartSeries => ({
  ...{ id, label: id.toUpperCase(), points: values.map((value, x) => point(x, value)) },
  ...patch,
});
const words = { title: 'x', summary: '', format };

describe('the key figures of a drawing', () => {
  it('are of each line its last, first, highest and lowest inside the window, gaps left out', () => {
    const series = [line('msft', [9, 3, null, 7, 5, null])];
    expect(keyFigures({ form: 'lines', props: { ...words, series } })[0]?.values).toEqual([
      { label: 'MSFT, last figure', value: 5 },
      { label: 'MSFT, first figure', value: 9 },
      { label: 'MSFT, highest', value: 9 },
      { label: 'MSFT, lowest', value: 3 },
    ]);
    const cut = keyFigures({ form: 'lines', props: { ...words, series, window: [1, 3] } });
    expect(cut[0]?.values.map(({ value }) => value)).toEqual([7, 3, 7, 3]);
  });

  it('are told as the chart prints them, and a word as it is', () => {
    const [first] = keyFigures({ form: 'lines', props: { ...words, series: [line('a', [1])] } });
    expect([first?.tell(3), first?.tell('holds')]).toEqual(['$3bn', 'holds']);
  });

  it('are those of eight lines at most, the grey ones last', () => {
    const grey = Array.from({ length: 8 }, (_, i) => line(`g${i}`, [i], { role: 'context' }));
    const keys = keyFigures({ form: 'lines', props: { ...words, series: [...grey, line('lead', [1])] } });
    expect(keys.map(({ key }) => key)).toEqual(['lead', 'g0', 'g1', 'g2', 'g3', 'g4', 'g5', 'g6']);
  });

  it('leave out a line with nothing in the window', () => {
    expect(keyFigures({ form: 'lines', props: { ...words, series: [line('a', [null, null])] } })).toEqual([]);
  });

  it('are of rows how many there are, each figure, and the ends of a range', () => {
    const points = [
      { ...point(0, 4), label: 'Seoul' },
      { ...point(1, null), label: 'Texas', low: 2, high: 6 },
    ];
    const series = [{ id: 'where', label: 'Where', points }];
    expect(keyFigures({ form: 'ranked-bars', props: { ...words, series } }).map(({ values }) => values)).toEqual([
      [{ label: 'Rows', value: 2 }],
      [{ label: 'Seoul', value: 4 }],
      [
        { label: 'Texas', value: null },
        { label: 'Texas, low end', value: 2 },
        { label: 'Texas, high end', value: 6 },
      ],
    ]);
  });

  it('are of payments how many there are and the largest that are disclosed', () => {
    const pay = (key: string, value: number | null) => ({
      ...{ key, from: 'A', to: key, value, binding: true, state: 'reported' as const },
    });
    const drawn = keyFigures({ form: 'links', props: { ...words, links: [pay('b', 1), pay('c', null), pay('d', 5)] } });
    expect(drawn.map(({ values }) => values[0])).toEqual([
      { label: 'Payments', value: 3 },
      { label: 'A to d', value: 5 },
      { label: 'A to b', value: 1 },
    ]);
  });
});
