import { describe, expect, it } from 'vitest';
import { parameterOrder, parameters } from '../../src/model/chain.ts';
import { bindEngine } from '../../src/model/engine.ts';
import type { Ledger, LineId } from '../../src/model/lines.ts';
import type { Company, ParameterId, World } from '../../src/model/types.ts';
import { withoutOffset } from '../../src/model/withoutOffset.ts';
import { exampleWorld, figure, flat, path } from '../support/workedExample.ts';

// Every number here was worked out on paper. The world is the worked example's: six quarters, h 1, N 20, lagR 1.

const [logic, memory, spender] = exampleWorld.companies as readonly [Company, Company, Company];
const only = (company: Company): World => ({ ...exampleWorld, companies: [company] });

function play(world: World, values: Partial<Record<ParameterId, number>>): Ledger {
  const engine = bindEngine(world);
  engine.evaluate(Float64Array.from(parameterOrder, (id) => values[id] ?? parameters[id].default));
  return engine.copy();
}
/** Cells of a line kept by quarter, or of the first company. */
const cells = (ledger: Ledger, line: LineId) => Array.from(ledger[line]).slice(0, 6);

function near(actual: readonly number[], expected: readonly number[], within = 1e-9) {
  expect(actual).toHaveLength(expected.length);
  for (const [t, value] of expected.entries())
    expect(Math.abs((actual[t] as number) - value), `cell ${t}`).toBeLessThan(within);
}

const shape = { depth: 0.4, onset: 1, slide: 2, trough: 1, rebound: 0.6 } as const;

describe('E1 and E2: the cut', () => {
  const ledger = play(exampleWorld, shape);
  it('slides in equal steps, stays, and comes back by halves', () => {
    near(cells(ledger, 'cutShape'), [0, 0.5, 1, 1, 0.7, 0.55]);
    near(cells(ledger, 'cut'), [0, 0.2, 0.4, 0.4, 0.28, 0.22]);
  });
  it('is taken from the baseline, and its last four quarters are averaged', () => {
    near(cells(ledger, 'capexLost'), [0, 20, 40, 40, 28, 22]);
    near(cells(ledger, 'capex'), [100, 80, 60, 60, 72, 78]);
    expect(ledger.persistentCut[0]).toBeCloseTo(0.325, 12);
  });
  it('rounds an onset that is not a whole quarter', () => {
    near(cells(play(exampleWorld, { ...shape, onset: 1.4 }), 'cut'), [0, 0.2, 0.4, 0.4, 0.28, 0.22]);
  });
});

describe('E3 and E4: demand and orders', () => {
  const late: Company = { ...logic, lag: figure(1), tier: figure(1.5) } as Company;
  const ledger = play(only(late), { ...shape, coMovement: 0.6, destocking: 1 });
  it('takes the cut a lag later, weighted by who buys', () => {
    // w + (1 − w)·chi = 0.5 + 0.5·0.6 = 0.8
    near(cells(ledger, 'buyerDemand'), [1, 1, 0.84, 0.68, 0.68, 0.776]);
    // x = 0.8
    near(cells(ledger, 'demand'), [1, 1, 0.872, 0.744, 0.744, 0.8208]);
  });
  it('sheds stock while demand falls, and gives nothing extra on the way up', () => {
    // 0.872 − 1.5·0.128 = 0.68; 0.744 − 1.5·0.128 = 0.552
    near(cells(ledger, 'orders'), [1, 1, 0.68, 0.552, 0.744, 0.8208]);
  });
  it('never orders less than nothing', () => {
    const swinging: Company = { ...logic, reliance: figure(1), cloudShare: figure(1), tier: figure(5) } as Company;
    const orders = cells(
      play(only(swinging), { depth: 0.5, onset: 1, slide: 1, trough: 12, destocking: 1.5 }),
      'orders',
    );
    // 0.5 − 7.5·0.5 < 0
    near(orders, [1, 0, 0.5, 0.5, 0.5, 0.5]);
  });
});

