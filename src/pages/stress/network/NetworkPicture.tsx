import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import { LabPicture } from '../LabPicture.tsx';
import styles from '../sections.module.css';
import { type NetworkAsked, networkView } from '../views/networkView.ts';

interface NetworkPictureProps extends Omit<NetworkAsked, 'outcome'> {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

/** One way of clearing the network, in one round of it. */
export function NetworkPicture({ result, store, ...asked }: NetworkPictureProps) {
  const view = networkView({ outcome: result.outcome, ...asked });
  if (!view) return null;
  return (
    <div data-method={asked.method}>
      <h3>{asked.method}</h3>
      <p className={styles['measure']}>{asked.supposes}</p>
      <p className={styles['said']} role="status">
        {view.finding}
      </p>
      <LabPicture view={view} result={result} store={store} table={view.id} />
    </div>
  );
}
