import { describe, expect, it } from 'vitest';
import { type BreakEven, breakEven, describeBreakEven } from '../../src/model/breakEven.ts';
import type { Scenario } from '../../src/model/types.ts';
import { exampleScenario, exampleWorld, figure } from '../support/workedExample.ts';

function requireBreakEven(bullMultiple: number, scenario: Scenario = exampleScenario, entity = 'L'): BreakEven {
  const result = breakEven(exampleWorld, scenario, entity, bullMultiple);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the break-even probability', () => {
  // By hand from the document: 1839.339395 at a multiple of 20, 879.548824 stressed, so 339.339395 / 959.790571.
  it('of the chip maker at a multiple of 20 is 35.36 %', () => {
    const result = requireBreakEven(20);
    if (result.kind !== 'defined') throw new Error(result.kind);
    expect(result.price).toBe(1500);
    expect(result.impliedMultiple).toBeCloseTo(16.019258, 6);
    expect(result.bull).toBeCloseTo(1839.339395, 6);
    // The cash flows printed in the document carry two decimals.
    expect(result.stressed).toBeCloseTo(879.548824, 4);
    expect(result.probability).toBeCloseTo(339.339395 / 959.790571, 6);
  });

  it('is undefined where the multiple is no higher than today’s price implies (16.019258)', () => {
    expect(requireBreakEven(16.02).kind).toBe('defined');
    expect(requireBreakEven(16.019).kind).toBe('bull-below-price');
  });

  it('is undefined where the scenario costs the firm nothing', () => {
    expect(requireBreakEven(20, { title: '', values: { ...exampleScenario.values, depth: 0 } }).kind).toBe('no-loss');
  });

  it('is undefined for a firm that cannot be valued', () => {
    const cheap = {
      ...exampleWorld,
      companies: exampleWorld.companies.map((company) => ({ ...company, cap: figure(1) })),
    };
    const result = breakEven(cheap, exampleScenario, 'L', 20);
    expect(result).toEqual({ ok: true, value: { kind: 'not-valued', name: 'Logic' } });
  });

  it('is put into one sentence with the multiple in it', () => {
    expect(describeBreakEven(requireBreakEven(20))).toBe(
      'If Logic were worth 20 times final income without a collapse ($1.84tn today) and $880bn in this scenario, its price of $1.5tn would be fair at a 35% probability of the scenario.',
    );
    for (const result of [
      requireBreakEven(10),
      requireBreakEven(20, { title: '', values: { depth: 0, takedownLoss: 0 } }),
    ]) {
      expect(describeBreakEven(result)).toContain('times final income without a collapse');
    }
  });

  it('names a firm it does not know and a multiple that is none', () => {
    expect(breakEven(exampleWorld, exampleScenario, 'X', -1)).toEqual({
      ok: false,
      error: [
        { kind: 'unknown-firm', where: 'break-even', firm: 'X' },
        { kind: 'not-a-number', input: 'no-collapse multiple', value: -1 },
      ],
    });
  });
});