describe('E5: memory', () => {
  const pure: Company = { ...memory, reliance: figure(1), cloudShare: figure(1) } as Company;
  it('clears by price while the price is above its floor', () => {
    const ledger = play(only(pure), { depth: 0.1, onset: 0, slide: 1, trough: 12, destocking: 0, elasticity: 0.25 });
    // 0.9^(1/0.25) = 0.6561; one quarter on, eps is 0.25·7/6 and the power 24/7
    near(cells(ledger, 'price').slice(0, 2), [0.6561, 0.696814493423], 1e-9);
    near(cells(ledger, 'volume').slice(0, 2), [1, 1]);
    near(cells(ledger, 'revenue').slice(0, 1), [26.244]);
    // 40·[0.6561 − 0.4·1·(1 + 0.3·0.3439)] = 26.244 − 16·1.10317
    near(cells(ledger, 'operatingProfit').slice(0, 1), [8.59328]);
  });
  it('clears by volume at the floor', () => {
    const ledger = play(only(pure), { depth: 0.5, onset: 0, slide: 1, trough: 12, destocking: 0, elasticity: 0.25 });
    // 0.5^4 = 0.0625 is below 0.2; q = 0.5·0.2^(−0.25) = 0.5·1.4953487812
    near(cells(ledger, 'price').slice(0, 1), [0.2]);
    near(cells(ledger, 'volume').slice(0, 1), [0.7476743906]);
    near(cells(ledger, 'revenue').slice(0, 1), [5.981395125], 1e-8);
    // 40·[0.1495348781 − 0.4·(0.75 + 0.25·0.7476743906)·1.24]
    near(cells(ledger, 'operatingProfit').slice(0, 1), [-12.607069853], 1e-8);
  });
  it('weighs the headline price by baseline revenue', () => {
    const small: Company = { ...memory, entity: 'S', revenue: flat(10, 6), reliance: figure(0) } as Company;
    const ledger = play(
      { ...exampleWorld, companies: [pure, small] },
      { depth: 0.1, onset: 0, slide: 1, trough: 12, destocking: 0 },
    );
    // 0.8·0.6561 + 0.2·1
    near(cells(ledger, 'memoryPrice').slice(0, 1), [0.72488]);
  });
});

describe('E6: sellers at given prices', () => {
  it('lose revenue with orders and a share of it as profit', () => {
    const cheap: Company = { ...logic, decrementalFactor: figure(0.9) } as Company;
    const ledger = play(only(cheap), {
      depth: 0.4,
      onset: 1,
      slide: 2,
      coMovement: 0.6,
      destocking: 0.5,
      decremental: 0.75,
    });
    // Orders 0.68 in the third quarter: revenue 34, profit 30 − 0.675·16
    near(cells(ledger, 'revenue').slice(0, 3), [50, 40.4, 34]);
    near(cells(ledger, 'operatingProfit').slice(0, 3), [30, 23.52, 19.2]);
    near(cells(ledger, 'netIncome').slice(0, 3), [24, 18.816, 15.36]);
  });
});

describe('E7 and E8: spenders', () => {
  const half: Company = { ...spender, capex: { kind: 'share', share: figure(0.5) } } as Company;
  const ledger = play(only(half), { ...shape, roi: 0.24, takedownLoss: 0.5 });
  it('keep the cash and the depreciation', () => {
    near(cells(ledger, 'capexSaved'), [0, 10, 20, 20, 14, 11]);
    near(cells(ledger, 'depreciationRelief'), [0, 0.5, 1.5, 2.5, 3.2, 3.75]);
  });
  it('lose the return a lag later, and the revenue taken down at once', () => {
    // (0.24/4)·(10 by then) + 0.5·u·20·0.6
    near(cells(ledger, 'profitLost'), [0, 3, 6.6, 7.8, 7.2, 7.14]);
  });
  it('show it in revenue, profit, income and cash', () => {
    near(cells(ledger, 'revenue').slice(0, 3), [200, 195, 189]);
    near(cells(ledger, 'operatingProfit').slice(0, 3), [75, 72.5, 69.9]);
    near(cells(ledger, 'netIncome').slice(0, 3), [60, 58, 55.92]);
    // 60 − 0.5·50 = 35 without a shock; then −4.08 − 1.5 + 20
    near(cells(ledger, 'cashFlow').slice(0, 3), [35, 42.5, 49.42]);
  });
  it('get nothing back when the offset is switched off, and lose the same return', () => {
    const bare = play(withoutOffset(only(half)), { ...shape, roi: 0.24, takedownLoss: 0.5 });
    near(cells(bare, 'depreciationRelief'), [0, 0, 0, 0, 0, 0]);
    near(cells(bare, 'profitLost'), [0, 3, 6.6, 7.8, 7.2, 7.14]);
    // 35 − 0.8·3 and 35 − 0.8·6.6
    near(cells(bare, 'cashFlow').slice(0, 3), [35, 32.6, 29.72]);
  });
  it('take a spending path of their own where they have one', () => {
    const own: Company = { ...spender, capex: { kind: 'own', path: path(10, 20, 30, 40, 50, 60) } } as Company;
    near(cells(play(only(own), shape), 'capexSaved'), [0, 4, 12, 16, 14, 13.2]);
  });
});

