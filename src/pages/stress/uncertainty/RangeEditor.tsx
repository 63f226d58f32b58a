import { useState } from 'react';
import { parameterOrder, parameters } from '../../../model/chain.ts';
import type { LikelyRange } from '../../../model/distributions.ts';
import { rangesOf } from '../../../model/ranges.ts';
import type { ParameterId } from '../../../model/types.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import { useOpened } from '../../../session/useScenario.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { leverText, readTyped } from '../leverText.ts';
import { ScrollBox } from '../ScrollBox.tsx';
import styles from '../sections.module.css';

interface RangeEditorProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

const ends = ['Lowest', 'Most likely', 'Highest'] as const;

/** The range each lever is drawn from, to be set by hand. */
export function RangeEditor({ result, store }: RangeEditorProps) {
  const [open, setOpen] = useOpened(store, 'ranges');
  const { state, outcome } = result;
  const used = rangesOf(outcome.scenario, state.ranges);
  const count = Object.keys(state.ranges).length;
  return (
    <Disclosure
      summary={`The ranges the levers are drawn from${count > 0 ? ` (${count} yours)` : ''}`}
      open={open}
      onToggle={setOpen}
    >
      {open && used.ok && (
        <>
          <div className={styles['controls']}>
            <SegmentedControl
              legend="Curve over each range"
              choices={[
                { value: 'triangular', label: 'Triangle' },
                { value: 'pert', label: 'PERT' },
              ]}
              value={state.shape}
              onChange={(shape) => store.show({ shape })}
            />
            <p className={styles['said']}>
              {state.shape === 'pert'
                ? 'A smooth curve that weighs the most likely value four times as much as an end; the ends come out more rarely.'
                : 'Straight lines from the most likely value down to nothing at the ends.'}
            </p>
          </div>
          <ScrollBox label="Ranges of the levers">
            <table className={styles['table']}>
              <caption>
                The likely range of each lever; where you moved a lever, its most likely value moves along. Type over
                any of them.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Lever</th>
                  {ends.map((end) => (
                    <th key={end} scope="col">
                      {end}
                    </th>
                  ))}
                  <th scope="col">
                    <span className="visually-hidden">Reset</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {parameterOrder.map((id, k) => (
                  <RangeRow
                    key={id}
                    id={id}
                    range={used.value[k] ?? parameters[id].likely}
                    own={state.ranges[id] !== undefined}
                    onChange={(range) => {
                      const { [id]: _old, ...rest } = state.ranges;
                      store.change({ ranges: range === null ? rest : { ...rest, [id]: range } });
                    }}
                  />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          {count > 0 && <Button onPress={() => store.change({ ranges: {} })}>Back to all likely ranges</Button>}
        </>
      )}
    </Disclosure>
  );
}

interface RangeRowProps {
  readonly id: ParameterId;
  readonly range: LikelyRange;
  readonly own: boolean;
  readonly onChange: (range: LikelyRange | null) => void;
}

function RangeRow({ id, range, own, onChange }: RangeRowProps) {
  const parameter = parameters[id];
  const [problem, setProblem] = useState('');
  const commit = (place: number, field: HTMLInputElement) => {
    const old = leverText(parameter, range[place] ?? Number.NaN);
    if (field.value === old) return;
    const typed = readTyped(parameter, field.value);
    const next = range.map((value, k) => (k === place && typed.kind === 'value' ? typed.value : value));
    const [low = 0, mode = 0, high = 0] = next;
    if (typed.kind !== 'value') setProblem(typed.kind === 'outside' ? `${typed.low} to ${typed.high}` : 'a number');
    else if (!(low <= mode && mode <= high)) setProblem('lowest, then most likely, then highest');
    else {
      setProblem('');
      onChange([low, mode, high]);
      return;
    }
    field.value = old;
  };
  return (
    <tr>
      <th scope="row">
        {parameter.label} {own && <em className={styles['accent']}>yours</em>}
        {problem !== '' && (
          <span className={styles['problem']} role="alert">
            {' '}
            Needs {problem}.
          </span>
        )}
      </th>
      {range.map((value, place) => (
        // The key holds the value: a new one makes a new field with it.
        <td key={`${ends[place]}${value}`}>
          <input
            className={styles['cell']}
            defaultValue={leverText(parameter, value)}
            aria-label={`${parameter.label}, ${ends[place]?.toLowerCase()}`}
            onBlur={(event) => commit(place, event.target)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit(place, event.currentTarget);
            }}
          />
        </td>
      ))}
      <td>
        {own && (
          <button type="button" className={styles['follow']} onClick={() => onChange(null)}>
            reset<span className="visually-hidden"> {parameter.label}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
