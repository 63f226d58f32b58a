import { memo } from 'react';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { useSensitivity } from '../../session/useAnalysis.ts';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { mainLevers } from './groups.ts';
import { LabPicture } from './LabPicture.tsx';
import { outputName, outputText } from './outputWords.ts';
import styles from './sections.module.css';
import { doseView, tornadoView } from './views/sensitivityViews.ts';
import { Working } from './Working.tsx';

interface SensitivitySectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
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
  const view = tornadoView(answer, output);
  return (
    <>
      {menu}
      <p className={styles['finding']}>{view.finding}</p>
      <div className={styles['two']}>
        <div>
          <h3>Each lever from one end of its range to the other</h3>
          <p className={styles['measure']}>
            {outputName(output)} at its worst; the line is your scenario, {outputText(output, base)}
          </p>
          <LabPicture view={view} result={result} store={store} table="tornado" />
        </div>
        <div>
          <h3>The four that matter most, over their whole range</h3>
          <p className={styles['measure']}>The dot is where you are</p>
          <div className={styles['doses']}>
            {answer.doses.map((dose) => (
              <LabPicture
                key={dose.lever}
                view={doseView({ dose, output, here: asked.stale ? null : { x: outcome.values[dose.lever], y: base } })}
                result={result}
                store={store}
                table={`dose-${dose.lever}`}
                height={176}
              />
            ))}
          </div>
        </div>
      </div>
    </>
  );
});
