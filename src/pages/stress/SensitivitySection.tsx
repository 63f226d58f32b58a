import { memo } from 'react';
import { DoseLine } from '../../charts/DoseLine.tsx';
import { SpanRows } from '../../charts/SpanRows.tsx';
import { parameters } from '../../model/chain.ts';
import type { ParameterId } from '../../model/types.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { useSensitivity } from '../../session/useAnalysis.ts';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { mainLevers } from './groups.ts';
import { leverText } from './leverText.ts';
import { outputFormat, outputName, outputText } from './outputWords.ts';
import { PictureTable } from './PictureTable.tsx';
import { curveRows, tornadoRows } from './pictureRows.ts';
import styles from './sections.module.css';
import { Working } from './Working.tsx';

interface SensitivitySectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

const leverFormats = new Map<
  ParameterId,
  { readonly short: (value: number) => string; readonly full: (value: number) => string }
>();

/** One format object per lever, because charts compare it. */
export function leverFormat(id: ParameterId) {
  const known = leverFormats.get(id);
  if (known) return known;
  const write = (value: number) => leverText(parameters[id], Number(value.toPrecision(4)));
  const format = { short: (value: number) => write(value).replace(/ (quarters?|cents|pp)$/, ''), full: write };
  leverFormats.set(id, format);
  return format;
}

/** One lever at a time: what its ends would do, and the whole curve between them. */
export const SensitivitySection = memo(function SensitivitySection({ result, store }: SensitivitySectionProps) {
  const { outcome, outputs, state } = result;
  const output = outputs.find(({ id }) => id === state.output) ?? outputs[0];
  const asked = useSensitivity(
    {
      world: outcome.world,
      scenario: outcome.scenario,
      output: output?.id ?? '',
      ranges: state.ranges,
      levers: mainLevers,
    },
    JSON.stringify([output?.id, state.levers, state.own, state.figures, state.ranges]),
  );
  if (!output) return null;
  // An answer about another outcome is no picture of this one.
  const answer = asked.answer?.ok && asked.answer.value.output === output.id ? asked.answer.value : null;
  const menu = (
    <div className={styles['controls']}>
      <SelectMenu
        label="Outcome"
        choices={outputs.map((each) => ({ value: each.id, label: outputName(each) }))}
        value={output.id}
        onChange={(id) => store.show({ output: id })}
      />
      <Working asked={asked} />
    </div>
  );
  if (!answer) return menu;
  const { base } = answer.tornado;
  const rows = answer.tornado.bars.filter(({ width }) => width > 0).slice(0, 12);
  const first = rows[0];
  const name = outputName(output);
  const told = first
    ? `${parameters[first.parameter].label} moves it most: ${outputText(output, first.low.gives)} at ${leverText(parameters[first.parameter], first.low.setting)}, ${outputText(output, first.high.gives)} at ${leverText(parameters[first.parameter], first.high.setting)}, all else as you set it.`
    : 'No lever moves it from here.';
  const spansTitle = `${name} over the range of each lever`;
  const spans = rows.map(({ parameter, low, high }) => ({
    id: parameter,
    label: parameters[parameter].label,
    from: low.gives,
    to: high.gives,
    fromNote: leverFormat(parameter).short(low.setting),
    toNote: leverFormat(parameter).short(high.setting),
  }));
  return (
    <>
      {menu}
      <p className={styles['finding']}>{told}</p>
      <div className={styles['two']}>
        <div>
          <h3>Each lever from one end of its range to the other</h3>
          <p className={styles['measure']}>
            {name} at its worst; the line is your scenario, {outputText(output, base)}
          </p>
          <SpanRows title={spansTitle} summary={told} rows={spans} base={base} format={outputFormat(output)} />
          <PictureTable
            store={store}
            id="tornado"
            title={spansTitle}
            unit={`${name} at its worst; your scenario ${outputText(output, base)}`}
            rows={() => tornadoRows(spans, outputFormat(output))}
          />
        </div>
        <div>
          <h3>The four that matter most, over their whole range</h3>
          <p className={styles['measure']}>The dot is where you are</p>
          <div className={styles['doses']}>
            {answer.doses.map(({ lever, settings, outputs: curves }) => {
              const curve = curves[output.id] ?? [];
              const points = settings.map((x, k) => ({ x, y: curve[k] ?? null }));
              const across = { label: parameters[lever].label, format: leverFormat(lever) };
              const up = { label: name, format: outputFormat(output) };
              const title = `${name} against ${across.label}`;
              return (
                <div key={lever}>
                  <DoseLine
                    title={title}
                    summary={`From ${outputText(output, curve[0] ?? Number.NaN)} to ${outputText(output, curve.at(-1) ?? Number.NaN)}.`}
                    points={points}
                    here={asked.stale ? null : { x: outcome.values[lever], y: base }}
                    xFormat={across.format}
                    yFormat={up.format}
                    xLabel={across.label}
                    yLabel={up.label}
                    height={170}
                  />
                  <PictureTable
                    store={store}
                    id={`dose-${lever}`}
                    title={title}
                    unit={`${name} at its worst`}
                    rows={() => curveRows(points, across, up)}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
});
