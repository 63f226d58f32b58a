import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { formatMoney, formatShare } from '../../src/base/format.ts';
import { ArcDiagram } from '../../src/charts/ArcDiagram.tsx';
import { LabChart } from '../../src/charts/lab/LabChart.tsx';
import type { LabDrawing } from '../../src/charts/lab/labTypes.ts';
import { ScenarioPath } from '../../src/charts/ScenarioPath.tsx';
import { LeverTrack } from '../../src/ui/LeverTrack.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/global.css';
import { clippedTexts, overlappingTexts, sansLoaded } from './charts/seen.ts';

const quarters = Array.from({ length: 18 }, (_, t) => `${2026 + Math.floor((t + 2) / 4)}Q${((t + 2) % 4) + 1}`);
const percent = { short: (value: number) => formatShare(value, 0), full: (value: number) => formatShare(value, 1) };
const dollars = { short: (value: number) => formatMoney(value, 2), full: (value: number) => formatMoney(value, 4) };
const named = { title: 'A drawing', summary: 'What it shows.' };
const baseline = quarters.map((_, t) => 180 + 9 * t);
const scenario = quarters.map((_, t) => (180 + 9 * t) * (t < 2 ? 1 : 0.55));

const drawn = (drawing: LabDrawing) => <LabChart {...named} drawing={drawing} />;

const forms = {
  'a path over money': (
    <ScenarioPath
      {...named}
      periods={quarters}
      baseline={baseline}
      scenario={scenario}
      covers={[0, 330]}
      format={dollars}
      onset={2}
    />
  ),
  'a path that ends where its baseline does': (
    <ScenarioPath
      {...named}
      periods={quarters}
      baseline={baseline}
      scenario={baseline}
      covers={[0, 330]}
      format={dollars}
      onset={2}
    />
  ),
  'a change with a path for scale': (
    <ScenarioPath
      {...named}
      periods={quarters}
      baseline={quarters.map(() => 0)}
      scenario={quarters.map((_, t) => (t < 2 ? 0 : -0.16))}
      reference={{
        label: 'Fed, severely adverse 2026',
        values: quarters.map((_, t) => (t < 1 ? null : Math.min(0, -0.54 + 0.03 * t))),
      }}
      covers={[-0.55, 0]}
      format={percent}
      onset={2}
      height={168}
    />
  ),
  'parts of a move': drawn({
    form: 'waterfall',
    props: {
      parts: [
        { id: 'a', label: 'Earnings lost', value: -0.057 },
        { id: 'b', label: 'Lower multiples', value: -0.041 },
        { id: 'c', label: 'Overshoot', value: 0.001 },
        { id: 'd', label: 'Spill-over, assumed', value: -0.061, assumed: true },
      ],
      total: { label: 'S&P 500', value: -0.158 },
      format: percent,
      covers: [-0.25, 0],
    },
  }),
  'a fan': drawn({
    form: 'fan',
    props: {
      periods: quarters,
      bands: quarters.map((_, t) => [-0.02, -0.014, -0.01, -0.006, -0.002].map((value) => value * t)),
      scenario: quarters.map((_, t) => -0.01 * t),
      onset: 2,
      format: percent,
    },
  }),
  'a histogram': drawn({
    form: 'histogram',
    props: { values: Array.from({ length: 500 }, (_, k) => -0.4 * Math.sin(k) ** 2), threshold: -0.2, format: percent },
  }),
  'two outcomes of the same draws': drawn({
    form: 'scatter',
    props: {
      across: { label: 'S&P 500', values: [-0.4, -0.2, -0.1], format: percent },
      up: { label: 'US GDP', values: [-0.04, -0.02, -0.01], format: percent },
    },
  }),
  'a tornado': drawn({
    form: 'spans',
    props: {
      base: -0.16,
      format: percent,
      rows: ['Depth of the cut', 'Profit lost per dollar of revenue', 'Spill-over'].map((label, k) => ({
        id: label,
        label,
        from: -0.005 - 0.04 * k,
        to: -0.25 + 0.02 * k,
        fromNote: '0%',
        toNote: '100%',
      })),
    },
  }),
  'a dose-response': drawn({
    form: 'curve',
    props: {
      points: Array.from({ length: 41 }, (_, k) => ({ x: k / 42, y: k > 30 ? null : -k / 120 })),
      here: { x: 0.5, y: -0.16 },
      target: -0.2,
      xFormat: percent,
      yFormat: percent,
      xLabel: 'Depth of the cut',
      yLabel: 'S&P 500',
    },
  }),
  'a network': drawn({
    form: 'network',
    props: {
      largest: 60,
      firms: [
        { id: 'OPENAI', name: 'OpenAI', column: 0, note: '$52bn unpaid of $101bn', short: true },
        { id: 'ANTHROPIC', name: 'Anthropic', column: 0, note: '$27bn unpaid of $58bn', short: true },
        { id: 'MSFT', name: 'Microsoft', column: 1, note: 'owes $1.4bn, pays', short: false },
        { id: 'ORCL', name: 'Oracle', column: 2, note: 'owes $26bn, pays', short: false },
        { id: 'SPCX', name: 'SpaceX with xAI', column: 2, note: 'owes nothing', short: false },
      ],
      debts: [
        { id: '1', from: 'OPENAI', to: 'ORCL', due: 60, unpaid: 30 },
        { id: '2', from: 'OPENAI', to: 'MSFT', due: 30, unpaid: 15 },
        { id: '3', from: 'ANTHROPIC', to: 'SPCX', due: 11, unpaid: 0 },
      ],
      format: dollars,
    },
  }),
} as const;

