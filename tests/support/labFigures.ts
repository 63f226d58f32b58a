import type { FigureSpec } from '../../src/charts/figure/figureTypes.ts';
import { runBacktests } from '../../src/model/backtests.ts';
import { prepareSimulation } from '../../src/model/monteCarlo.ts';
import { presets } from '../../src/model/presets.ts';
import { rankCorrelations } from '../../src/model/rankCorrelations.ts';
import { run } from '../../src/model/run.ts';
import { prepareSobol } from '../../src/model/sobolSensitivity.ts';
import { labFigure } from '../../src/pages/stress/away/labFigure.ts';
import { compareScenarios } from '../../src/pages/stress/compareScenarios.ts';
import { mainLevers } from '../../src/pages/stress/groups.ts';
import { clearingRounds, networkOfYear } from '../../src/pages/stress/network/networkRounds.ts';
import { quarterLines } from '../../src/pages/stress/quarterLines.ts';
import { receiptOf } from '../../src/pages/stress/receipt/receiptOf.ts';
import { causesView } from '../../src/pages/stress/views/causesView.ts';
import { companiesView, companyRows } from '../../src/pages/stress/views/companiesView.ts';
import {
  correlationView,
  fanView,
  histogramView,
  jointView,
  sobolView,
} from '../../src/pages/stress/views/drawViews.ts';
import { frontierView } from '../../src/pages/stress/views/frontierView.ts';
import type { LabView } from '../../src/pages/stress/views/labView.ts';
import { moveView } from '../../src/pages/stress/views/moveView.ts';
import { networkView } from '../../src/pages/stress/views/networkView.ts';
import { lineView, stepView } from '../../src/pages/stress/views/pathView.ts';
import { doseView, tornadoView } from '../../src/pages/stress/views/sensitivityViews.ts';
import { backtestsView, compareView } from '../../src/pages/stress/views/tableViews.ts';
import { answerReverse, answerSensitivity } from '../../src/session/analysisJob.ts';
import { defaultScenario } from '../../src/session/scenarioState.ts';
import { createScenarioStore, type LabResult } from '../../src/session/scenarioStore.ts';
import { allBundled } from './bundled.ts';
import { bundledWorld } from './labWorld.ts';

export interface LabFigure {
  readonly name: string;
  readonly view: LabView;
  readonly spec: FigureSpec;
}

function must<T>(read: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const DRAWS = 300;
const address = 'https://faultline.example/stress/';
const SNAPSHOT = '2026-11-25';

function drawn(result: LabResult, output: LabResult['outputs'][number]): readonly (LabView | null)[] {
  const { world, scenario } = result.outcome;
  const options = { runs: DRAWS, seed: 1, dependence: 'common-factor' } as const;
  const stepper = must(prepareSimulation(world, scenario, options));
  while (stepper.done < stepper.runs) stepper.step(DRAWS);
  const simulation = stepper.result();
  const sobol = must(prepareSobol(world, scenario, { points: 8, seed: 1 }));
  while (sobol.done < sobol.runs) sobol.step(sobol.runs);
  return [
    fanView(result, simulation, output),
    histogramView(result, simulation, output),
    jointView(simulation, output, result.outputs),
    correlationView(rankCorrelations(simulation, output.id) ?? [], output),
    sobolView(sobol.result()[output.id] ?? [], output),
  ];
}

/** Every drawing of the lab under its default levers, in the bundled world. */
function labViews(result: LabResult): readonly LabView[] {
  const { outcome, outputs, state } = result;
  const { world, scenario, values } = outcome;
  const output = outputs.find(({ id }) => id === state.output);
  const rival = presets[0];
  if (!output || !rival) throw new Error('the lab has outputs and presets');
  const sensitivity = must(answerSensitivity({ world, scenario, output: output.id, ranges: {}, levers: mainLevers }));
  const pairs = mainLevers.filter((lever) => lever !== 'depth');
  const reverse = must(answerReverse({ world, scenario, target: state.target, pairs }));
  const network = networkOfYear(outcome, 2);
  const asked = { outcome, network, k: 99, year: world.network.years[2] ?? 0 };
  const other = must(run(world, rival.scenario));
  const comparison = compareScenarios(
    { title: rival.scenario.title, own: [], outcome: other },
    { title: 'this scenario', own: [], outcome },
    outputs,
  );
  return [
    moveView(result)?.view ?? null,
    companiesView(companyRows(result)),
    ...quarterLines.map((line) => lineView(result, line)),
    ...(receiptOf(outcome, 'NVDA') ?? []).map((step) => stepView(result, step)),
    networkView({
      ...{ ...asked, rounds: clearingRounds(network, values.recovery), method: 'Rogers–Veraart' },
      supposes: `A firm in default pays out ${Math.round(100 * values.recovery)}% of its means`,
    }),
    networkView({
      ...{ ...asked, rounds: clearingRounds(network, 1), method: 'Eisenberg–Noe' },
      supposes: 'Nothing is lost in default; for comparison',
    }),
    ...pairs.map((lever) =>
      frontierView({ lever, pairs: reverse.frontiers[lever] ?? [], here: values, asked: 'the target' }),
    ),
    tornadoView(sensitivity, output),
    ...sensitivity.doses.map((dose) =>
      doseView({ dose, output, here: { x: values[dose.lever], y: sensitivity.tornado.base } }),
    ),
    ...drawn(result, output),
    compareView(comparison, rival.scenario.title),
    backtestsView(runBacktests(world, allBundled())),
    causesView(state.cause).view,
  ].filter((view) => view !== null);
}

let known: readonly LabFigure[] | null = null;

/** Every figure of the lab under its default levers: each drawing of each section. */
export function labFigures(): readonly LabFigure[] {
  if (known) return known;
  const result = must(createScenarioStore(bundledWorld(), defaultScenario, { write: () => {} })).get();
  known = labViews(result).map((view) => ({
    name: view.id,
    view,
    spec: labFigure(result, view, SNAPSHOT, `${address}?v=1&figure=${view.id}`),
  }));
  return known;
}
