import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Dumbbell } from '../../../src/charts/Dumbbell.tsx';
import { EventTimeline } from '../../../src/charts/EventTimeline.tsx';
import { GroupedBars } from '../../../src/charts/GroupedBars.tsx';
import { LinkBars } from '../../../src/charts/LinkBars.tsx';
import { RankedBars } from '../../../src/charts/RankedBars.tsx';
import { ShareArea } from '../../../src/charts/ShareArea.tsx';
import { StackedBars } from '../../../src/charts/StackedBars.tsx';
import type { ChartSeries } from '../../../src/charts/types.ts';
import '../../../src/ui/tokens.css';
import '../../../src/ui/global.css';
import { format, point, states } from './fixtures.tsx';
import { clippedTexts, overlappingTexts, sansLoaded } from './seen.ts';

const common = { title: 'A chart', summary: 'What it shows.', format };

beforeEach(async () => {
  await page.viewport(1000, 800);
  await sansLoaded();
});

const drawn = (selector: string) => [...document.querySelectorAll<SVGElement>(selector)];

const firms: readonly ChartSeries[] = ['Amazon', 'Alphabet (Google)', 'Microsoft', 'Meta Platforms'].map(
  (label, row) => ({
    id: label,
    label,
    points: Array.from({ length: 18 }, (_, index) =>
      point(label, index, 10 + row * 3 + index * 2, index > 15 ? 'guidance' : 'reported', { partial: index === 15 }),
    ),
  }),
);

const ranked: readonly ChartSeries[] = [
  {
    id: 'r',
    label: 'Exposure',
    points: states.map((state, index) =>
      point('r', index, index === 5 ? null : 80 - index * 20, state, {
        label:
          ['Amazon', 'Taiwan Semiconductor Manufacturing', 'Meta Platforms', 'Oracle', 'SK hynix', 'CoreWeave', 'Own'][
            index
          ] ?? '',
        ...(index === 2 ? { low: 30, high: 70 } : {}),
      }),
    ),
  },
];

const guidance: readonly ChartSeries[] = [
  {
    id: 'g',
    label: 'Guidance',
    points: [400, 520, 640, 700].map((low, index) =>
      point('g', index, low + 20, 'guidance', {
        low,
        high: low + 40,
        label: `Guidance of ${['February', 'April', 'July', 'October'][index]} 2026`,
      }),
    ),
  },
];

const events = Array.from({ length: 24 }, (_, index) => ({
  key: `e${index}`,
  x: Date.UTC(2025, 0, 1 + ((index * index * 17) % 500)),
  date: `${1 + index} June 2026`,
  label: `Event number ${index}, with a few words to say what happened`,
  category: ['policy', 'market', 'company'][index % 3] ?? '',
}));

const links = Array.from({ length: 9 }, (_, index) => ({
  key: `l${index}`,
  from: ['Microsoft', 'Oracle', 'Bond investors'][index % 3] ?? '',
  to: ['OpenAI', 'Anthropic', 'CoreWeave'][Math.floor(index / 3)] ?? '',
  value: index === 4 ? null : 250 - index * 25,
  binding: index % 2 === 0,
  state: 'reported' as const,
}));

const forms = {
  StackedBars: <StackedBars {...common} series={firms} marks={[{ value: 150, label: 'asserted: 150' }]} />,
  GroupedBars: <GroupedBars {...common} series={firms.map((each) => ({ ...each, points: each.points.slice(12) }))} />,
  ShareArea: <ShareArea {...common} series={firms} />,
  RankedBars: <RankedBars {...common} series={ranked} marks={[{ value: 50, label: 'half' }]} />,
  Dumbbell: <Dumbbell {...common} series={guidance} marks={[{ value: 725, label: 'the essay: 725' }]} />,
  EventTimeline: <EventTimeline {...common} events={events} />,
  LinkBars: <LinkBars {...common} links={links} />,
} as const;