beforeEach(async () => {
  await page.viewport(1000, 800);
  await sansLoaded();
});

describe.each(Object.entries(forms))('%s', (_, form) => {
  it.each([300, 460, 1000])('writes no text over another and cuts none, %i px wide', async (width) => {
    const { container } = await render(<div style={{ width, padding: 4 }}>{form}</div>);
    await vi.waitFor(() => expect(container.querySelector('svg text')).not.toBeNull());
    expect(overlappingTexts()).toEqual([]);
    expect(clippedTexts()).toEqual([]);
  });

  it('has a name and a summary for those who do not see it', async () => {
    const { container } = await render(<div style={{ width: 460 }}>{form}</div>);
    await vi.waitFor(() => expect(container.querySelector('svg text')).not.toBeNull());
    expect(container.querySelector('[aria-label^="A drawing"]')).not.toBeNull();
    expect(container.innerHTML).toContain('What it shows.');
  });
});

describe('the arrows step through the points of', () => {
  const heard = () => [...document.querySelectorAll('[role="status"]')].map((live) => live.textContent).join('');
  it.each([
    ['parts of a move', '{Home}{ArrowRight}', 'Lower multiples, −9.8% so far, −4.1%, derived'],
    ['a fan', '{Home}{ArrowRight}{ArrowDown}', '2026Q4, 5th percentile of the draws, −2.0%, derived'],
    ['a fan', '{End}', '2030Q4, 5th percentile of the draws, −34.0%, derived'],
    ['a histogram', '{Home}', '−40.0% to −39.0%, Draws, '],
    ['two outcomes of the same draws', '{Home}{ArrowDown}', 'Draw 2, S&P 500 −20.0%, US GDP, −2.0%, derived'],
    ['a tornado', '{Home}{ArrowDown}', 'Profit lost per dollar of revenue, 0%, −4.5%, derived'],
    ['a tornado', '{Home}{ArrowLeft}', 'Depth of the cut, 100%, −25.0%, derived'],
    ['a dose-response', '{End}', 'Depth of the cut: 71.4%, S&P 500, −25.0%, derived'],
    ['a network', '{Home}', 'OpenAI, $52bn unpaid of $101bn, derived'],
    ['a network', '{Home}{ArrowRight}', 'OpenAI to Microsoft, Due, $30bn, $15bn of it unpaid, derived'],
    ['a network', '{Home}{ArrowDown}', 'Anthropic, $27bn unpaid of $58bn, derived'],
    ['a path over money', '{Home}', '2026Q3, Scenario, $180bn, derived'],
  ] as const)('%s with %s: “%s”', async (form, keys, said) => {
    await render(<div style={{ width: 460 }}>{forms[form]}</div>);
    const stage = page.getByRole('application', { name: 'A drawing' });
    await expect.element(stage).toBeVisible();
    (stage.element() as HTMLElement).focus();
    await userEvent.keyboard(keys);
    expect(heard()).toContain(said);
  });
});

