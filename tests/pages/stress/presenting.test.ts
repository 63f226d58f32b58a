import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterOrder, parameters } from '../../../src/model/chain.ts';
import { inputsOf } from '../../../src/model/inputs.ts';
import { outputsOf } from '../../../src/model/outputs.ts';
import { run } from '../../../src/model/run.ts';
import { compareScenarios } from '../../../src/pages/stress/compareScenarios.ts';
import { leverGroups, mainLevers } from '../../../src/pages/stress/groups.ts';
import { leverText, readTyped, snapped } from '../../../src/pages/stress/leverText.ts';
import { clearingRounds, networkOfYear } from '../../../src/pages/stress/network/networkRounds.ts';
import { chanceText } from '../../../src/pages/stress/outputWords.ts';
import { groupOfInput, groupsOf, inputsIn, readFigure } from '../../../src/pages/stress/own/ownInputs.ts';
import { changeText, changeWords, moneyText } from '../../../src/pages/stress/present.ts';
import { linesCsv } from '../../../src/pages/stress/quarterLines.ts';
import { bundledWorld } from '../../support/labWorld.ts';
import { requireEngine } from '../../support/requireEngine.ts';

const world = bundledWorld();
const outcomeOf = (values: Readonly<Record<string, number>>) => {
  const outcome = run(world, { title: '', values });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

describe('rounding', () => {
  it.each([
    [-0.1592, 'index', '−16%'],
    [-0.535, 'index', '−54%'],
    [0.004, 'index', '0%'],
    [-0.004, 'index', '0%'],
    [0.031, 'index', '+3%'],
    [-0.48, 'company', '−50%'],
    [-0.19, 'company', '−19%'],
    [-0.2249, 'company', '−20%'],
    [0.226, 'company', '+23%'],
    [-0.01289, 'gdp', '−1.3%'],
    [0, 'gdp', '0.0%'],
  ] as const)('%s as %s is %s', (share, rounding, text) => {
    expect(changeText(share, rounding)).toBe(text);
  });

  it('says lower, higher or no change', () => {
    expect([changeWords(-0.16), changeWords(0.03), changeWords(-0.001)]).toEqual([
      '16% lower',
      '3% higher',
      'no change',
    ]);
  });

  it('writes money to two digits and no negative nothing', () => {
    expect([moneyText(-10_041), moneyText(79.4), moneyText(-0.01)]).toEqual(['−$10tn', '$79bn', '$0bn']);
  });

  it('never calls a rare draw impossible or a frequent one certain', () => {
    expect([chanceText(0), chanceText(0.001), chanceText(0.3), chanceText(0.999), chanceText(1)]).toEqual([
      '0%',
      'under 1%',
      '30%',
      'over 99%',
      '100%',
    ]);
  });
});

describe('a lever', () => {
  it('typed as it is shown comes back as it was, at every step of every lever', () => {
    for (const id of parameterOrder) {
      const parameter = parameters[id];
      for (let value = parameter.min; value <= parameter.max; value = snapped(parameter, value + parameter.step)) {
        expect(readTyped(parameter, leverText(parameter, value)), `${id} ${value}`).toEqual({ kind: 'value', value });
        if (value === parameter.max) break;
      }
    }
  });

  it.each([
    ['depth', '60%', 0.6],
    ['depth', '60 per cent', 0.6],
    ['depth', '60', 0.6],
    ['depth', '0.6', 0.6],
    ['trough', '2 years', 8],
    ['trough', '7q', 7],
    ['spillover', '−0.1', -0.1],
    ['roi', '24%', 0.24],
    ['growthLost', '3.5 pp', 3.5],
    ['wealthSpending', '3.2c', 3.2],
  ] as const)('%s reads “%s”', (id, text, value) => {
    expect(readTyped(parameters[id], text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['depth', 'deep', 'not-a-number'],
    ['depth', '6 quarters', 'not-a-number'],
    ['depth', '96%', 'outside'],
    ['trough', '', 'not-a-number'],
    ['trough', '99', 'outside'],
  ] as const)('%s refuses “%s”', (id, text, kind) => {
    expect(readTyped(parameters[id], text).kind).toBe(kind);
  });

  it('stands in exactly one place of the panel', () => {
    const shown = [...mainLevers, ...leverGroups.flatMap(({ levers }) => levers)];
    expect(shown.toSorted()).toEqual([...parameterOrder].toSorted());
  });
});

describe('the rounds of the network', () => {
  const values = fc
    .tuple(
      ...(['depth', 'recovery', 'firmShare', 'fundingFreeze', 'takedownLoss'] as const).map((id) =>
        fc
          .double({ min: parameters[id].min, max: parameters[id].max, noNaN: true })
          .map((value) => [id, value] as const),
      ),
    )
    .map((entries) => Object.fromEntries(entries));

  it('end in what the engine says is paid, firm by firm', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: world.network.years.length - 1 }), (scenario, y) => {
        const outcome = outcomeOf(scenario);
        const last = clearingRounds(networkOfYear(outcome, y), outcome.values.recovery).at(-1);
        world.network.nodes.forEach((_, node) => {
          const paid = outcome.stressed.paid[node * world.network.years.length + y] as number;
          expect(Math.abs((last?.payments[node] ?? Number.NaN) - paid)).toBeLessThan(1e-7 * Math.max(1, paid));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never let a firm that has failed recover, nor anyone pay more than in the round before', () => {
    const outcome = outcomeOf({ depth: 0.95, recovery: 0.4, firmShare: 0.9, fundingFreeze: 2, takedownLoss: 0.5 });
    const rounds = clearingRounds(networkOfYear(outcome, 1), 0.4);
    expect(rounds.length).toBeGreaterThan(1);
    rounds.slice(1).forEach((round, k) => {
      const before = rounds[k];
      expect(round.defaulted).toEqual(expect.arrayContaining([...(before?.defaulted ?? [])]));
      const rises = round.payments.filter((paid, node) => paid > (before?.payments[node] ?? 0) + 1e-9);
      expect(rises).toEqual([]);
    });
  });
});

describe('comparing', () => {
  const outputs = outputsOf(requireEngine(world));
  const side = (title: string, values: Readonly<Record<string, number>>) => ({
    title,
    outcome: outcomeOf(values),
    own: [],
  });

  it('lists the changed inputs only, old and new', () => {
    const { inputs } = compareScenarios(side('Default', {}), side('x', { depth: 0.8, trough: 8 }), outputs);
    expect(inputs.map(({ id, was, now }) => [id, was, now])).toEqual([
      ['depth', '50%', '80%'],
      ['trough', '6 quarters', '8 quarters'],
    ]);
  });

  it('ends its sentence with the caveat, also when nothing differs', () => {
    for (const values of [{}, { depth: 0.8 }]) {
      const { sentence } = compareScenarios(side('Default', {}), side('x', values), outputs);
      expect(sentence).toMatch(/Not a forecast, not investment advice\..*at the same date\.$/);
    }
  });
});

describe('own figures', () => {
  it('every input of the world is listed in exactly one group', () => {
    const listed = groupsOf(world).flatMap(({ id }) => inputsIn(world, id).map(({ spec }) => spec.name));
    expect(listed.toSorted()).toEqual(
      inputsOf(world)
        .map(({ spec }) => spec.name)
        .toSorted(),
    );
    expect(groupOfInput('companies.000660.KS.cap')).toBe('000660.KS');
  });

  it.each([
    ['1234.5', undefined, { kind: 'value', value: 1234.5 }],
    ['55%', undefined, { kind: 'value', value: 0.55 }],
    ['−0.5', undefined, { kind: 'value', value: -0.5 }],
    ['1 2 3', 3, { kind: 'value', value: [1, 2, 3] }],
    ['7', 3, { kind: 'value', value: 7 }],
    ['1 2', 3, { kind: 'wrong-count', count: 2, expected: 3 }],
    ['1 2', undefined, { kind: 'wrong-count', count: 2, expected: 1 }],
    ['1,234', undefined, { kind: 'not-a-number', text: '1,234' }],
    ['', 3, { kind: 'not-a-number', text: '' }],
  ])('“%s” for a path of %s', (text, length, read) => {
    expect(readFigure(text, length)).toEqual(read);
  });
});

it('the file of a run has a row for every cell that means something, with the caveat in each', () => {
  const rows = linesCsv(outcomeOf({})).trimEnd().split('\n');
  expect(rows[0]).toBe('line,label,unit,entity,period,baseline,scenario,note');
  expect(rows.filter((row) => row.startsWith('sp500,'))).toHaveLength(18);
  expect(rows.slice(1).every((row) => row.includes('Not a forecast'))).toBe(true);
  expect(rows.filter((row) => row.startsWith('price,')).every((row) => /,(MU|000660\.KS|005930\.KS),/.test(row))).toBe(
    true,
  );
});
