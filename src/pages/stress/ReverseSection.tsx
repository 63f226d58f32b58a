import { memo, useId } from 'react';
import { parameters } from '../../model/chain.ts';
import { describeSolution } from '../../model/describeSolution.ts';
import type { Output } from '../../model/outputs.ts';
import type { ParameterId } from '../../model/types.ts';
import { movedFrom } from '../../session/scenarioState.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { useReverse } from '../../session/useAnalysis.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { mainLevers } from './groups.ts';
import { LabPicture } from './LabPicture.tsx';
import { leverFormat } from './leverFormat.ts';
import { leverText } from './leverText.ts';
import { outputFormat, outputName, outputText } from './outputWords.ts';
import styles from './sections.module.css';
import { frontierView } from './views/frontierView.ts';
import { Working } from './Working.tsx';

interface ReverseSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

/** Shares are typed in per cent, ratios and sums as they are. */
const scaleOf = ({ unit }: Output) => (unit === 'share' ? 100 : 1);
const unitWords: Readonly<Record<Output['unit'], string>> = { share: '%', ratio: '× the baseline', USD_bn: '$bn' };

const paired = mainLevers.filter((lever) => lever !== 'depth');

/** Choose an outcome; which setting of which lever does it, or that none does. */
export const ReverseSection = memo(function ReverseSection({ result, store }: ReverseSectionProps) {
  const field = useId();
  const { state, outputs, outcome } = result;
  const { target } = state;
  const output = outputs.find(({ id }) => id === target.output) ?? outputs[0];
  const asked = useReverse(
    { world: outcome.world, scenario: outcome.scenario, target, pairs: paired },
    JSON.stringify([target, state.levers, state.own, state.figures]),
  );
  if (!output) return null;
  const answer = asked.answer?.ok && asked.answer.value.target.output === output.id ? asked.answer.value : null;
  const solutions = answer?.solutions ?? [];
  const depth = solutions.find(({ lever }) => lever === 'depth');
  const others = solutions.filter(
    ({ lever, curve }) => lever !== 'depth' && curve.some(({ gives }) => gives !== curve[0]?.gives),
  );
  const reached = others.filter(({ kind }) => kind === 'reached');
  const notReached = others.filter(({ kind }) => kind === 'unreachable');
  const set = (lever: ParameterId, value: number) =>
    store.change({ levers: movedFrom({ ...state.levers, [lever]: value }) });
  return (
    <>
      <div className={styles['controls']}>
        <SelectMenu
          label="Outcome, at its worst"
          choices={outputs.map((each) => ({ value: each.id, label: outputName(each) }))}
          value={output.id}
          onChange={(id) => {
            const chosen = outputs.find((each) => each.id === id);
            if (!chosen) return;
            // A target in another unit means nothing for it; where the scenario stands is a start.
            const value =
              chosen.unit === output.unit ? target.value : Number(chosen.measure(outcome.stressed).toPrecision(2));
            store.show({ target: { output: id, value } });
          }}
        />
        <div>
          <label className={styles['fieldLabel']} htmlFor={field}>
            Target, {unitWords[output.unit]}
          </label>
          <input
            id={field}
            className={styles['field']}
            type="number"
            step="any"
            value={Number((target.value * scaleOf(output)).toPrecision(6))}
            onChange={(event) => {
              const next = event.target.valueAsNumber;
              if (Number.isFinite(next)) store.show({ target: { output: output.id, value: next / scaleOf(output) } });
            }}
          />
        </div>
        <Working asked={asked} />
      </div>
      {depth && (
        <p className={styles['finding']} data-answer="depth">
          {depth.kind === 'unreachable'
            ? `No cut up to ${leverText(parameters.depth, parameters.depth.max)} does this. `
            : ''}
          {describeSolution(depth, output)}{' '}
          {depth.kind === 'reached' && (
            <Button onPress={() => set('depth', depth.setting)}>
              Set the depth to {leverFormat('depth').full(depth.setting)}
            </Button>
          )}
        </p>
      )}
      <div className={styles['two']}>
        <div>
          <h3>One lever at a time, all others as you set them</h3>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">Lever</th>
                <th scope="col">Now</th>
                <th scope="col">Needed</th>
                <th scope="col">
                  <span className="visually-hidden">Set</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {reached.map((solution) => (
                <tr key={solution.lever}>
                  <th scope="row">{parameters[solution.lever].label}</th>
                  <td>{leverFormat(solution.lever).full(outcome.values[solution.lever])}</td>
                  <td className={styles['accent']}>
                    {solution.kind === 'reached' ? leverFormat(solution.lever).full(solution.setting) : ''}
                  </td>
                  <td>
                    <button
                      type="button"
                      className={styles['follow']}
                      onClick={() => solution.kind === 'reached' && set(solution.lever, solution.setting)}
                    >
                      set<span className="visually-hidden"> {parameters[solution.lever].label}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {notReached.length > 0 && (
            <p className={styles['note']}>
              On their own these cannot do it at any setting:{' '}
              {notReached
                .map((solution) =>
                  solution.kind === 'unreachable'
                    ? `${parameters[solution.lever].label.toLowerCase()} (nearest ${outputText(output, solution.nearest.gives)})`
                    : '',
                )
                .join(', ')}
              .
            </p>
          )}
        </div>
        <div>
          <h3>Two levers together</h3>
          <p className={styles['measure']}>
            Pairs that give {outputName(output)} {outputText(output, target.value)}; a gap where no cut does
          </p>
          <div className={styles['doses']}>
            {paired.map((lever) => (
              <LabPicture
                key={lever}
                view={frontierView({
                  lever,
                  pairs: answer?.frontiers[lever] ?? [],
                  here: asked.stale ? null : outcome.values,
                  asked: `${outputName(output)} ${outputText(output, answer?.target.value ?? target.value)}`,
                })}
                result={result}
                store={store}
                table={`frontier-${lever}`}
                height={184}
              />
            ))}
          </div>
        </div>
      </div>
      <p className={styles['note']}>
        Axes: {outputFormat(output).full(target.value)} asked for. A line that stops means that beyond it no cut reaches
        the target: that is an answer, not a failure.
      </p>
    </>
  );
});