describe('E9 to E12: a firm that cannot be valued', () => {
  const losing: Company = { ...logic, margin: flat(-0.1, 6) } as Company;
  const world = { ...exampleWorld, companies: [losing, memory, spender] };
  const engine = bindEngine(world);
  it('is named, weighs nothing, and its index weight moves with the rest', () => {
    expect(engine.flags).toEqual([
      { kind: 'not-valued', entity: 'L', terminalIncome: -16, multiple: expect.any(Number) },
    ]);
    expect(Array.from(engine.prepared.indexWeights)).toEqual([0, 0, 0.25]);
    expect(engine.prepared.restWeight).toBe(0.75);
  });
  it('still has its revenue, and no return', () => {
    const ledger = play(world, { depth: 0.4, onset: 1, slide: 2, coMovement: 0.6, destocking: 0.5 });
    near(cells(ledger, 'revenue').slice(0, 3), [50, 40.4, 34]);
    near(cells(ledger, 'return'), [0, 0, 0, 0, 0, 0]);
  });
  it('a price below the cash flows has no multiple either', () => {
    const cheap = bindEngine(only({ ...logic, cap: figure(100) } as Company));
    expect(cheap.flags[0]?.kind).toBe('not-valued');
  });
  it('a multiple outside 3 to 60 is named', () => {
    // 24 a quarter: (8000 − 134.434)/(0.887971·96) = 92.3
    const dear = bindEngine(only({ ...logic, cap: figure(8000) } as Company));
    expect(dear.flags).toEqual([{ kind: 'multiple-outside-band', entity: 'L', multiple: expect.closeTo(92.27, 1) }]);
  });
});

describe('E13 and E14: indices and portfolio', () => {
  it('lets stocks outside the model fall by the spill-over, and counts that part apart', () => {
    const ledger = play(exampleWorld, { ...shape, spillover: 0.5 });
    const [logicReturn, , spenderReturn] = [0, 1, 2].map((i) => ledger.return[i * 6 + 3] as number) as [
      number,
      number,
      number,
    ];
    const basket = (1500 * logicReturn + 5000 * spenderReturn) / 6500;
    expect(ledger.aiBasket[3]).toBeCloseTo(basket, 12);
    expect(ledger.rest[3]).toBeCloseTo(0.5 * basket, 12);
    expect(ledger.spilloverPart[3]).toBeCloseTo(0.675 * 0.5 * basket, 12);
    expect(ledger.sp500[3]).toBeCloseTo(0.075 * logicReturn + 0.25 * spenderReturn + 0.3375 * basket, 12);
  });
  it('leaves cash alone', () => {
    const world = {
      ...exampleWorld,
      holdings: [
        { label: 'Cash', weight: 0.4, shares: {}, inert: true as const },
        { label: 'Something else', weight: 0.6, shares: {} },
      ],
    };
    const ledger = play(world, { ...shape, spillover: 0.5 });
    expect(ledger.portfolio[3]).toBeCloseTo(0.6 * (ledger.rest[3] as number), 12);
  });
});

