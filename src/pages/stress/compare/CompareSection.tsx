import { useMemo } from 'react';
import { presets } from '../../../model/presets.ts';
import { run } from '../../../model/run.ts';
import { movedFrom, type Rival } from '../../../session/scenarioState.ts';
import { type LabResult, type ScenarioStore, worldWith } from '../../../session/scenarioStore.ts';
import { useSavedScenarios } from '../../../session/useSavedScenarios.ts';
import { ConfirmedAction } from '../../../ui/ConfirmedAction.tsx';
import { SelectMenu } from '../../../ui/SelectMenu.tsx';
import { type Comparison, compareScenarios } from '../compareScenarios.ts';
import { LabFigure } from '../LabPicture.tsx';
import styles from '../sections.module.css';
import { compareView } from '../views/tableViews.ts';
import { SavedList } from './SavedList.tsx';

interface CompareSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

const presetRivals: readonly Rival[] = presets.map(({ scenario }) => ({
  title: scenario.title,
  levers: movedFrom(scenario.values),
  own: [],
}));

/** The other scenario run as it would be on its own. Null where it is not chosen or cannot be run. */
function useComparison(result: LabResult, store: ScenarioStore): Comparison | null {
  const { against } = result.state;
  const other = useMemo(() => {
    if (!against) return null;
    const { world } = worldWith(store.bundled, against.own);
    const outcome = run(world, { title: against.title, values: against.levers });
    return outcome.ok ? { title: against.title, own: against.own, outcome: outcome.value } : null;
  }, [against, store.bundled]);
  if (!other) return null;
  const own = result.state.figures === 'ours' ? [] : result.state.own;
  return compareScenarios(other, { title: 'this scenario', own, outcome: result.outcome }, result.outputs);
}

/** This scenario against another: changed inputs first, then outcomes, then a sentence to quote. */
export function CompareSection({ result, store }: CompareSectionProps) {
  const { saved, recent } = useSavedScenarios();
  const { against } = result.state;
  const comparison = useComparison(result, store);
  const rivals = [...presetRivals, ...saved, ...recent];
  const known = against
    ? rivals.findIndex(
        ({ title, levers, own }) =>
          JSON.stringify([title, levers, own]) === JSON.stringify([against.title, against.levers, against.own]),
      )
    : -1;
  return (
    <>
      <div className={styles['controls']}>
        <SelectMenu
          label="Compare this scenario with"
          choices={[
            { value: 'none', label: 'nothing yet' },
            ...(against && known < 0 ? [{ value: 'link', label: against.title }] : []),
            ...rivals.map(({ title }, k) => ({
              value: String(k),
              label:
                k < presetRivals.length
                  ? title
                  : k < presetRivals.length + saved.length
                    ? `${title} (saved)`
                    : `${title} (recent)`,
            })),
          ]}
          value={against ? (known < 0 ? 'link' : String(known)) : 'none'}
          onChange={(value) => {
            const rival = rivals[Number(value)];
            if (value === 'none') store.show({ against: null });
            else if (rival) store.show({ against: { title: rival.title, levers: rival.levers, own: rival.own } });
          }}
        />
      </div>
      {comparison && against && (
        <LabFigure view={compareView(comparison, against.title)} result={result}>
          <Compared comparison={comparison} title={against.title} />
        </LabFigure>
      )}
      <SavedList result={result} store={store} saved={saved} recent={recent} />
    </>
  );
}

function Compared({ comparison, title }: { readonly comparison: Comparison; readonly title: string }) {
  const { inputs, outcomes, sentence } = comparison;
  return (
    <>
      <div className={styles['two']}>
        <div>
          <h3>What was put in</h3>
          {inputs.length === 0 ? (
            <p className={styles['said']}>No input differs.</p>
          ) : (
            <Pairs label="Input" rows={inputs} title={title} />
          )}
        </div>
        <div>
          <h3>What comes out, at the lowest point</h3>
          <Pairs label="Outcome" rows={outcomes} title={title} />
        </div>
      </div>
      <p className={styles['quote']} data-sentence="">
        {sentence}
      </p>
      <ConfirmedAction label="Copy this sentence" done="Copied, with the caveat" content={() => sentence} />
    </>
  );
}

interface PairsProps {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly label: string; readonly was: string; readonly now: string }[];
  readonly title: string;
}

function Pairs({ label, rows, title }: PairsProps) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{title}</th>
          <th scope="col">This scenario</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label: name, was, now }) => (
          <tr key={id} data-pair={id}>
            <th scope="row">{name}</th>
            <td className={styles['grey']}>{was}</td>
            <td className={was === now ? undefined : styles['accent']}>{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
