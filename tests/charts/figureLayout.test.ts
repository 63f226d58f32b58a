import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/charts/boxes.ts';
import { type FigureEdits, type FigureSpec, noEdits } from '../../src/charts/figure/figureTypes.ts';
import { type Figure, layoutFigure } from '../../src/charts/figure/layoutFigure.ts';
import { type TextItem, textBoxes } from '../../src/charts/figure/scene.ts';
import { planOf } from '../../src/charts/figure/sizes.ts';
import { bundledFigure, bundledFigures } from '../support/figures.ts';

const figures = bundledFigures();
const named = ['article', 'card', 'square', 'story'] as const;
// Own sizes at the ends of what is allowed: the width of a phone, a very flat one, a very large one.
const plans = [
  ...named.map((size) => [size, planOf(size)] as const),
  ['360 × 640', planOf('free', { width: 360, height: 640 })] as const,
  ['2400 × 1000', planOf('free', { width: 2400, height: 1000 })] as const,
];

function layOut(spec: FigureSpec, size: (typeof named)[number], edits: FigureEdits = noEdits): Figure {
  const figure = layoutFigure(spec, edits, planOf(size));
  if (!figure) throw new Error('nothing laid out');
  return figure;
}

const words = (figure: Figure, role: string) =>
  textBoxes(figure.items)
    .filter(({ item }) => item.role === role)
    .map(({ item }) => item.text)
    .join(' ');

/** Pairs of texts that touch by more than a hair, and texts that leave the picture. */
function faults({ items, width, height }: Figure): readonly string[] {
  const boxes = textBoxes(items);
  const say = ({ role, text }: TextItem) => `${role} “${text}”`;
  return boxes.flatMap(({ item, box }, index) => [
    ...(box.left < -0.5 || box.right > width + 0.5 || box.top < 0 || box.bottom > height
      ? [`${say(item)} leaves`]
      : []),
    ...boxes
      .slice(index + 1)
      .filter((other) => overlaps({ ...box, bottom: box.bottom - 1, right: box.right - 0.5 }, other.box))
      .map((other) => `${say(item)} touches ${say(other.item)}`),
  ]);
}

describe.each(plans)('at %s', (_, plan) => {
  it('no text of any bundled view touches another or leaves the picture', () => {
    const found = figures.flatMap(({ name, spec }) => {
      const figure = layoutFigure(spec, noEdits, plan);
      return figure ? faults(figure).map((fault) => `${name}: ${fault}`) : [`${name}: not laid out`];
    });
    expect(found).toEqual([]);
  });

  it('every picture carries headline, source, day of the snapshot, caveat and address whole', () => {
    for (const { name, spec } of figures) {
      const figure = layoutFigure(spec, noEdits, plan);
      if (!figure) throw new Error(`${name} is not laid out`);
      const flat = (role: string) => words(figure, role).replaceAll(' ', '');
      expect(flat('title'), name).toBe(spec.title.replaceAll(' ', ''));
      expect(flat('source'), name).toContain(spec.source.replaceAll(' ', ''));
      expect(flat('source'), name).toContain('Snapshotof25November2026.');
      expect(flat('caveat'), name).toBe((spec.caveat ?? '').replaceAll(' ', ''));
      expect(flat('address'), name).toContain('faultline.example/charts/');
    }
  });
});

it('no word of a link card is set smaller than 12 of its 628 pixels', () => {
  for (const { name, spec } of figures) {
    const { items, unit } = layOut(spec, 'card');
    const least = Math.min(...textBoxes(items).map(({ item }) => item.size * unit));
    expect(least, name).toBeGreaterThan(12);
  }
});

describe('what does not fit', () => {
  it('is left out by rows, and the picture says how many of how many', () => {
    const { spec } = bundledFigure('financing-links', { view: 'all' });
    const said = words(layOut(spec, 'card'), 'left-out');
    expect(said).toMatch(/^Shown: the largest \d+ of 129 amounts; the table has them all\.$/);
  });

  it('is not left out where there is room', () => {
    const { spec } = bundledFigure('market-caps', { view: 'latest' });
    expect(words(layOut(spec, 'story'), 'left-out')).toBe('');
    expect(textBoxes(layOut(spec, 'story').items).filter(({ item }) => item.role === 'row')).toHaveLength(15);
  });
});

describe('the writer’s words', () => {
  const { spec } = bundledFigure('capex', { view: 'by-firm' });
  const edits: FigureEdits = {
    title: 'Spending has nearly doubled',
    subtitle: 'Four firms, cash',
    note: 'Drawn for a lecture.',
    pin: { key: 'capex_cash_ppe_quarterly~AMZN~2024Q4~2024-12-31~derived', text: 'Holiday quarter' },
    alt: null,
  };

  it('stand in place of the generated ones', () => {
    const figure = layOut(spec, 'article', edits);
    expect(words(figure, 'title')).toBe('Spending has nearly doubled');
    expect(words(figure, 'subtitle')).toBe('Four firms, cash');
    expect(words(figure, 'note')).toBe('Drawn for a lecture.');
  });

  it('never take the caveat, the source or the snapshot away', () => {
    const emptied = { title: '', subtitle: '  ', note: '', pin: null, alt: '' };
    const plain = layOut(spec, 'article');
    for (const changed of [edits, emptied]) {
      const figure = layOut(spec, 'article', changed);
      expect(words(figure, 'caveat')).toBe(words(plain, 'caveat'));
      expect(words(figure, 'source')).toBe(words(plain, 'source'));
    }
    expect(words(layOut(spec, 'article', emptied), 'title')).toBe(words(plain, 'title'));
  });

  it('at a point stand beside it, clear of all other text, at every size', () => {
    for (const size of named) {
      const figure = layOut(spec, size, edits);
      expect(`${words(figure, 'pin')}${words(figure, 'left-out')}`).toContain('Holiday quarter');
      expect(faults(figure), size).toEqual([]);
    }
  });

  it('at a point that is not drawn go under the plot instead of being lost', () => {
    const figure = layOut(spec, 'article', { ...noEdits, pin: { key: 'no such point', text: 'A word' } });
    expect(words(figure, 'left-out')).toBe('A word');
  });
});

it('a scenario’s standing and every warning are in the picture', () => {
  const { spec } = bundledFigure('capex', { view: 'by-firm' });
  const standing = 'Scenario arithmetic, not a forecast.';
  const warnings = ['The bars start at $5bn, not at zero, so their lengths do not compare.'];
  const figure = layOut({ ...spec, standing, warnings }, 'card');
  expect(words(figure, 'standing')).toBe(standing);
  expect(words(figure, 'warning')).toBe(warnings[0]);
  expect(faults(figure)).toEqual([]);
});