it('a path that changes inside its range moves its line and leaves axis and fault where they are', async () => {
  const draw = (values: readonly number[]) => (
    <div style={{ width: 460 }}>
      <ScenarioPath
        {...named}
        periods={quarters}
        baseline={baseline}
        scenario={values}
        covers={[0, 330]}
        format={dollars}
        onset={2}
      />
    </div>
  );
  const { container, rerender } = await render(draw(scenario));
  await vi.waitFor(() => expect(container.querySelector('svg text')).not.toBeNull());
  const axis = () => [...container.querySelectorAll('svg line')].map((line) => line.getAttribute('y1'));
  const line = () => container.querySelector('[data-path="scenario"]')?.getAttribute('d');
  const before = { axis: axis(), line: line(), node: container.querySelector('svg line') };
  await rerender(draw(scenario.map((value) => value * 0.8)));
  expect(line()).not.toBe(before.line);
  expect(axis()).toEqual(before.axis);
  expect(container.querySelector('svg line')).toBe(before.node);
});

it('the causal diagram names its rows and tells which one is chosen', async () => {
  const chosen: string[] = [];
  await render(
    <ArcDiagram
      label="Channels"
      rows={[
        { id: 'a', mark: 'E1', label: 'The cut' },
        { id: 'b', mark: 'E2', label: 'The dollars' },
      ]}
      arcs={[{ from: 'a', to: 'b', label: 'cut' }]}
      selected="a"
      onSelect={(id) => chosen.push(id)}
    />,
  );
  await userEvent.click(page.getByRole('button', { name: 'E2 The dollars' }));
  expect(chosen).toEqual(['b']);
  await expect.element(page.getByRole('button', { name: 'E1 The cut' })).toHaveAttribute('aria-pressed', 'true');
});

it('the arrows go through the causal diagram, along its arcs too, and each row is said', async () => {
  const rows = ['The cut', 'The dollars', 'The demand'].map((label, k) => ({ id: `${k}`, mark: `E${k + 1}`, label }));
  const arcs = [
    { from: '0', to: '1', label: 'cut' },
    { from: '0', to: '2', label: 'cut' },
    { from: '1', to: '2', label: 'dollars' },
  ];
  await render(<ArcDiagram label="Channels" {...{ rows, arcs }} selected={null} onSelect={() => {}} />);
  (page.getByRole('button', { name: 'E1 The cut' }).element() as HTMLElement).focus();
  const heard = () => document.querySelector('[role="status"]')?.textContent;
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(heard()).toBe('E2 The dollars, reads E1, feeds E3'));
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(heard()).toBe('E3 The demand, reads E1, E2, feeds nothing'));
  await userEvent.keyboard('{ArrowLeft}');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('The dollars'));
  await userEvent.keyboard('{Home}');
  await vi.waitFor(() => expect(heard()).toBe('E1 The cut, reads nothing, feeds E2, E3'));
});

describe('a lever’s track', () => {
  const setUp = async () => {
    const moves: number[] = [];
    let released = 0;
    await render(
      <div style={{ width: 300 }}>
        <span id="name">Depth</span>
        <LeverTrack
          labelledBy="name"
          min={0}
          max={0.95}
          step={0.01}
          likely={[0, 0.5, 0.9]}
          start={0.5}
          initial={0.5}
          initialSpoken="50%, S&P 500 −16%"
          onMove={(value) => moves.push(Math.round(1000 * value) / 1000)}
          onRelease={() => {
            released += 1;
          }}
        />
      </div>,
    );
    const slider = page.getByRole('slider', { name: 'Depth' });
    (slider.element() as HTMLElement).focus();
    return { moves, slider, released: () => released };
  };

  it('steps with the arrows, ten steps with shift, to its ends with Home and End, and is let go with the key', async () => {
    const { moves, released } = await setUp();
    for (const keys of ['{ArrowRight}', '{ArrowDown}', '{Shift>}{ArrowUp}{/Shift}', '{PageDown}', '{Home}', '{End}'])
      await userEvent.keyboard(keys);
    expect(moves).toEqual([0.51, 0.49, 0.6, 0.4, 0, 0.95]);
    expect(released()).toBe(6);
  });

  it('says value, unit and headline result', async () => {
    const { slider } = await setUp();
    await expect.element(slider).toHaveAttribute('aria-valuetext', '50%, S&P 500 −16%');
  });
});