describe.each(Object.entries(forms))('%s', (_, form) => {
  it.each([320, 390, 1_000, 2_560])('at %i pixels has no text over another and none cut off', async (width) => {
    await page.viewport(width, 800);
    await render(form);
    await expect.poll(() => drawn('svg text[data-text]').length).toBeGreaterThan(3);
    expect(overlappingTexts()).toEqual([]);
    expect(clippedTexts()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('has a title and a description, and takes the focus once', async () => {
    const { container } = await render(form);
    await expect.poll(() => container.querySelector('svg > title')?.textContent).toBe('A chart');
    expect(container.querySelector('svg > desc')?.textContent).toBe('What it shows.');
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('bars', () => {
  it('of the seven states have seven different fillings', async () => {
    const one = states.map((state, index) => point('a', index, 10, state));
    await render(<StackedBars {...common} series={[{ id: 'a', label: 'A', points: one }]} />);
    await expect.poll(() => drawn('[data-bar]').length).toBe(7);
    const fillings = drawn('[data-bar]').map((bar) => {
      const name = /#([^")]+)/.exec(bar.getAttribute('fill') ?? '')?.[1];
      const pattern = name ? document.getElementById(name) : null;
      return pattern ? pattern.innerHTML : 'solid';
    });
    expect(new Set(fillings).size).toBe(7);
  });

  it('never draw a period that is not over as a whole one', async () => {
    const points = [point('a', 0, 10), point('a', 1, 4, 'reported', { partial: true })];
    await render(<StackedBars {...common} series={[{ id: 'a', label: 'A', points }]} />);
    await expect.poll(() => drawn('[data-open="top"]').length).toBe(1);
    await expect.element(page.getByText('so far')).toBeVisible();
  });

  it('stand on the zero line', async () => {
    const { container } = await render(<StackedBars {...common} series={firms.slice(0, 1)} />);
    await expect.poll(() => drawn('rect[data-bar="reported"]').length).toBeGreaterThan(10);
    const feet = drawn('rect[data-bar="reported"]').map((bar) => Math.round(bar.getBoundingClientRect().bottom));
    expect(new Set(feet).size).toBe(1);
    const zero = [...container.querySelectorAll('[data-text="tick"]')].find((text) => text.textContent === '$0bn');
    const box = zero?.getBoundingClientRect();
    expect(Math.abs((box ? (box.top + box.bottom) / 2 : 0) - (feet[0] ?? 0))).toBeLessThan(4);
  });

  it('that bind nobody are dashed outlines', async () => {
    await render(forms.LinkBars);
    await expect.poll(() => drawn('[data-outline]').length).toBe(4);
    const bar = drawn('[data-outline]')[0];
    expect(bar && getComputedStyle(bar).fill).toBe('none');
    expect(bar && getComputedStyle(bar).strokeDasharray).not.toBe('none');
  });

  it('are stepped through from top to bottom, and a missing value is said to be missing', async () => {
    const onSelect = vi.fn();
    const { container } = await render(<RankedBars {...common} series={ranked} onSelect={onSelect} />);
    const spoken = () => container.querySelector('[role=status]')?.textContent;
    await userEvent.keyboard('{Tab}{Home}');
    expect(spoken()).toBe('Amazon, Exposure, $80 billion, reported');
    await userEvent.keyboard('{ArrowDown}');
    expect(spoken()).toBe('Taiwan Semiconductor Manufacturing, Exposure, $60 billion, derived');
    await userEvent.keyboard('{End}');
    expect(spoken()).toBe('CoreWeave, Exposure, n/a, the essay');
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith('r-5');
  });
});

describe('a reader with forced colours', () => {
  it('is given the system colours by the style sheet, for every colour a chart uses', () => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter(
        (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes('forced-colors'),
      )
      .map((rule) => rule.cssText)
      .join('\n');
    const needed = [
      '--ink',
      '--paper',
      '--accent',
      '--grey-3',
      ...[1, 2, 3, 4, 5, 6, 7].map((slot) => `--series-${slot}`),
    ];
    expect(
      needed.filter((name) => !new RegExp(`${name}: (CanvasText|Canvas|Highlight|GrayText)`, 'i').test(rules)),
    ).toEqual([]);
  });
});

it('a point under the pointer opens its words, and a click picks it', async () => {
  const onSelect = vi.fn();
  const { container } = await render(<StackedBars {...common} series={firms.slice(0, 2)} onSelect={onSelect} />);
  await expect.poll(() => drawn('rect[data-bar]').length).toBeGreaterThan(20);
  const bar = drawn('rect[data-bar]')[8];
  if (!bar) throw new Error('no bar');
  await userEvent.hover(bar);
  await expect.poll(() => container.textContent).toContain('2021Q1');
  await userEvent.click(bar);
  expect(onSelect).toHaveBeenCalledWith('Amazon-4');
});

it('a first tap shows a point, a second one picks it', async () => {
  const onSelect = vi.fn();
  const { container } = await render(<StackedBars {...common} series={firms.slice(0, 1)} onSelect={onSelect} />);
  await expect.poll(() => drawn('rect[data-bar]').length).toBeGreaterThan(10);
  const stage = container.querySelector('[role=application]');
  const box = drawn('rect[data-bar]')[4]?.getBoundingClientRect();
  if (!stage || !box) throw new Error('no bar');
  const at = { clientX: box.left + 2, clientY: box.top + 2, bubbles: true, pointerType: 'touch' } as const;
  const tap = () => {
    stage.dispatchEvent(new PointerEvent('pointerdown', at));
    stage.dispatchEvent(new PointerEvent('pointerup', at));
    stage.dispatchEvent(new MouseEvent('click', at));
  };
  tap();
  await expect.poll(() => container.textContent).toContain('2021Q1');
  expect(onSelect).not.toHaveBeenCalled();
  tap();
  expect(onSelect).toHaveBeenCalledWith('Amazon-4');
});
