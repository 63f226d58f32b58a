import { memo, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Parameter, ParameterId } from '../../model/types.ts';
import { movedFrom } from '../../session/scenarioState.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { LeverTrack, type LeverTrackHandle } from '../../ui/LeverTrack.tsx';
import styles from './Lever.module.css';
import { LeverBasis } from './LeverBasis.tsx';
import { leverText, readTyped, snapped } from './leverText.ts';
import { changeText } from './present.ts';

interface LeverProps {
  readonly id: ParameterId;
  readonly parameter: Parameter;
  readonly store: ScenarioStore;
}

const valueIn = ({ outcome }: LabResult, id: ParameterId) => outcome.values[id];

/** Value, unit and the headline result: what a screen reader says at each step. */
function spokenOf(parameter: Parameter, result: LabResult, value: number): string {
  const sp500 = result.outputs.find(({ id }) => id === 'sp500')?.measure(result.outcome.stressed) ?? Number.NaN;
  return `${leverText(parameter, value)}, S&P 500 ${changeText(sp500)}`;
}

/**
 * One input of the model, made from its own description: drag, arrow keys, typed value, reset. Rendered once; the store
 * moves thumb and texts by hand.
 */
export const Lever = memo(function Lever({ id, parameter, store }: LeverProps) {
  const names = useId();
  const track = useRef<LeverTrackHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const reset = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState('');
  const start = valueIn(store.get(), id);

  useLayoutEffect(() => {
    const update = () => {
      const result = store.get();
      const value = valueIn(result, id);
      track.current?.set(value, spokenOf(parameter, result, value));
      const text = leverText(parameter, value);
      // What is being typed is not overwritten.
      if (field.current && field.current !== document.activeElement) field.current.value = text;
      if (reset.current) reset.current.hidden = value === parameter.default;
    };
    update();
    return store.subscribe(update);
  }, [store, id, parameter]);

  const levers = () => store.get().state.levers;
  const commitTyped = (text: string) => {
    const current = valueIn(store.get(), id);
    if (text === leverText(parameter, current)) return setProblem('');
    const typed = readTyped(parameter, text);
    if (typed.kind === 'value') {
      setProblem('');
      store.change({ levers: movedFrom({ ...levers(), [id]: typed.value }) });
    } else
      setProblem(
        typed.kind === 'outside'
          ? `Between ${typed.low} and ${typed.high}`
          : `A number, such as ${leverText(parameter, parameter.default)}`,
      );
    if (field.current && typed.kind === 'value') field.current.value = leverText(parameter, typed.value);
  };

  return (
    <div className={styles['lever']} data-lever={id}>
      <div className={styles['head']}>
        <span id={`${names}-label`} className={styles['label']}>
          {parameter.label}
        </span>
        <button
          ref={reset}
          type="button"
          className={styles['reset']}
          hidden={start === parameter.default}
          onClick={() => {
            const { [id]: _gone, ...rest } = levers();
            store.change({ levers: rest });
          }}
        >
          reset<span className="visually-hidden"> {parameter.label}</span>
        </button>
        <input
          ref={field}
          className={styles['value']}
          defaultValue={leverText(parameter, start)}
          aria-label={`${parameter.label}, typed`}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : `${names}-problem`}
          inputMode="decimal"
          autoComplete="off"
          onFocus={(event) => event.target.select()}
          onBlur={(event) => {
            commitTyped(event.target.value);
            if (readTyped(parameter, event.target.value).kind !== 'value') {
              event.target.value = leverText(parameter, valueIn(store.get(), id));
            }
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commitTyped(event.currentTarget.value);
            if (event.key === 'Escape') event.currentTarget.value = leverText(parameter, valueIn(store.get(), id));
          }}
        />
      </div>
      <LeverTrack
        ref={track}
        labelledBy={`${names}-label`}
        describedBy={`${names}-help`}
        min={parameter.min}
        max={parameter.max}
        step={parameter.step}
        likely={parameter.likely}
        start={parameter.default}
        initial={start}
        initialSpoken={spokenOf(parameter, store.get(), start)}
        onMove={(value) => store.move({ ...levers(), [id]: snapped(parameter, value) })}
        onRelease={store.release}
      />
      <p id={`${names}-help`} className={styles['help']}>
        {parameter.help}
      </p>
      {problem !== '' && (
        <p id={`${names}-problem`} className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <LeverBasis id={id} store={store} parameter={parameter} />
    </div>
  );
});
