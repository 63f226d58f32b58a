import { useId, useState } from 'react';
import { breakEven, describeBreakEven } from '../../model/breakEven.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import styles from './sections.module.css';

interface BreakEvenNoteProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

/** What one must believe for today’s price of the followed company to be fair, given a no-collapse multiple of one’s own. */
export function BreakEvenNote({ result, store }: BreakEvenNoteProps) {
  const field = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const { outcome, state } = result;
  const { multiple } = state;
  const company = outcome.world.companies.find(({ entity }) => entity === state.company);
  if (!company) return null;
  const answer = breakEven(outcome.world, outcome.scenario, company.entity, multiple);
  return (
    <div className={styles['block']}>
      <h3 className={styles['sub']}>What you must believe about {company.name}</h3>
      <p className={styles['measure']}>
        <label htmlFor={field}>Without a collapse it is worth so many times its final income </label>
        <input
          id={field}
          className={styles['field']}
          type="number"
          min={1}
          max={500}
          step={1}
          value={typed ?? multiple}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            const next = event.target.valueAsNumber;
            setTyped(event.target.value);
            if (next >= 1 && next <= 500) store.show({ multiple: next });
          }}
        />
      </p>
      {answer.ok && (
        <p className={styles['intro']}>{describeBreakEven(answer.value)} The multiple is yours, so is the answer.</p>
      )}
    </div>
  );
}
