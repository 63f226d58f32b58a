import { describe, expect, it } from 'vitest';
import { altText } from '../../src/charts/figure/altText.ts';
import type { ChartPoint, ChartSeries } from '../../src/charts/types.ts';
import type { FigureRow } from '../../src/pages/chart/figureRows.ts';
import { type BundledFigure, bundledFigure, bundledFigures } from '../support/figures.ts';

const figures = bundledFigures();
const formsOf = (...forms: readonly string[]) => figures.filter(({ spec }) => forms.includes(spec.drawing.form));

type Known = FigureRow & { readonly value: number };
const drawnRows = ({ rows }: BundledFigure): readonly Known[] =>
  rows.filter((row): row is Known => row.value !== null && row.notDrawn === null);

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the alternative text of a bundled view', () => {
  it('gives first, last and highest of each line it tells, as the table has them', () => {
    let told = 0;
    for (const figure of formsOf('lines', 'stacked-bars', 'grouped-bars', 'share-area')) {
      const { spec } = figure;
      if (!('format' in spec.drawing.props) || !('series' in spec.drawing.props)) continue;
      const { format } = spec.drawing.props;
      for (const name of new Set(drawnRows(figure).map((row) => row.name))) {
        const own = drawnRows(figure)
          .filter((row) => row.name === name)
          .toSorted((a, b) => a.date.localeCompare(b.date));
        const [, from, to, rest] =
          new RegExp(
            `(?:^|[.:] )${literal(name)}: from (\\S+(?: \\S+)*?) \\([^)]*\\) to (\\S+(?: \\S+)*?) \\([^)]*\\)([^.]*?(?:\\d\\.\\d[^.]*?)*)\\.(?: |$)`,
          ).exec(spec.alt) ?? [];
        if (from === undefined) continue;
        told++;
        const [first, last] = [own[0], own.at(-1)];
        const top = Math.max(...own.map(({ value }) => value));
        // Two figures of one day would make “first” ambiguous.
        const firsts = own.filter(({ date }) => date === first?.date).map(({ value }) => format.short(value));
        const lasts = own.filter(({ date }) => date === last?.date).map(({ value }) => format.short(value));
        expect(firsts, `${figure.name}, ${name}`).toContain(from);
        expect(lasts, `${figure.name}, ${name}`).toContain(to);
        const highest = /highest (.+?) \(/.exec(rest ?? '')?.[1];
        if (highest !== undefined) expect(highest, `${figure.name}, ${name}`).toBe(format.short(top));
        else expect(rest, `${figure.name}, ${name}`).toMatch(/the (first|last) is the highest/);
      }
    }
    expect(told).toBeGreaterThan(100);
  });

  it('gives highest and lowest of a ranking, as the table has them', () => {
    for (const figure of formsOf('ranked-bars')) {
      const { spec } = figure;
      if (spec.drawing.form !== 'ranked-bars') continue;
      const { format } = spec.drawing.props;
      const values = drawnRows(figure).map(({ name, value }) => ({ name, value }));
      const top = values.reduce((a, b) => (b.value > a.value ? b : a));
      const bottom = values.reduce((a, b) => (b.value < a.value ? b : a));
      expect(spec.alt, figure.name).toContain(format.short(top.value));
      expect(spec.alt, figure.name).toContain(format.short(bottom.value));
    }
  });

  it('names its form, its subject and its measure, and is no longer than two thousand characters', () => {
    for (const { name, spec } of figures) {
      expect(spec.alt, name).toMatch(
        /^(Line chart|Stacked bar chart|Bar chart|Area chart of shares|Ranked bar chart|Chart of ranges|Timeline|Bar chart of payments): /,
      );
      expect(spec.alt.length, name).toBeLessThan(2000);
      expect(spec.alt, name).not.toMatch(/undefined|NaN|null|Infinity/);
    }
  });

  it('follows the range the reader chose', () => {
    const whole = bundledFigure('capex', { view: 'total' });
    const cut = bundledFigure('capex', { view: 'total', range: { kind: 'last', years: 2 } });
    expect(cut.spec.alt).not.toBe(whole.spec.alt);
    expect(cut.spec.subtitle).toMatch(/Shown from \S+ to \S+\./);
  });
});

const point = (x: number, value: number | null, more: Partial<ChartPoint> = {}): ChartPoint => ({
  ...{ key: `p${x}`, x, label: `${2020 + x}`, value, state: 'reported', confidence: 'primary' },
  ...more,
});
const line = (label: string, values: readonly (number | null)[]): ChartSeries => ({
  id: label,
  label,
  points: values.map((value, x) => point(x, value)),
});
const format = { short: (value: number) => `$${value}bn`, full: (value: number) => `$${value}.000bn` };
const change = (from: number, to: number) => `${Math.round((to / from - 1) * 100)}%`;
const words = { what: 'Spending', measure: 'Money spent, $bn a year', change };

it('one line is told from first to last with its change and its peak; gaps are no figures', () => {
  const props = { title: '', summary: '', series: [line('Alpha', [null, 10, 40, null, 20, null])], format };
  expect(altText({ form: 'lines', props }, words)).toBe(
    'Line chart: Spending. Money spent, $bn a year. From 2021 to 2024. Alpha: from $10bn (2021) to $20bn (2024), 100%; highest $40bn (2022).',
  );
});

it('two lines are compared where both end', () => {
  const props = { title: '', summary: '', series: [line('Alpha', [1, 2]), line('Beta', [1, 8])], format };
  expect(altText({ form: 'lines', props }, words)).toMatch(
    /At 2021 Beta is the largest with \$8bn, Alpha the smallest with \$2bn\.$/,
  );
});

it('a forecast is called one', () => {
  const series = [{ ...line('Alpha', []), points: [point(0, 5), point(1, 9, { state: 'forecast' })] }];
  expect(altText({ form: 'lines', props: { title: '', summary: '', series, format } }, words)).toContain(
    'to $9bn (2021, forecast)',
  );
});
