import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { formatExact } from '../../base/format.ts';
import { describeModelIssue } from '../../model/describeModelIssue.ts';
import { inputsOf, type WorldInput } from '../../model/inputs.ts';
import { type OwnFigure, withOwnFigures } from '../../model/withOwnFigures.ts';
import type { Outcome, SeriesView } from '../../session/fileViews.ts';
import { writeScenarioLink } from '../../session/scenarioLink.ts';
import { defaultScenario } from '../../session/scenarioState.ts';
import { useWorld } from '../../session/useWorld.ts';
import { exactFigure, seriesWords } from './figures.ts';
import { seriesKey } from './fileSeries.ts';
import styles from './files.module.css';
import { asInput, likelyInputs } from './stressInputs.ts';
import { periodWords } from './understood.ts';

const MOST_LINES = 24;
const NONE = '';

const ownText = ({ input }: WorldInput): string => {
  if (!('values' in input)) return formatExact(Number(input.value.toPrecision(6)));
  const [first = Number.NaN] = input.values;
  return `${formatExact(Number(first.toPrecision(6)))} and on`;
};

interface LineRowProps {
  readonly line: SeriesView;
  readonly inputs: readonly WorldInput[];
  readonly chosen: string;
  readonly figure: number | null;
  readonly onChoose: (input: string) => void;
}

function LineRow({ line, inputs, chosen, figure, onChoose }: LineRowProps) {
  const last = line.points.at(-1);
  const likely = useMemo(() => likelyInputs(line, inputs), [line, inputs]);
  const others = inputs.filter((input) => !likely.includes(input));
  const input = inputs.find(({ spec }) => spec.name === chosen);
  const option = ({ spec }: WorldInput) => (
    <option key={spec.name} value={spec.name}>
      {spec.label}
    </option>
  );
  return (
    <tr>
      <th scope="row">
        {line.entity}, {seriesWords(line.series)}
        {last && (
          <p className={styles['small']}>
            {exactFigure(last.value, line.unit)} in {periodWords(last.period)}
          </p>
        )}
      </th>
      <td>
        <select
          className={styles['select']}
          aria-label={`Input for ${line.entity}, ${seriesWords(line.series)}`}
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value={NONE}>none</option>
          {likely.length > 0 && <optgroup label="By name">{likely.map(option)}</optgroup>}
          <optgroup label="All inputs">{others.map(option)}</optgroup>
        </select>
      </td>
      <td className={styles['small']}>
        {input ? `${ownText(input)} (${input.spec.unit.replace('USD_bn', '$bn')})` : ''}
      </td>
      <td className={styles['small']}>
        {input && (figure === null ? 'another unit: cannot stand in for it' : formatExact(figure))}
      </td>
    </tr>
  );
}

/** The latest figure of each line as an input of the stress model, marked there as the reader's own. */
export function StressSection({ outcome }: { readonly outcome: Extract<Outcome, { kind: 'observations' }> }) {
  const world = useWorld();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const lines = outcome.series.slice(0, MOST_LINES);
  const inputs = useMemo(() => (world.kind === 'ready' ? inputsOf(world.world) : []), [world]);
  if (world.kind === 'waiting') return <p className={styles['small']}>The model is on the way.</p>;
  if (world.kind === 'broken')
    return <p className={styles['small']}>The model’s own tables could not be read, so nothing can be put into it.</p>;
  const picked = lines.flatMap((line) => {
    const spec = inputs.find((input) => input.spec.name === chosen.get(seriesKey(line)))?.spec;
    const last = line.points.at(-1);
    return spec && last ? [{ line, spec, value: asInput(last, line.unit, spec) }] : [];
  });
  const own = picked.flatMap(({ spec, value }): readonly OwnFigure[] =>
    value === null ? [] : [{ input: spec.name, value }],
  );
  const tried = withOwnFigures(world.world, own);
  return (
    <>
      <p className={styles['text']}>
        The latest figure of a line can stand in for an input of the model; for an input over time it fills every
        quarter. The lab marks it as yours, shows ours beside it, and goes back to ours with one switch.
      </p>
      <div className={styles['scrollX']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Yours</th>
              <th scope="col">stands in for</th>
              <th scope="col">Ours</th>
              <th scope="col">Yours in its unit</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const key = seriesKey(line);
              return (
                <LineRow
                  key={`${key}~${line.unit}`}
                  line={line}
                  inputs={inputs}
                  chosen={chosen.get(key) ?? NONE}
                  figure={picked.find((each) => each.line === line)?.value ?? null}
                  onChoose={(input) => setChosen(new Map([...chosen, [key, input]]))}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {!tried.ok && (
        <ul className={styles['note']} role="alert">
          {tried.error.map(describeModelIssue).map(({ what, remedy }) => (
            <li key={what}>
              {what} {remedy}
            </li>
          ))}
        </ul>
      )}
      {tried.ok && own.length > 0 && (
        <p>
          <Link
            to="/stress/"
            search={
              writeScenarioLink(
                { ...defaultScenario, own, figures: 'yours' },
                { data: world.snapshot, gave: null },
              ) as never
            }
          >
            Open the stress test with {own.length === 1 ? 'this figure' : `these ${own.length} figures`}
          </Link>{' '}
          <span className={styles['small']}>
            The link carries {own.length === 1 ? 'it' : 'them'} in its address, and nothing else of the file.
          </span>
        </p>
      )}
    </>
  );
}