describe('E15 and E17: output and the companion strip', () => {
  const ledger = play(exampleWorld, { ...shape, importShare: 0.6, multiplier: 1, wealthSpending: 3.2 });
  it('loses the domestic part of the spending at an annual rate', () => {
    // 0.75·0.4·4·20/32,000
    near(cells(ledger, 'investmentGap'), [0, -0.00075, -0.0015, -0.0015, -0.00105, -0.000825]);
  });
  it('feels a quarter of each change in wealth per quarter', () => {
    const index = cells(ledger, 'sp500');
    const first = 0.25 * 60_000 * (index[1] as number);
    const second = 0.75 * first + 0.25 * 60_000 * (index[2] as number);
    near(cells(ledger, 'wealthFelt').slice(0, 3), [0, first, second], 1e-7);
    expect(ledger.consumptionGap[2]).toBeCloseTo((0.032 * second) / 32_000, 12);
  });
  it('shows 80 bp, 8 points and −40 bp per tenth of the index, and half the gap two quarters later', () => {
    const fall = -(ledger.sp500[3] as number) * 100;
    expect(ledger.bbbSpread[3]).toBeCloseTo(8 * fall, 12);
    expect(ledger.vix[3]).toBeCloseTo(0.8 * fall, 12);
    expect(ledger.tenYear[3]).toBeCloseTo(-4 * fall, 12);
    near(cells(ledger, 'unemployment').slice(0, 2), [0, 0]);
    expect(ledger.unemployment[5]).toBeCloseTo(-50 * (ledger.gdpGap[3] as number), 12);
  });
});

describe('E16: the network example of the model document', () => {
  const quarters = ['2027Q1', '2027Q2', '2027Q3', '2027Q4'];
  const four = (value: number) => flat(value, 4);
  const oracle: Company = {
    entity: 'ORCL',
    name: 'Oracle',
    group: 'hyper',
    cap: figure(1000),
    revenue: four(40),
    margin: four(0.3),
    tax: figure(0.2),
    narrative: figure(0.5),
    inSP500: true,
    inMag7: false,
    capex: { kind: 'share', share: figure(0) },
    aiRevenue: four(0),
  };
  const world: World = {
    ...exampleWorld,
    quarters,
    capex: four(100),
    macro: { gdp: four(32_000), householdEquity: figure(60_000) },
    companies: [oracle],
    network: {
      years: [2027],
      nodes: [
        { entity: 'LAB', name: 'Lab', kind: 'lab', operating: path(20), funding: path(45), outside: path(0) },
        { entity: 'ORCL', name: 'Oracle', kind: 'payer', resources: path(15), outside: path(36) },
        { entity: 'CRWV', name: 'CoreWeave', kind: 'payer', resources: path(2), outside: path(12) },
        { entity: 'MSFT', name: 'Microsoft', kind: 'payer', resources: path(100), outside: path(0) },
      ],
      contracts: [
        { id: 'a', from: 'LAB', to: 'ORCL', amounts: path(30) },
        { id: 'b', from: 'LAB', to: 'CRWV', amounts: path(6) },
        { id: 'c', from: 'LAB', to: 'MSFT', amounts: path(24) },
        { id: 'd', from: 'MSFT', to: 'CRWV', amounts: path(6) },
      ],
    },
  };
  const shock = {
    depth: 0.4,
    onset: 0,
    slide: 1,
    trough: 12,
    firmShare: 0.5,
    fundingFreeze: 1.5,
    recovery: 0.7,
    takedownLoss: 0.1,
  };
  const ledger = play(world, shock);

  it.each<[LineId, number[]]>([
    ['due', [48, 36, 12, 6]],
    ['paidInFull', [36, 33, 11.6, 6]],
    ['shortfallInFull', [12, 3, 0.4, 0]],
    ['paid', [25.2, 19.32, 7.364, 6]],
    ['shortfall', [22.8, 16.68, 4.636, 0]],
    ['defaultRound', [1, 2, 2, 0]],
    ['defaultRoundInFull', [1, 2, 2, 0]],
    ['receiptsLostInFull', [0, 12, 2.4, 9.6]],
    ['receiptsLost', [0, 17.4, 3.48, 13.92]],
  ])('%s', (line, expected) => near(Array.from(ledger[line]), expected));

  it('adds up the shortfalls', () => {
    expect(ledger.networkShortfall[0]).toBeCloseTo(44.116, 9);
  });
  it('takes the landlord’s lost rent off its profit at its margin, a quarter each quarter', () => {
    // 40·0.3 − 0.3·17.4/4
    near(Array.from(ledger.operatingProfit), [10.695, 10.695, 10.695, 10.695]);
    near(Array.from(ledger.revenue), [35.65, 35.65, 35.65, 35.65]);
  });
  it('clears in full without a shock', () => {
    near(Array.from(play(world, { ...shock, depth: 0, takedownLoss: 0 }).paid), [60, 36, 12, 6]);
  });
});
