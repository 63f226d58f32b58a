import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChartFigure } from '../../../src/charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../../src/charts/ChartSkeleton.tsx';
import { statesIn } from '../../../src/charts/pointStates.ts';
import { ShareArea } from '../../../src/charts/ShareArea.tsx';
import { TimeLine } from '../../../src/charts/TimeLine.tsx';
import '../../../src/ui/tokens.css';
import '../../../src/ui/global.css';
import { crowded, format, point, quarter, sevenStates, states } from './fixtures.tsx';
import { clippedTexts, overlappingTexts, pixelAt, sansLoaded } from './seen.ts';

const common = { title: 'Capital spending', summary: 'A line for each firm.', format };

beforeEach(async () => {
  await page.viewport(1000, 800);
  await sansLoaded();
});
afterEach(() => {
  document.documentElement.removeAttribute('data-theme');
});

const drawn = (selector: string) => [...document.querySelectorAll<SVGElement>(selector)];

describe('a time line in the browser', () => {
  it('breaks its path at a gap and shows a lone point as a marker', async () => {
    const points = [1, 2, null, 4, null, 6, 7].map((value, index) => point('a', index, value));
    await render(<TimeLine {...common} series={[{ id: 'a', label: 'A', points }]} />);
    await expect.poll(() => drawn('[data-series="a"] path').length).toBe(2);
    expect(drawn('[data-marker]').length).toBeGreaterThanOrEqual(1);
  });

  it('draws the seven states with seven different strokes, in one colour', async () => {
    const grey = sevenStates.map((each) => ({ ...each, role: 'context' as const }));
    await render(<TimeLine {...common} series={grey} />);
    await expect.poll(() => drawn('[data-series] path').length).toBeGreaterThan(7);
    const strokes = states.map((state) => {
      const path = drawn(`[data-series="${state}"] path[data-state="${state}"]`)[0];
      if (!path) return `${state} is not drawn`;
      const { strokeDasharray, strokeWidth, stroke } = getComputedStyle(path);
      return `${stroke} ${strokeDasharray} ${strokeWidth}`;
    });
    expect(new Set(strokes).size).toBe(7);
    expect(new Set(strokes.map((stroke) => stroke.split(')')[0])).size).toBe(1);
  });

  it('shows a single observation as a marker with its day on the axis', async () => {
    await render(<TimeLine {...common} series={[{ id: 'a', label: 'A', points: [point('a', 3, 7)] }]} />);
    await expect.element(page.getByText('1 Oct 2020')).toBeVisible();
    expect(drawn('[data-series] path')).toEqual([]);
    expect(drawn('[data-marker]').length).toBe(2);
  });

  it('says so where there is nothing to draw', async () => {
    await render(<TimeLine {...common} series={[{ id: 'a', label: 'A', points: [point('a', 0, null)] }]} />);
    await expect.element(page.getByText(/No values in this view/)).toBeVisible();
  });

  it('marks the fault once, in the accent, after the last reported point', async () => {
    const points = [1, 2, 3, 4].map((value, index) => point('a', index, value, index < 2 ? 'reported' : 'forecast'));
    await render(<TimeLine {...common} series={[{ id: 'a', label: 'A', points }]} />);
    await expect.element(page.getByText('last reported: 2020Q2')).toBeVisible();
    const fault = drawn('[data-fault] path')[0];
    expect(fault && getComputedStyle(fault).stroke).toBe('rgb(178, 60, 11)');
  });

  it.each([320, 390, 1_000, 2_560])('at %i pixels has no text over another and none cut off', async (width) => {
    await page.viewport(width, 800);
    const bands = [
      { from: quarter(5), to: quarter(8), label: '2022 drawdown' },
      { from: quarter(17), label: 'A rather long name of an event' },
      { from: quarter(21), label: '12 June 2026' },
      { from: quarter(22), label: 'The day after' },
    ];
    await render(
      <TimeLine
        {...common}
        series={crowded}
        bands={bands}
        marks={[{ value: 420, label: 'The asserted 420' }]}
        milestones={[{ x: quarter(12), value: 480, label: 'First above 480' }]}
      />,
    );
    await expect.poll(() => drawn('[data-text="label"]').length).toBe(7);
    expect(overlappingTexts()).toEqual([]);
    expect(clippedTexts()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('keeps the straight axis where a log scale is refused', async () => {
    const points = [0, 10, 1_000].map((value, index) => point('a', index, value));
    await render(<TimeLine {...common} scale="log" series={[{ id: 'a', label: 'A', points }]} />);
    await expect.element(page.getByText('$0bn')).toBeVisible();
  });

  it('paints what it draws: ink on the line, paper beside it', async () => {
    document.documentElement.dataset['theme'] = 'light';
    const points = [5, 5, 5].map((value, index) => point('a', index, value));
    const { container } = await render(
      <TimeLine {...common} series={[{ id: 'a', label: 'A', points, role: 'lead' }]} valueDomain={[0, 10]} />,
    );
    await expect.poll(() => drawn('[data-series="a"] path').length).toBe(1);
    const chart = container.querySelector('svg');
    if (!chart) throw new Error('no drawing');
    // The value is half of the axis, and the plot runs from 10 to 336 of 360 pixels.
    await expect.poll(async () => Math.max(...(await pixelAt(chart, 300, 173)))).toBeLessThan(80);
    await expect.poll(async () => Math.min(...(await pixelAt(chart, 300, 143)))).toBeGreaterThan(230);
  });
});

describe('a reader without a mouse', () => {
  const series = [
    { id: 'a', label: 'Alpha', points: [10, 20, null, 40].map((value, index) => point('a', index, value)) },
    { id: 'b', label: 'Beta', points: [1, 2, 3, 4].map((value, index) => point('b', index, value, 'estimate')) },
  ];

  it('steps through points with the arrows and hears each; Enter picks it', async () => {
    const onSelect = vi.fn();
    const { container } = await render(<TimeLine {...common} series={series} onSelect={onSelect} />);
    const spoken = () => container.querySelector('[role=status]')?.textContent;
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.getAttribute('role')).toBe('application');
    await userEvent.keyboard('{Home}');
    expect(spoken()).toBe('2020Q1, Alpha, $10 billion, reported');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(spoken()).toBe('2020Q4, Alpha, $40 billion, reported');
    await userEvent.keyboard('{ArrowDown}');
    expect(spoken()).toBe('2020Q4, Beta, $4 billion, estimate');
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith('b-3');
    await userEvent.keyboard('{Escape}');
    expect(container.textContent).not.toContain('$40 billion$');
  });

  it('finds a title and a description in the drawing', async () => {
    const { container } = await render(<TimeLine {...common} series={series} />);
    await expect.poll(() => container.querySelector('svg > title')?.textContent).toBe('Capital spending');
    expect(container.querySelector('svg > desc')?.textContent).toBe('A line for each firm.');
  });

  it('sees the tooltip on focus, with every series of that moment', async () => {
    const { container } = await render(<TimeLine {...common} series={series} />);
    await expect.poll(() => container.querySelectorAll('svg').length).toBe(1);
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => container.textContent).toContain('$40 billion');
    expect(container.textContent).toContain('$4 billion');
  });
});

describe('shares over time', () => {
  it('leave a hole where one part is missing', async () => {
    const series = ['a', 'b'].map((id) => ({
      id,
      label: id.toUpperCase(),
      points: [1, 2, 3, 4, 5, 6].map((value, index) => point(id, index, id === 'a' && index === 2 ? null : value)),
    }));
    await render(<ShareArea {...common} series={series} />);
    await expect.poll(() => drawn('path[data-state]').length).toBe(4);
    await expect.element(page.getByText('50.0%').first()).toBeVisible();
  });
});

describe('a chart figure', () => {
  it('names itself by its finding, keys only the states drawn, and ends with the source and its day', async () => {
    await render(
      <ChartFigure
        headline="Spending would double"
        subtitle="Capital spending, $bn"
        states={statesIn([sevenStates[4] ?? { id: '', label: '', points: [] }])}
        unfinished
        source="Source: company filings."
        asOf="30 June 2026"
      >
        <ChartSkeleton height={280} />
      </ChartFigure>,
    );
    await expect.element(page.getByRole('figure', { name: 'Spending would double' })).toBeVisible();
    const key = page.getByRole('list', { name: 'How values are drawn' });
    await expect.element(key).toHaveTextContent('reportedforecastperiod not over');
    await expect.element(page.getByText('As of 30 June 2026.')).toBeVisible();
  });

  it('does not move when the chart takes the place of its skeleton', async () => {
    const figure = (chart: React.ReactNode) => (
      <ChartFigure headline="H" source="S">
        {chart}
      </ChartFigure>
    );
    const { rerender, container } = await render(figure(<ChartSkeleton height={300} />));
    const before = container.querySelector('figure')?.getBoundingClientRect().height;
    await rerender(figure(<TimeLine {...common} series={crowded} height={300} />));
    await expect.poll(() => drawn('[data-series]').length).toBe(7);
    expect(container.querySelector('figure')?.getBoundingClientRect().height).toBe(before);
  });
});
