import type { Parameter, ParameterId } from '../../model/types.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useOpened } from '../../session/useScenario.ts';
import styles from './Lever.module.css';
import { leverText } from './leverText.ts';

const grades: Readonly<Record<Parameter['grade'], string>> = {
  primary: 'seen in the source itself',
  secondary: 'seen on a page quoting the source',
  memory: 'from memory, not verified',
  computed: 'computed from sourced figures',
  assumption: 'an assumption without a source',
};

interface LeverBasisProps {
  readonly id: ParameterId;
  readonly store: ScenarioStore;
  readonly parameter: Parameter;
}

/** Why a lever stands where it stands, and who disagrees. */
export function LeverBasis({ id, parameter, store }: LeverBasisProps) {
  const [open, toggle] = useOpened(store, `basis-${id}`);
  const { likely, basis, source, disagrees, grade, symbol, min, max } = parameter;
  const [low, mode, high] = likely.map((value) => leverText(parameter, value));
  return (
    <details
      className={styles['basis']}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) toggle(event.currentTarget.open);
      }}
    >
      <summary>
        Basis<span className="visually-hidden"> of {parameter.label}</span>
      </summary>
      <dl>
        <dt>In the equations</dt>
        <dd>
          <var>{symbol}</var>, {leverText(parameter, min)} to {leverText(parameter, max)}; likely {low} to {high}, most
          likely {mode} (the triangle over the track)
        </dd>
        <dt>Why this value</dt>
        <dd>
          {basis} <span className={styles['grade']}>({grades[grade]})</span>
        </dd>
        {source !== '' && (
          <>
            <dt>Source</dt>
            <dd>{source}</dd>
          </>
        )}
        <dt>Who disagrees</dt>
        <dd>{disagrees}</dd>
      </dl>
    </details>
  );
}
