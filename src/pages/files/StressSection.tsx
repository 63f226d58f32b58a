import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { counted } from '../../base/format.ts';
import { describeModelIssue } from '../../model/describeModelIssue.ts';
import { inputsOf, type WorldInput } from '../../model/inputs.ts';
import type { World } from '../../model/types.ts';
import { type OwnFigure, withOwnFigures } from '../../model/withOwnFigures.ts';
import type { Outcome, SeriesView } from '../../session/fileViews.ts';
import { writeScenarioLink } from '../../session/scenarioLink.ts';
import { defaultScenario } from '../../session/scenarioState.ts';
import { useWorld } from '../../session/useWorld.ts';
import { seriesKey } from './fileSeries.ts';
import styles from './files.module.css';
import { type Stand, StressLine } from './StressLine.tsx';
import { asInput } from './stressInputs.ts';
import { coverWords, pathOf, periodsOf, type Standing } from './stressPaths.ts';

const MOST_LINES = 24;
/** Characters of an address beyond which mail and chat programs are known to cut. */
const LONG_ADDRESS = 2000;

function standOf(line: SeriesView, input: WorldInput, world: World, told: Standing | undefined): Stand {
  const periods = periodsOf(input.spec, world);
  const path = pathOf(line, input, periods);
  const last = line.points.at(-1);
  return {
    ...{ input, periods, path },
    latest: last ? asInput(last, line.unit, input.spec) : null,
    standing: path.kind === 'path' ? (told ?? 'path') : 'latest',
  };
}

/** The figure as the lab takes it; a path that is partly ours says so in its note. */
function figureOf({ input, periods, path, latest, standing }: Stand): OwnFigure | null {
  const { name } = input.spec;
  if (standing === 'path' && path.kind === 'path') {
    const partly = path.yours.length < periods.length;
    return { input: name, value: path.values, ...(partly ? { note: coverWords(path.yours, periods) } : {}) };
  }
  return latest === null ? null : { input: name, value: latest };
}

/** Lines of the file as inputs of the stress model, period by period or by their latest figure, marked there as the reader's own. */
export function StressSection({ outcome }: { readonly outcome: Extract<Outcome, { kind: 'observations' }> }) {
  const world = useWorld();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [told, setTold] = useState<ReadonlyMap<string, Standing>>(new Map());
  const lines = outcome.series.slice(0, MOST_LINES);
  const inputs = useMemo(() => (world.kind === 'ready' ? inputsOf(world.world) : []), [world]);
  if (world.kind === 'waiting') return <p className={styles['small']}>The model is on the way.</p>;
  if (world.kind === 'broken')
    return <p className={styles['small']}>The model’s own tables could not be read, so nothing can be put into it.</p>;
  const stands = lines.map((line) => {
    const key = seriesKey(line);
    const input = inputs.find(({ spec }) => spec.name === chosen.get(key));
    return input ? standOf(line, input, world.world, told.get(key)) : null;
  });
  const own = stands.flatMap((stand) => (stand && figureOf(stand)) ?? []);
  const taken = own.map(({ input }) => input);
  const twice = inputs.filter(({ spec }) => taken.indexOf(spec.name) !== taken.lastIndexOf(spec.name));
  const tried = withOwnFigures(world.world, own);
  const link = writeScenarioLink({ ...defaultScenario, own, figures: 'yours' }, { data: world.snapshot, gave: null });
  const length = new URLSearchParams(Object.entries(link)).toString().length;
  return (
    <>
      <p className={styles['text']}>
        A line can stand in for an input of the model. An input over time takes each figure in its own period and keeps
        ours where the file has none, or takes the latest figure throughout. The lab marks it as yours, shows ours
        beside it, and goes back to ours with one switch.
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
            {lines.map((line, k) => {
              const key = seriesKey(line);
              return (
                <StressLine
                  key={`${key}~${line.unit}`}
                  line={line}
                  inputs={inputs}
                  stand={stands[k] ?? null}
                  onChoose={(input) => setChosen(new Map([...chosen, [key, input]]))}
                  onStand={(as) => setTold(new Map([...told, [key, as]]))}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {(!tried.ok || twice.length > 0) && (
        <ul className={styles['note']} role="alert">
          {twice.map(({ spec }) => (
            <li key={spec.name}>Two lines stand in for “{spec.label}”. Choose one of them.</li>
          ))}
          {!tried.ok &&
            tried.error.map(describeModelIssue).map(({ what, remedy }) => (
              <li key={what}>
                {what} {remedy}
              </li>
            ))}
        </ul>
      )}
      {tried.ok && twice.length === 0 && own.length > 0 && (
        <p>
          <Link to="/stress/" search={link as never}>
            Open the stress test with {counted(own.length, 'input')} of yours
          </Link>{' '}
          <span className={styles['small']}>
            The link carries {own.length === 1 ? 'it' : 'them'} in its address, every period of a path included, and
            nothing else of the file.
            {length > LONG_ADDRESS &&
              ` The address has about ${length.toLocaleString('en-GB')} characters, and some programs cut a link that long: save the scenario in this browser on the stress page instead of passing the link on.`}
          </span>
        </p>
      )}
    </>
  );
}
