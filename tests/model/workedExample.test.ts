import { describe, expect, it } from 'vitest';
import type { LineId } from '../../src/model/lines.ts';
import { companyPath, wholePath } from '../../src/model/readLedger.ts';
import { type Outcome, run } from '../../src/model/run.ts';
import type { ParameterId, World } from '../../src/model/types.ts';
import { requireEngine } from '../support/requireEngine.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

function example(values: Partial<Record<ParameterId, number>> = {}, world: World = exampleWorld): Outcome {
  const outcome = run(world, { ...exampleScenario, values: { ...exampleScenario.values, ...values } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const lowest = (path: readonly number[] | null) => Math.min(...(path ?? [Number.NaN]));

// Section 3.4 of the model document: printed to six decimals, checked to 1e-6 (half of the last digit where fewer are printed).
const rows: readonly [line: LineId, company: string | null, cells: readonly number[]][] = [
  ['cutShape', null, [0, 0.5, 1, 1, 1, 0.75]],
  ['capexLost', null, [0, 20, 40, 40, 40, 30]],
  ['buyerDemand', 'L', [1, 0.84, 0.68, 0.68, 0.68, 0.76]],
  ['demand', 'L', [1, 0.872, 0.744, 0.744, 0.744, 0.808]],
  ['orders', 'L', [1, 0.808, 0.68, 0.744, 0.744, 0.808]],
  ['revenue', 'L', [50, 40.4, 34, 37.2, 37.2, 40.4]],
  ['netIncome', 'L', [24, 18.24, 14.4, 16.32, 16.32, 18.24]],
  ['orders', 'M', [1, 0.88, 0.8, 0.84, 0.84, 0.88]],
  ['price', 'M', [1, 0.7744, 0.682132, 0.769873, 0.792573, 0.857786]],
  ['operatingProfit', 'M', [24, 13.89312, 9.759522, 13.690298, 14.707252, 17.628835]],
  ['depreciationRelief', 'H', [0, 1, 3, 5, 7, 8.5]],
  ['profitLost', 'H', [0, 0, 1.2, 3.6, 6, 8.4]],
  ['cashFlow', 'H', [10, 29.8, 48.44, 46.12, 43.8, 31.58]],
  ['return', 'L', [0, -0.309572, -0.410403, -0.44191, -0.450729, -0.451399]],
  ['return', 'M', [0, -0.308255, -0.416316, -0.451301, -0.463843, -0.467942]],
  ['return', 'H', [0, -0.059719, -0.078335, -0.086854, -0.091161, -0.094146]],
  ['mag7', null, [0, -0.117377, -0.154966, -0.16879, -0.174139, -0.176589]],
  ['aiBasket', null, [0, -0.117377, -0.154966, -0.16879, -0.174139, -0.176589]],
  ['sp500', null, [0, -0.065878, -0.086975, -0.094734, -0.097735, -0.099111]],
  ['investmentGap', null, [0, -0.00075, -0.0015, -0.0015, -0.0015, -0.001125]],
  ['consumptionGap', null, [0, -0.000988, -0.002046, -0.002955, -0.003683, -0.004249]],
];

describe('the worked example, cell by cell', () => {
  const outcome = example();
  it.each(rows)('%s, company %s', (line, company, cells) => {
    const path =
      company === null ? wholePath(outcome, 'stressed', line) : companyPath(outcome, 'stressed', line, company);
    expect(path).toHaveLength(6);
    for (const [t, cell] of cells.entries()) expect(Math.abs((path?.[t] ?? Number.NaN) - cell)).toBeLessThan(1e-6);
  });

  it('cuts a quarter of capital spending 37.5 % in the last year', () => {
    expect(wholePath(outcome, 'stressed', 'persistentCut')?.[0]).toBeCloseTo(0.375, 12);
  });
  it.each([
    ['L', 16.019258, 13.43637],
    ['M', 10.153828, 9.435296],
    ['H', 23.198879, 21.005962],
  ])('lowers the multiple of %s from %d to %d', (company, before, after) => {
    expect(Math.abs((companyPath(outcome, 'stressed', 'impliedMultiple', company)?.[0] ?? 0) - before)).toBeLessThan(
      1e-6,
    );
    expect(Math.abs((companyPath(outcome, 'stressed', 'multiple', company)?.[0] ?? 0) - after)).toBeLessThan(1e-6);
  });
  it('values the logic firm at 873.14 of 1,506 in the first quarter of the cut', () => {
    expect(companyPath(outcome, 'stressed', 'value', 'L')?.[1]).toBeCloseTo(873.1398, 4);
    expect(companyPath(outcome, 'baseline', 'value', 'L')?.[1]).toBeCloseTo(1506, 4);
    expect(companyPath(outcome, 'stressed', 'valueRatio', 'L')?.[1]).toBeCloseTo(0.579774, 6);
    expect(companyPath(outcome, 'stressed', 'overshoot', 'L')?.[1]).toBeCloseTo(0.0768, 12);
  });
  it('starts every baseline value at today’s price', () => {
    for (const [company, cap] of [
      ['L', 1500],
      ['M', 800],
      ['H', 5000],
    ] as const) {
      expect(companyPath(outcome, 'baseline', 'value', company)?.[0]).toBeCloseTo(cap, 8);
    }
  });
});

describe('one change each', () => {
  it.each<[string, Partial<Record<ParameterId, number>>, number, number | null]>([
    ['twice the cut', { depth: 0.8 }, -0.17214448, 0.41656987],
    ['four times the stock shed', { destocking: 2 }, -0.10514357, null],
    ['full recovery', { rebound: 1 }, -0.09512735, null],
    ['half of AI revenue taken down', { takedownLoss: 0.5 }, -0.12780192, null],
    ['half the elasticity', { elasticity: 0.25 }, -0.099111, 0.46530433],
    ['no cut', { depth: 0 }, 0, 1],
  ])('%s', (_name, change, index, price) => {
    const outcome = evaluate(change);
    expect(Math.abs(lowest(wholePath(outcome, 'stressed', 'sp500')) - index)).toBeLessThan(1e-6);
    if (price !== null) expect(lowest(companyPath(outcome, 'stressed', 'price', 'M'))).toBeCloseTo(price, 7);
  });
});

// The variant n = 2 lies beyond the slider (1.5), so variants go through the engine, which does not check ranges.
function evaluate(change: Partial<Record<ParameterId, number>>): Outcome {
  const outcome = example();
  const engine = requireEngine(exampleWorld);
  const values: Readonly<Record<ParameterId, number>> = { ...outcome.values, ...change };
  engine.evaluate(Float64Array.from(engine.order, (id) => values[id]));
  return { ...outcome, values, stressed: engine.copy() };
}

describe('the portfolio of section 3.4', () => {
  it('falls 27.53 % by the last quarter: half in the logic firm, half in an index fund', () => {
    const world: World = {
      ...exampleWorld,
      holdings: [
        { label: 'Logic', weight: 0.5, shares: { L: 1 } },
        { label: 'Index fund', weight: 0.5, shares: { L: 0.075, H: 0.25 } },
      ],
    };
    expect(wholePath(example({}, world), 'stressed', 'portfolio')?.[5]).toBeCloseTo(-0.275255, 6);
  });
});
