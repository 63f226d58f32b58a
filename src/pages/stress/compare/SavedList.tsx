import { useEffect, useId, useState } from 'react';
import { formatShortDay } from '../../../base/dates.ts';
import {
  describeSavedIssue,
  forgetScenario,
  readScenarioFile,
  rememberScenario,
  type SavedScenario,
  saveScenario,
  writeScenarioFile,
} from '../../../session/savedScenarios.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import { useToday } from '../../../session/useToday.ts';
import { Button } from '../../../ui/Button.tsx';
import { DownloadButton } from '../../../ui/DownloadButton.tsx';
import styles from '../sections.module.css';

interface SavedListProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
  readonly saved: readonly SavedScenario[];
  readonly recent: readonly SavedScenario[];
}

const REST_MS = 1500;

/** Scenarios kept in this browser: save under a name, bring back, export, import. Nothing leaves the machine. */
export function SavedList({ result, store, saved, recent }: SavedListProps) {
  const field = useId();
  const today = useToday();
  const [title, setTitle] = useState('');
  const [said, setSaid] = useState('');
  const { levers, own } = result.state;
  const key = JSON.stringify([levers, own]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the inputs have changed
  useEffect(() => {
    if (today === null || Object.keys(levers).length + own.length === 0) return;
    // What stood for a moment was meant.
    const timer = setTimeout(() => rememberScenario({ title: nameOf(result), saved: today, levers, own }), REST_MS);
    return () => clearTimeout(timer);
  }, [key, today]);
  const save = () => {
    const name = title.trim().slice(0, 80);
    if (name === '' || today === null) return setSaid('Give it a name first.');
    saveScenario({ title: name, saved: today, levers, own });
    setSaid(`Saved as “${name}” in this browser.`);
    setTitle('');
  };
  return (
    <div className={styles['block']}>
      <h3 className={styles['sub']}>Your scenarios, kept in this browser</h3>
      <form
        className={styles['controls']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div>
          <label className={styles['fieldLabel']} htmlFor={field}>
            Name
          </label>
          <input
            id={field}
            className={styles['name']}
            maxLength={80}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <Button onPress={save}>Save this scenario</Button>
        {saved.length > 0 && (
          <DownloadButton
            label={`Export ${saved.length} as JSON`}
            fileName="faultline-scenarios.json"
            type="application/json"
            content={() => writeScenarioFile(saved)}
          />
        )}
        <ImportField onSaid={setSaid} />
      </form>
      <p className={styles['said']} role="status">
        {said}
      </p>
      {saved.length + recent.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col">Kept on</th>
              <th scope="col">Inputs changed</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {saved.map((scenario) => (
              <Row
                key={`saved ${scenario.title}`}
                scenario={scenario}
                store={store}
                onForget={() => forgetScenario(scenario.title)}
              />
            ))}
            {recent.slice(0, 5).map((scenario) => (
              <Row
                key={`recent ${JSON.stringify([scenario.levers, scenario.own])}`}
                scenario={scenario}
                store={store}
                recent
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** A recent scenario has no name; its depth says most about it. */
function nameOf({ outcome, state }: LabResult): string {
  const moved = Object.keys(state.levers).length;
  return `${Math.round(100 * outcome.values.depth)}% cut, ${moved} ${moved === 1 ? 'lever' : 'levers'} moved`;
}

interface RowProps {
  readonly scenario: SavedScenario;
  readonly store: ScenarioStore;
  readonly recent?: boolean;
  readonly onForget?: () => void;
}

function Row({ scenario, store, recent = false, onForget }: RowProps) {
  const { title, saved, levers, own } = scenario;
  return (
    <tr>
      <th scope="row">
        {title} {recent && <span className={styles['grey']}>recent</span>}
      </th>
      <td>{formatShortDay(saved)}</td>
      <td>{Object.keys(levers).length + own.length}</td>
      <td>
        <button type="button" className={styles['follow']} onClick={() => store.change({ levers, own })}>
          bring back<span className="visually-hidden"> {title}</span>
        </button>{' '}
        <button
          type="button"
          className={styles['follow']}
          onClick={() => store.show({ against: { title, levers, own } })}
        >
          compare<span className="visually-hidden"> with {title}</span>
        </button>
        {onForget && (
          <>
            {' '}
            <button type="button" className={styles['follow']} onClick={onForget}>
              delete<span className="visually-hidden"> {title}</span>
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

function ImportField({ onSaid }: { readonly onSaid: (text: string) => void }) {
  const id = useId();
  const take = async (file: File) => {
    const read = readScenarioFile(await file.text());
    if (!read.ok) return onSaid(describeSavedIssue(read.error));
    for (const scenario of read.value.scenarios) saveScenario(scenario);
    const { scenarios, issues } = read.value;
    onSaid([`${scenarios.length} imported.`, ...issues.map(describeSavedIssue)].join(' '));
  };
  return (
    <div>
      <label className={styles['fieldLabel']} htmlFor={id}>
        Import JSON
      </label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        className={styles['file']}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
    </div>
  );
}
