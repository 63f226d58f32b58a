import { describe, expect, it } from 'vitest';
import { runBacktests } from '../../src/model/backtests.ts';
import { parameters } from '../../src/model/chain.ts';
import { brokenLines, spenderConsistency } from '../../src/model/consistency.ts';
import { outputsOf } from '../../src/model/outputs.ts';
import { presets } from '../../src/model/presets.ts';
import { companyPath, nodePath, wholePath } from '../../src/model/readLedger.ts';
import { readWorld } from '../../src/model/readWorld.ts';
import { type Outcome, run } from '../../src/model/run.ts';
import type { Scenario } from '../../src/model/types.ts';
import { allBundled } from '../support/bundled.ts';
import { csv, expectGolden } from '../support/golden.ts';
import { requireEngine } from '../support/requireEngine.ts';
import { exampleScenario, exampleWorld } from '../support/workedExample.ts';

const datasets = allBundled();
const { world } = readWorld(datasets);
if (!world) throw new Error('the bundled tables make a world');
const engine = requireEngine(world);

function outcomeOf(scenario: Scenario, on = world): Outcome {
  const outcome = run(on as NonNullable<typeof world>, scenario);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const byQuarter = ['cut', 'sp500', 'mag7', 'aiBasket', 'spilloverPart', 'memoryPrice', 'gdpGap', 'wealth'] as const;

it('every output of every preset', () => {
  const rows = presets.flatMap(({ id, scenario }) => {
    const { stressed } = outcomeOf(scenario);
    return outputsOf(engine).map((output) => [id, output.id, output.unit, output.measure(stressed)]);
  });
  expectGolden('presets.csv', csv(['preset', 'output', 'unit', 'value'], rows));
});

describe.each(presets)('preset $id', ({ id, scenario }) => {
  const outcome = outcomeOf(scenario);
  it('by quarter', () => {
    const companies = world.companies.filter(({ entity }) => companyPath(outcome, 'stressed', 'return', entity));
    const header = ['quarter', ...byQuarter, ...companies.map(({ entity }) => entity)];
    const columns = [
      ...byQuarter.map((line) => wholePath(outcome, 'stressed', line)),
      ...companies.map(({ entity }) => companyPath(outcome, 'stressed', 'return', entity)),
    ];
    expectGolden(
      `preset-${id}.csv`,
      csv(
        header,
        world.quarters.map((quarter, t) => [quarter, ...columns.map((column) => column?.[t] ?? null)]),
      ),
    );
  });
  it('the network by year', () => {
    const rows = world.network.nodes.map(({ entity }) => [
      entity,
      ...(['due', 'shortfall', 'shortfallInFull', 'receiptsLost'] as const).flatMap(
        (line) => nodePath(outcome, 'stressed', line, entity) ?? [],
      ),
    ]);
    const header = ['due', 'shortfall', 'shortfall_full_recovery', 'receipts_lost'].flatMap((line) =>
      world.network.years.map((year) => `${line}_${year}`),
    );
    expectGolden(`network-${id}.csv`, csv(['firm', ...header], rows));
  });
  it('holds nothing but finite numbers', () => {
    engine.evaluate(Float64Array.from(engine.order, (parameter) => outcome.values[parameter]));
    expect(brokenLines(engine.ledger)).toEqual([]);
  });
});

it('the world: what each price implies', () => {
  const { valuation } = engine.prepared;
  const consistency = new Map(spenderConsistency(engine, parameters.roi.default).map((one) => [one.entity, one]));
  const rows = world.companies.map(({ entity, group, cap, revenue, margin }, i) => [
    entity,
    group,
    cap.value,
    revenue.values[0] as number,
    revenue.values.at(-1) as number,
    margin.values[0] as number,
    valuation.terminalIncome[i] as number,
    valuation.multiple[i] as number,
    engine.flags.find((flag) => flag.entity === entity)?.kind ?? null,
    consistency.get(entity)?.profitGrowth ?? null,
    consistency.get(entity)?.earnedOnSpending ?? null,
  ]);
  expectGolden(
    'world.csv',
    csv(
      [
        'company',
        'group',
        'cap',
        'revenue_first',
        'revenue_last',
        'margin',
        'final_income',
        'implied_multiple',
        'flag',
        'profit_growth',
        'earned_on_spending',
      ],
      rows,
    ),
  );
});

it('the back-tests, failures kept', () => {
  const results = runBacktests(world, datasets);
  const rows = results.flatMap(({ backtest, measures, verdict }) =>
    measures.map(({ label, unit, model, observed, band }) => [
      backtest.id,
      verdict,
      label.replaceAll(',', ';'),
      unit,
      model,
      observed,
      band?.[0] ?? null,
      band?.[1] ?? null,
    ]),
  );
  expectGolden('backtests.csv', csv(['id', 'verdict', 'measure', 'unit', 'model', 'observed', 'low', 'high'], rows));
  expect(results.map(({ backtest, verdict }) => `${backtest.id} ${verdict}`)).toEqual([
    'V1 pass',
    'V2 pass',
    'V3 pass',
    'V4 pass',
    'V5 pass',
    'V6 pass',
    'V7 pass',
    'V8 pass',
    'V9 pass',
    'V10 pass',
    'V11 fail',
    'V12 fail',
    'V13 fail',
    'V14 fail',
    'V15 open',
  ]);
});

it('the worked example', () => {
  const outcome = outcomeOf(exampleScenario, exampleWorld);
  const lines = ['cutShape', 'capexLost', 'mag7', 'sp500', 'investmentGap', 'consumptionGap'] as const;
  const companyLines = ['orders', 'price', 'revenue', 'operatingProfit', 'netIncome', 'cashFlow', 'return'] as const;
  const rows = [
    ...lines.map((line) => [line, '', ...(wholePath(outcome, 'stressed', line) ?? [])]),
    ...companyLines.flatMap((line) =>
      ['L', 'M', 'H'].flatMap((entity) => {
        const path = companyPath(outcome, 'stressed', line, entity);
        return path ? [[line, entity, ...path]] : [];
      }),
    ),
  ];
  expectGolden('worked-example.csv', csv(['line', 'company', '0', '1', '2', '3', '4', '5'], rows));
});
