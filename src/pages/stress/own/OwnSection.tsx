import { describeModelIssue } from '../../../model/describeModelIssue.ts';
import type { WorldInput } from '../../../model/inputs.ts';
import { withOwnFigures } from '../../../model/withOwnFigures.ts';
import type { LabResult, ScenarioStore } from '../../../session/scenarioStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { SelectMenu } from '../../../ui/SelectMenu.tsx';
import { ScrollBox } from '../ScrollBox.tsx';
import styles from '../sections.module.css';
import { OwnRow } from './OwnRow.tsx';
import { groupOfInput, groupsOf, inputsIn, readFigure } from './ownInputs.ts';

interface OwnSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

/** Every input of the model, with where it comes from; the reader may put their own figure in place of any of them. */
export function OwnSection({ result, store }: OwnSectionProps) {
  const { state, refused } = result;
  const groups = groupsOf(store.bundled);
  const group = groups.find(({ id }) => id === state.group)?.id ?? 'economy';
  const rows = inputsIn(store.bundled, group);
  const elsewhere = state.own.filter(({ input }) => groupOfInput(input) !== group).length;

  /** Why the figure cannot be used, or null once it is in force. */
  const set = (row: WorldInput, text: string): string | null => {
    const rest = state.own.filter(({ input }) => input !== row.spec.name);
    if (text.trim() === '') {
      if (rest.length < state.own.length) store.change({ own: rest });
      return null;
    }
    const typed = readFigure(text, row.spec.length);
    if (typed.kind === 'not-a-number') return `“${typed.text}” is not a plain number.`;
    if (typed.kind === 'wrong-count')
      return `${typed.count} numbers where ${typed.expected === 1 ? 'one is' : `one or ${typed.expected} are`} needed.`;
    const note = state.own.find(({ input }) => input === row.spec.name)?.note;
    const figure = { input: row.spec.name, value: typed.value };
    const own = [...rest, note === undefined ? figure : { ...figure, note }];
    const tried = withOwnFigures(store.bundled, own);
    if (!tried.ok)
      return tried.error
        .map(describeModelIssue)
        .map(({ what, remedy }) => `${what} ${remedy}`)
        .join(' ');
    store.change({ own, figures: 'yours' });
    return null;
  };

  const annotate = (name: string, text: string) => {
    const note = text.trim();
    store.change({
      own: state.own.map((figure) => {
        if (figure.input !== name) return figure;
        const { note: _old, ...rest } = figure;
        return note === '' ? rest : { ...rest, note };
      }),
    });
  };

  return (
    <>
      <div className={styles['controls']}>
        <SelectMenu
          label="Figures of"
          choices={groups.map(({ id, label }) => ({ value: id, label }))}
          value={group}
          onChange={(chosen) => store.show({ group: chosen })}
        />
        {state.own.length > 0 && (
          <>
            <SegmentedControl
              legend="In force (key y)"
              choices={[
                { value: 'yours', label: 'Your figures' },
                { value: 'ours', label: 'Ours' },
              ]}
              value={state.figures}
              onChange={(figures) => store.change({ figures })}
            />
            <Button onPress={() => store.change({ own: [] })}>Remove all {state.own.length} of yours</Button>
          </>
        )}
      </div>
      {refused.length > 0 && (
        <ul className={styles['problem']} role="alert">
          {refused.map(describeModelIssue).map(({ what, remedy }) => (
            <li key={what}>
              {what} {remedy} Ours is used.
            </li>
          ))}
        </ul>
      )}
      <ScrollBox label="Inputs">
        <table className={styles['table']}>
          <caption>
            One number replaces a figure, or fills a path; a path also takes one number for each quarter or year, apart
            by spaces. A note of yours is kept and exported with the figure; nothing is read out of it.
            {elsewhere > 0 ? ` ${elsewhere} of yours in other groups.` : ''}
          </caption>
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">Unit</th>
              <th scope="col">Ours</th>
              <th scope="col">Yours</th>
              <th scope="col" className={styles['left']}>
                Where ours comes from
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OwnRow
                key={row.spec.name}
                row={row}
                own={state.own.find(({ input }) => input === row.spec.name) ?? null}
                inForce={state.figures === 'yours'}
                onSet={(text) => set(row, text)}
                onNote={(text) => annotate(row.spec.name, text)}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
