import { expect, it } from 'vitest';
import { indexContributions } from '../../src/model/indexContributions.ts';
import { run } from '../../src/model/run.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

it('the index move is the sum of its parts, the spill-over one of them', () => {
  const outcome = run(exampleWorld, exampleScenario);
  if (!outcome.ok) throw new Error('sound');
  const { stressed } = outcome.value;
  for (let t = 0; t < 6; t++) {
    const parts = indexContributions(outcome.value, t);
    expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(stressed.sp500[t] as number, 12);
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const spillover = parts.find(({ entity }) => entity === null);
    expect(spillover?.part).toBeCloseTo(stressed.spilloverPart[t] as number, 12);
  }
  expect(indexContributions(outcome.value, 6)).toEqual([]);
});
