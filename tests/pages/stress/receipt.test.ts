import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterOrder, parameters } from '../../../src/model/chain.ts';
import { type Outcome, run } from '../../../src/model/run.ts';
import type { ParameterId } from '../../../src/model/types.ts';
import { receiptOf } from '../../../src/pages/stress/receipt/receiptOf.ts';
import { bundledWorld } from '../../support/labWorld.ts';

const world = bundledWorld();

function outcomeOf(values: Partial<Record<ParameterId, number>>): Outcome {
  const outcome = run(world, { title: '', values });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const anyValues = fc
  .tuple(
    ...parameterOrder.map((id) => {
      const { min, max, whole } = parameters[id];
      return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    }),
  )
  .map((values) => Object.fromEntries(parameterOrder.map((id, k) => [id, values[k]])));

describe('the receipt', () => {
  it('every equation, worked out from its own numbers, gives what the engine has in its ledger', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(...world.companies.map(({ entity }) => entity)), (values, entity) => {
        for (const step of receiptOf(outcomeOf(values), entity) ?? []) {
          for (const { formula, gives, ledger } of step.equations) {
            const size = Math.max(1, Math.abs(ledger));
            expect(Math.abs(gives - ledger) / size, `${entity} ${step.id} ${formula}`).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('walks a seller from spending to GDP through nine links', () => {
    expect(receiptOf(outcomeOf({}), 'NVDA')?.map(({ id }) => id)).toEqual([
      'capex',
      'orders',
      'revenue',
      'earnings',
      'multiple',
      'market-cap',
      'index',
      'wealth',
      'gdp',
    ]);
  });

  it('shows a spender what it saves and gives up in place of orders', () => {
    expect(receiptOf(outcomeOf({}), 'MSFT')?.map(({ id }) => id)).toContain('offset');
  });

  it('leads every figure of a company down to a row of a file', () => {
    for (const { entity } of world.companies) {
      for (const step of receiptOf(outcomeOf({}), entity) ?? []) {
        for (const source of step.sources) {
          if (source.label === 'of which companies in the model') continue;
          expect(source.rows.length, `${entity} ${source.label}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it('holds no number that could not be written', () => {
    for (const values of [
      {},
      { depth: 0, takedownLoss: 0 },
      { spillover: 0 },
      { depth: 0.95, trough: 12, rebound: 0 },
    ]) {
      for (const { entity } of world.companies) {
        const text = JSON.stringify(receiptOf(outcomeOf(values), entity));
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  it('is null for a company the model does not have', () => {
    expect(receiptOf(outcomeOf({}), 'NOBODY')).toBeNull();
  });
});
