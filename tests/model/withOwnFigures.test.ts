import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../src/model/inputs.ts';
import { companyPath, nodePath, wholePath } from '../../src/model/readLedger.ts';
import { run } from '../../src/model/run.ts';
import { withOwnFigures } from '../../src/model/withOwnFigures.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

describe('a reader’s own figures', () => {
  it('replace a figure, or a path by one number or by one for each quarter', () => {
    const world = withOwnFigures(exampleWorld, [
      { input: 'companies.L.cap', value: 3000, note: 'my broker' },
      { input: 'companies.H.revenue', value: 210 },
      { input: 'capex', value: [100, 110, 120, 130, 140, 150] },
    ]);
    if (!world.ok) throw new Error(JSON.stringify(world.error));
    expect(world.value.companies[0]?.cap).toMatchObject({
      value: 3000,
      rows: [],
      provenance: { status: 'user', note: 'my broker' },
    });
    expect(world.value.companies[2]?.revenue.values).toEqual([210, 210, 210, 210, 210, 210]);
    expect(world.value.capex.values).toEqual([100, 110, 120, 130, 140, 150]);
    const outcome = run(world.value, exampleScenario);
    expect(outcome.ok && outcome.value.own).toEqual(['capex', 'companies.L.cap', 'companies.H.revenue']);
    expect(outcome.ok && companyPath(outcome.value, 'baseline', 'value', 'L')?.[0]).toBeCloseTo(3000, 8);
  });
  it('leave the bundled world as it was', () => {
    withOwnFigures(exampleWorld, [{ input: 'companies.L.cap', value: 3000 }]);
    expect(exampleWorld.companies[0]?.cap.value).toBe(1500);
    const outcome = run(exampleWorld, exampleScenario);
    expect(outcome.ok && outcome.value.own).toEqual([]);
  });
  it('are refused when they name nothing, or cannot be, each by name', () => {
    const world = withOwnFigures(exampleWorld, [
      { input: 'companies.X.cap', value: 1 },
      { input: 'companies.L.tax', value: 1.5 },
      { input: 'capex', value: [1, 2] },
      { input: 'companies.M.cap', value: [1, 2] },
      { input: 'indexCap', value: Number.NaN },
    ]);
    expect(
      !world.ok &&
        world.error.map((issue) => ('input' in issue ? `${issue.kind} ${issue.input}` : issue.kind)).toSorted(),
    ).toEqual([
      'not-a-number companies.M.cap',
      'not-a-number indexCap',
      'out-of-range companies.L.tax',
      'unknown-input companies.X.cap',
      'wrong-length capex',
    ]);
  });
  it('can stand in for every input of a world, and its names are unique', () => {
    const names = inputsOf(exampleWorld).map(({ spec }) => spec.name);
    expect(new Set(names).size).toBe(names.length);
    // 4 of the world; 10 of the logic firm, 9 of the memory maker, 7 of the spender.
    expect(names).toHaveLength(4 + 10 + 9 + 7);
  });
});

describe('the receipt', () => {
  const outcome = run(exampleWorld, exampleScenario);
  if (!outcome.ok) throw new Error('sound');
  it('says nothing where a line does not apply: no price for a logic firm, no company of another name', () => {
    expect(companyPath(outcome.value, 'stressed', 'price', 'L')).toBeNull();
    expect(companyPath(outcome.value, 'stressed', 'price', 'M')).toHaveLength(6);
    expect(companyPath(outcome.value, 'stressed', 'revenue', 'X')).toBeNull();
    expect(companyPath(outcome.value, 'stressed', 'sp500', 'L')).toBeNull();
    expect(wholePath(outcome.value, 'stressed', 'revenue')).toBeNull();
    expect(nodePath(outcome.value, 'stressed', 'paid', 'LAB')).toBeNull();
  });
  it('is not changed by a later run', () => {
    const before = Array.from(outcome.value.stressed.sp500);
    run(exampleWorld, { title: '', values: { depth: 0.9 } });
    expect(Array.from(outcome.value.stressed.sp500)).toEqual(before);
  });
});
