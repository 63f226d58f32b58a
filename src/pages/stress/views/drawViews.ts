import { parameters } from '../../../model/chain.ts';
import { outputPaths } from '../../../model/outputPaths.ts';
import type { Output } from '../../../model/outputs.ts';
import type { RankCorrelation } from '../../../model/rankCorrelations.ts';
import { prepareEngine } from '../../../model/run.ts';
import { chanceAtOrAbove, chanceAtOrBelow, type Simulation } from '../../../model/simulation.ts';
import type { SobolSensitivity } from '../../../model/sobolSensitivity.ts';
import type { LabResult } from '../../../session/scenarioStore.ts';
import type { SimulationProgress } from '../../../session/simulationJob.ts';
import { pathFormats } from '../formats.ts';
import { chanceText, outputFormat, outputName, outputText } from '../outputWords.ts';
import { barRows, fanRows, histogramRows, jointRows } from '../pictureRows.ts';
import type { DrawnView } from './labView.ts';

const MOST = 10;
const aside =
  'A share of draws from your own ranges, not a probability of the market: other ranges give another share.';

/** The scenario's own path of an output, and the periods it runs over. */
function pathIn({ outcome }: LabResult, output: Output) {
  const engine = prepareEngine(outcome.world);
  const path = engine.ok ? outputPaths(engine.value).find(({ id }) => id === output.id) : undefined;
  if (!path) return null;
  const { line, start, length, period } = path;
  return {
    values: Array.from({ length }, (_, t) => outcome.stressed[line][start + t] as number),
    periods: period === 'quarter' ? outcome.world.quarters : outcome.world.network.years.map(String),
    onset: period === 'quarter' ? outcome.values.onset : 0,
  };
}

type Summary = NonNullable<SimulationProgress['summary']>;

/** Where the draws so far lie over time. Null where the output has no draws or no path. */
export function fanView(result: LabResult, summary: Summary, output: Output): DrawnView | null {
  const path = pathIn(result, output);
  const spread = summary.bands[output.id];
  const bands = summary.fans[output.id];
  if (!spread || !bands || !path) return null;
  const format = outputFormat(output);
  const [least, low, middle, high, most] = spread.map((value) => outputText(output, value));
  const name = outputName(output);
  return {
    id: 'uncertainty.fan',
    title: `${name} over time in ${summary.done} draws`,
    finding: `${name}: ${least} at the 5th percentile of the draws, ${low} at the 25th, ${middle} in the middle, ${high} at the 75th, ${most} at the 95th, given your ranges.`,
    measure: output.unit === 'USD_bn' ? 'US dollars' : 'Against the baseline of the same period',
    drawing: {
      form: 'fan',
      props: { periods: path.periods, bands, scenario: path.values, onset: path.onset, format },
    },
    rows: () => fanRows(path.periods, bands, path.values, format),
    aside,
  };
}

/** How often each outcome came out, against the level the reader asks for. */
export function histogramView({ state, outcome }: LabResult, simulation: Simulation, output: Output): DrawnView {
  const asShare = output.unit === 'share' && output.id !== 'gdp';
  const level = asShare ? state.threshold : output.measure(outcome.stressed);
  const lower = output.worse === 'lower';
  const chance = (lower ? chanceAtOrBelow : chanceAtOrAbove)(simulation, output.id, level);
  const values = simulation.outputs[output.id] ?? [];
  const format = outputFormat(output);
  const name = outputName(output);
  return {
    id: 'uncertainty.histogram',
    title: `Lowest point of ${name} in ${simulation.runs} draws`,
    finding: `${name} ${outputText(output, level)} or worse in ${chanceText(chance ?? Number.NaN)} of draws, given your ranges.`,
    measure: 'How many draws fall between two values, given your ranges',
    drawing: { form: 'histogram', props: { values, threshold: lower ? level : null, format } },
    rows: () => histogramRows(values, format),
    aside,
  };
}

/** The outcome against GDP (GDP against the index), draw by draw. Null where there is no other outcome. */
export function jointView(simulation: Simulation, output: Output, outputs: readonly Output[]): DrawnView | null {
  const other = outputs.find(({ id }) => id === (output.id === 'gdp' ? 'sp500' : 'gdp'));
  if (!other) return null;
  const axis = (of: Output) => ({
    label: outputName(of),
    values: simulation.outputs[of.id] ?? [],
    format: outputFormat(of),
  });
  const [across, up] = [axis(output), axis(other)];
  const title = `${across.label} against ${up.label}`;
  return {
    id: 'uncertainty.joint',
    title,
    finding: `${title}: what came together in ${simulation.runs} draws, given your ranges`,
    measure: 'One dot a draw; both at their worst point',
    drawing: { form: 'scatter', props: { across, up } },
    rows: () => jointRows(across, up),
    aside,
  };
}

/** Which levers an outcome moves with when they are drawn together. */
export function correlationView(ranked: readonly RankCorrelation[], output: Output): DrawnView {
  const all = ranked.flatMap(({ parameter, correlation }) =>
    correlation === null ? [] : [{ id: parameter, label: parameters[parameter].label, from: 0, to: correlation }],
  );
  const rows = all.slice(0, MOST);
  const name = outputName(output);
  const top = rows.slice(0, 3).map(({ label, to }) => `${label} ${pathFormats.ratio.short(to)}`);
  return {
    id: 'uncertainty.correlation',
    title: `Rank correlation of each lever with ${name}`,
    finding: `${name} moves most with: ${top.join(', ')}`,
    measure: 'Spearman rank correlation over the draws, −1 to 1',
    drawing: { form: 'spans', props: { rows, base: 0, format: pathFormats.ratio } },
    rows: () => barRows(all, 'Correlation', pathFormats.ratio),
    aside: 'Drawn together, a lever also earns what it shares with others.',
  };
}

/** Where the spread of an outcome comes from when levers are drawn apart. */
export function sobolView(shares: NonNullable<SobolSensitivity[string]>, output: Output): DrawnView {
  const all = shares.map(({ parameter, first, total }) => ({
    id: parameter,
    label: parameters[parameter].label,
    from: 0,
    to: total,
    toNote: first.toFixed(2).replace('-', '−'),
  }));
  const rows = all.slice(0, MOST);
  const name = outputName(output);
  const top = rows.slice(0, 3).map(({ label, to }) => `${label} ${pathFormats.ratio.short(to)}`);
  return {
    id: 'uncertainty.sobol',
    title: `Sobol indices of ${name}`,
    finding: `The spread of ${name} comes most from: ${top.join(', ')}`,
    measure: 'Share of the variance that stays when only this lever varies; bar: with interactions, number: alone',
    drawing: { form: 'spans', props: { rows, base: 0, format: pathFormats.ratio } },
    rows: () => barRows(all, 'With interactions', pathFormats.ratio, 'Alone'),
  };
}
