import { parameters } from '../../../model/chain.ts';
import type { Output } from '../../../model/outputs.ts';
import type { SensitivityAnswer } from '../../../session/analysisJob.ts';
import { leverFormat } from '../leverFormat.ts';
import { leverText } from '../leverText.ts';
import { outputFormat, outputName, outputText } from '../outputWords.ts';
import { curveRows, tornadoRows } from '../pictureRows.ts';
import type { DrawnView } from './labView.ts';

const MOST = 12;

/** Each lever from one end of its range to the other, the widest first. */
export function tornadoView({ tornado }: SensitivityAnswer, output: Output): DrawnView {
  const bars = tornado.bars.filter(({ width }) => width > 0).slice(0, MOST);
  const [first] = bars;
  const name = outputName(output);
  const format = outputFormat(output);
  const rows = bars.map(({ parameter, low, high }) => ({
    id: parameter,
    label: parameters[parameter].label,
    from: low.gives,
    to: high.gives,
    fromNote: leverFormat(parameter).short(low.setting),
    toNote: leverFormat(parameter).short(high.setting),
  }));
  return {
    id: 'sensitivity.tornado',
    title: `${name} over the range of each lever`,
    finding: first
      ? `${parameters[first.parameter].label} moves it most: ${outputText(output, first.low.gives)} at ${leverText(parameters[first.parameter], first.low.setting)}, ${outputText(output, first.high.gives)} at ${leverText(parameters[first.parameter], first.high.setting)}, all else as you set it.`
      : 'No lever moves it from here.',
    measure: `${name} at its worst; beside each end the setting that gives it; the line is the scenario, ${outputText(output, tornado.base)}`,
    drawing: { form: 'spans', props: { rows, base: tornado.base, format } },
    rows: () => tornadoRows(rows, format),
  };
}

interface Dose {
  readonly dose: SensitivityAnswer['doses'][number];
  readonly output: Output;
  /** Where the scenario stands; null while the answer is about another one. */
  readonly here: { readonly x: number; readonly y: number } | null;
}

/** An outcome over the whole range of one lever. */
export function doseView({ dose, output, here }: Dose): DrawnView {
  const { lever, settings, outputs } = dose;
  const curve = outputs[output.id] ?? [];
  const points = settings.map((x, k) => ({ x, y: curve[k] ?? null }));
  const name = outputName(output);
  const across = { label: parameters[lever].label, format: leverFormat(lever) };
  const up = { label: name, format: outputFormat(output) };
  const ends = [curve[0], curve.at(-1)].map((value) => outputText(output, value ?? Number.NaN));
  return {
    id: `sensitivity.dose-${lever}`,
    title: `${name} against ${across.label}`,
    finding: `${name} from ${ends[0]} to ${ends[1]} over the range of “${across.label}”`,
    measure: `${name} at its worst, all other levers as set; the dot is the scenario`,
    drawing: {
      form: 'curve',
      props: {
        ...{ points, here, xFormat: across.format, yFormat: up.format },
        ...{ xLabel: across.label, yLabel: up.label },
      },
    },
    rows: () => curveRows(points, across, up),
  };
}
