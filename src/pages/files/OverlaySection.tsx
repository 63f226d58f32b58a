import { useEffect, useMemo, useState } from 'react';
import { counted, unitWords } from '../../base/format.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import type { Observation } from '../../datasets/types.ts';
import { openFiles } from '../../session/fileBrowser.ts';
import { MOST_FIGURES } from '../../session/fileRows.ts';
import type { Outcome } from '../../session/fileViews.ts';
import {
  bundledLines,
  compareLines,
  type Line,
  lineKey,
  linesOf,
  type Pairing,
  proposePairing,
} from '../../session/overlay.ts';
import { MOST_LINES } from '../../session/overlayWatch.ts';
import { useAllDatasets } from '../../session/useAllDatasets.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { ClaimsAgain } from './ClaimsAgain.tsx';
import { Comparison } from './Comparison.tsx';
import { seriesWords } from './figures.ts';
import styles from './files.module.css';
import { OverlayUse } from './OverlayUse.tsx';

const LISTED = 16;
const NONE = '';

interface OverlaySectionProps {
  readonly id: string;
  /** What the address calls the file. */
  readonly file: string;
  readonly outcome: Extract<Outcome, { kind: 'observations' }>;
}

/** The figures of the open file, asked for again when the reading changes. */
function useRows(id: string, outcome: object): readonly Observation[] | null {
  const [rows, setRows] = useState<{ readonly of: object; readonly rows: readonly Observation[] } | null>(null);
  useEffect(() => {
    let current = true;
    void openFiles()
      .observations(id, MOST_FIGURES)
      .then((found) => {
        if (current) setRows({ of: outcome, rows: found });
      });
    return () => {
      current = false;
    };
  }, [id, outcome]);
  return rows?.of === outcome ? rows.rows : null;
}

interface Match {
  readonly loaded: LoadedDataset;
  readonly ours: readonly Line[];
  readonly pairing: Pairing;
}

/** How well a dataset fits: lines with a counterpart, and twice those that have it under the very same codes. */
const fitOf = ({ pairing }: Match): number =>
  [...pairing].reduce((sum, [mine, theirs]) => sum + (mine === theirs ? 2 : 1), 0);

/** The dataset that fits best comes first. */
function matchesOf(yours: readonly Line[], loaded: readonly LoadedDataset[]): readonly Match[] {
  return loaded
    .filter(({ dataset }) => dataset.shape === 'observations')
    .map((each): Match => {
      const ours = bundledLines(each);
      return { loaded: each, ours, pairing: proposePairing(yours, each, ours) };
    })
    .toSorted((a, b) => fitOf(b) - fitOf(a));
}

const lineWords = ({ series, entity, unit }: Line) => `${entity}, ${seriesWords(series)} (${unitWords(unit)})`;

/** Yours against ours: which dataset, which line stands for which, and what follows. */
export function OverlaySection({ id, file, outcome }: OverlaySectionProps) {
  const rows = useRows(id, outcome);
  const { loaded, waiting } = useAllDatasets();
  const yours = useMemo(() => linesOf(rows ?? []).slice(0, MOST_LINES), [rows]);
  const matches = useMemo(() => (waiting > 0 ? [] : matchesOf(yours, loaded)), [yours, loaded, waiting]);
  const [asked, setAsked] = useState<string | null>(null);
  const [told, setTold] = useState<Pairing>(new Map());
  const [whole, setWhole] = useState(false);
  const match = matches.find((each) => each.loaded.meta.id === asked) ?? matches[0];
  const pairing = useMemo(() => {
    const all = new Map(match?.pairing ?? []);
    for (const [mine, theirs] of told) {
      if (theirs === NONE) all.delete(mine);
      else all.set(mine, theirs);
    }
    return all;
  }, [match, told]);
  const compared = useMemo(() => (match ? compareLines(yours, match.ours, pairing) : []), [yours, match, pairing]);
  if (rows === null || waiting > 0) return <p className={styles['small']}>Our figures are on the way.</p>;
  if (!match)
    return <p className={styles['small']}>None of our datasets could be read, so there is nothing to lay it over.</p>;
  return (
    <div className={styles['overlay']}>
      <div className={styles['controls']}>
        <SelectMenu
          label="Over which dataset"
          choices={matches.map(({ loaded: { meta }, pairing: found }) => ({
            value: meta.id,
            label: found.size === 0 ? meta.title : `${meta.title} (${counted(found.size, 'line')} in common)`,
          }))}
          value={match.loaded.meta.id}
          onChange={(next) => {
            setAsked(next);
            setTold(new Map());
          }}
        />
      </div>
      {/* Not a caption element: inside the scrolling box it would be cut off at the edge of a phone. */}
      <p id="pairs" className={styles['small']}>
        Which of our lines each of yours stands for. Nothing of ours is overwritten.
      </p>
      <div className={styles['scrollX']}>
        <table className={styles['table']} aria-labelledby="pairs">
          <thead>
            <tr>
              <th scope="col">Yours</th>
              <th scope="col">stands for ours</th>
              <th scope="col">How it was told</th>
            </tr>
          </thead>
          <tbody>
            {(whole ? yours : yours.slice(0, LISTED)).map((line) => {
              const key = lineKey(line);
              const now = pairing.get(key) ?? NONE;
              return (
                <tr key={`${key}~${line.unit}`}>
                  <th scope="row">{lineWords(line)}</th>
                  <td>
                    <select
                      className={styles['select']}
                      aria-label={`Ours for ${lineWords(line)}`}
                      value={now}
                      onChange={(event) => setTold(new Map([...told, [key, event.target.value]]))}
                    >
                      <option value={NONE}>none</option>
                      {match.ours.map((each) => (
                        <option key={`${lineKey(each)}~${each.unit}`} value={lineKey(each)}>
                          {lineWords(each)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className={styles['small']}>
                    {told.has(key) ? (
                      'you said so'
                    ) : now === NONE ? (
                      'no name in common'
                    ) : (
                      <em className={styles['assumed']}>assumed from the names</em>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {yours.length > LISTED && !whole && (
        <p className={styles['small']}>
          {LISTED} of {counted(yours.length, 'line')} are listed; all are compared.{' '}
          <Button onPress={() => setWhole(true)}>List all</Button>
        </p>
      )}
      {outcome.lines > yours.length && (
        <p className={styles['small']}>
          The first {yours.length} of {counted(outcome.lines, 'series', 'series')} are compared.
        </p>
      )}
      {compared.length > 0 && (
        <>
          {compared.some(({ issue }) => issue?.kind !== 'other-unit') && (
            <OverlayUse file={file} meta={match.loaded.meta} pairing={pairing} />
          )}
          <Comparison loaded={match.loaded} lines={compared} />
          <ClaimsAgain loaded={match.loaded} all={loaded} lines={compared} />
        </>
      )}
    </div>
  );
}
