import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/charts/boxes.ts';
import { noEdits } from '../../src/charts/figure/figureTypes.ts';
import { type Figure, layoutFigure } from '../../src/charts/figure/layoutFigure.ts';
import { pinPoints } from '../../src/charts/figure/pinPoints.ts';
import { textBoxes } from '../../src/charts/figure/scene.ts';
import { planOf } from '../../src/charts/figure/sizes.ts';
import { labFigures } from '../support/labFigures.ts';

const figures = labFigures();
const plans = [
  ...(['article', 'card', 'square', 'story'] as const).map((size) => [size, planOf(size)] as const),
  ['360 × 640', planOf('free', { width: 360, height: 640 })] as const,
  ['2400 × 1000', planOf('free', { width: 2400, height: 1000 })] as const,
];

/** Pairs of texts that touch by more than a hair, and texts that leave the picture. */
function faults({ items, width, height }: Figure): readonly string[] {
  const boxes = textBoxes(items);
  return boxes.flatMap(({ item, box }, index) => [
    ...(box.left < -0.5 || box.right > width + 0.5 || box.top < 0 || box.bottom > height
      ? [`${item.role} “${item.text}” leaves`]
      : []),
    ...boxes
      .slice(index + 1)
      .filter((other) => overlaps({ ...box, bottom: box.bottom - 1, right: box.right - 0.5 }, other.box))
      .map((other) => `${item.role} “${item.text}” touches ${other.item.role} “${other.item.text}”`),
  ]);
}

describe.each(plans)('at %s', (_, plan) => {
  it('no text of any drawing of the lab touches another, is cut or leaves the picture', () => {
    const found = figures.flatMap(({ name, spec }) => {
      const figure = layoutFigure(spec, noEdits, plan);
      if (!figure) return [`${name}: not laid out`];
      const cut = textBoxes(figure.items).filter(({ item }) => item.text.endsWith('…'));
      return [...faults(figure), ...cut.map(({ item }) => `“${item.text}” is cut`)].map((fault) => `${name}: ${fault}`);
    });
    expect(found).toEqual([]);
  });

  it('every drawing of the lab says that it is a scenario, its caveat, its source and its levers', () => {
    for (const { name, spec } of figures) {
      const figure = layoutFigure(spec, noEdits, plan);
      if (!figure) throw new Error(`${name} is not laid out`);
      const said = textBoxes(figure.items)
        .map(({ item }) => item.text)
        .join(' ')
        .replaceAll(' ', '');
      for (const words of [
        'Scenario, not a forecast.',
        'Not a forecast, not investment advice.',
        'Source: Faultline model',
        'All levers at their defaults: depth of the cut 50%.',
        spec.title,
      ])
        expect(said, name).toContain(words.replaceAll(' ', ''));
    }
  });
});

it('every section of the lab that draws is taken away, each form at least once', () => {
  expect(new Set(figures.map(({ spec }) => spec.drawing.form))).toEqual(
    new Set([
      'waterfall',
      'ranked-bars',
      'lines',
      'network',
      'curve',
      'spans',
      'fan',
      'histogram',
      'scatter',
      'table',
      'arcs',
    ]),
  );
  expect(new Set(figures.map(({ name }) => name.split('.')[0]))).toEqual(
    new Set([
      ...['move', 'companies', 'quarters', 'chain', 'network', 'reverse', 'sensitivity', 'uncertainty'],
      ...['compare', 'backtests', 'causes'],
    ]),
  );
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
});

/** The words of a table's cells; a number stands in an alternative text as it stands in one of them. */
const numbers = (text: string) => text.match(/[−$×]*\d[\d,.]*(?:%|bn|tn)?/g) ?? [];

describe('the alternative text of a drawing of the lab', () => {
  const told = figures.filter(({ spec }) =>
    ['waterfall', 'spans', 'curve', 'table', 'fan'].includes(spec.drawing.form),
  );

  it.each(told.map((figure) => [figure.name, figure] as const))('%s: tells figures that its table has', (_, figure) => {
    const { view, spec } = figure;
    const { columns, cells } = view.rows();
    const table = numbers([...columns, ...cells.flat()].join(' ; ')).map((each) => each.replace(/[.,]$/, ''));
    const has = new Set([
      ...table,
      ...numbers(`${view.measure} ${view.title}`).map((each) => each.replace(/[.,]$/, '')),
    ]);
    if (spec.drawing.form === 'curve') {
      const { here, xFormat, yFormat } = spec.drawing.props;
      // Where the scenario stands is the dot, not a row.
      if (here) for (const each of [xFormat.full(here.x), yFormat.full(here.y)]) has.add(each);
    }
    const start = spec.alt.indexOf(view.measure) + view.measure.length;
    const end = spec.alt.indexOf('All levers at their defaults');
    const strange = numbers(spec.alt.slice(start, end))
      .map((each) => each.replace(/[.,]$/, ''))
      // Counts of rows, bars and settings, and the shares that name the bands, are said beside the figures.
      .filter((each) => !has.has(each) && Number(each) !== cells.length && !/^\d+$/.test(each));
    expect(strange).toEqual([]);
  });

  it('names its form, and is no longer than two thousand characters', () => {
    for (const { name, spec } of figures) {
      expect(spec.alt, name).toMatch(/^[A-Z][a-z]+( [a-z]+)*: /);
      expect(spec.alt.length, name).toBeLessThan(2000);
      expect(spec.alt, name).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

it('a waterfall and a histogram hold zero on the axis their bars are read on', () => {
  for (const form of ['waterfall', 'histogram']) {
    for (const { name, spec } of figures.filter((each) => each.spec.drawing.form === form)) {
      const figure = layoutFigure(spec, noEdits, planOf('article'));
      const ticks = textBoxes(figure?.items ?? []).filter(({ item }) => item.role === 'tick');
      expect(
        ticks.map(({ item }) => item.text),
        name,
      ).toContainEqual(expect.stringMatching(/^0%?$/));
    }
  }
});

it('a word can be put at any point of a drawing that the arrows come to', () => {
  for (const { name, spec } of figures.filter(({ spec }) => spec.drawing.form !== 'scatter')) {
    const points = pinPoints(spec.drawing, []);
    expect(points.length, name).toBeGreaterThan(0);
    for (const { label } of points) expect(label, name).not.toMatch(/NaN|undefined/);
  }
});
