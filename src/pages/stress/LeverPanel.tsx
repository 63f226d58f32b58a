import { memo } from 'react';
import { parameters } from '../../model/chain.ts';
import type { ParameterId } from '../../model/types.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { Button } from '../../ui/Button.tsx';
import { leverGroups, mainLevers } from './groups.ts';
import { Lever } from './Lever.tsx';
import styles from './LeverPanel.module.css';
import { TakedownCalculator } from './TakedownCalculator.tsx';

interface LeverPanelProps {
  readonly store: ScenarioStore;
  readonly shown: 'few' | 'all';
  /** Groups with a lever off its default, joined; a string, so that the panel is not rendered while a thumb moves. */
  readonly movedGroups: string;
}

const count = Object.keys(parameters).length;

/** The inputs of the model: the four that matter most, the rest one click away. */
export const LeverPanel = memo(function LeverPanel({ store, shown, movedGroups }: LeverPanelProps) {
  const lever = (id: ParameterId) => <Lever key={id} id={id} parameter={parameters[id]} store={store} />;
  const reset = (ids: readonly ParameterId[]) =>
    store.change({
      levers: Object.fromEntries(
        Object.entries(store.get().state.levers).filter(([id]) => !ids.includes(id as ParameterId)),
      ),
    });
  return (
    <section className={styles['panel']} aria-label="Levers">
      <h2 className={styles['title']}>The four that matter most</h2>
      {mainLevers.map(lever)}
      <TakedownCalculator store={store} />
      <p className={styles['more']}>
        <Button expanded={shown === 'all'} onPress={() => store.show({ shown: shown === 'all' ? 'few' : 'all' })}>
          {shown === 'all' ? 'Show only these four' : `All ${count} levers`}
        </Button>
      </p>
      {shown === 'all' &&
        leverGroups.map(({ id, title, about, levers }) => (
          <section key={id} aria-label={title} className={styles['group']}>
            <div className={styles['groupHead']}>
              <h3>{title}</h3>
              {movedGroups.split(' ').includes(id) && (
                <button type="button" className={styles['reset']} onClick={() => reset(levers)}>
                  reset group<span className="visually-hidden"> {title}</span>
                </button>
              )}
            </div>
            <p className={styles['about']}>{about}</p>
            {levers.map(lever)}
          </section>
        ))}
    </section>
  );
});
