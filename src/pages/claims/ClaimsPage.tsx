import { lazy, Suspense, useEffect, useMemo } from 'react';
import { pageAddress } from '../../charts/figure/pageAddress.ts';
import { LATEST } from '../../claims/asOf.ts';
import { claimReviews } from '../../claims/claimReview.ts';
import { claims } from '../../claims/claims.ts';
import { ESSAY, ESSAY_DAY } from '../../claims/essay.ts';
import { countVerdicts, ledgerCsv, ledgerJson, ledgerRecords } from '../../claims/ledger.ts';
import type { AsOf, VerdictKind } from '../../claims/types.ts';
import { describeIssue } from '../../datasets/issues.ts';
import { topicWords } from '../../datasets/topicWords.ts';
import { sharedAddress } from '../../session/figureLink.ts';
import { bothVerdicts } from '../../session/overlayClaims.ts';
import { describeSince, sinceThen } from '../../session/seenFigures.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { ConfirmedAction } from '../../ui/ConfirmedAction.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { SinceNote } from '../../ui/SinceNote.tsx';
import { AsOfControl, asOfWords } from './AsOfControl.tsx';
import styles from './ClaimsPage.module.css';
import { CountBar } from './CountBar.tsx';
import { CrossSums } from './CrossSums.tsx';
import { ledgerKeyFigures } from './claimKeyFigures.ts';
import { type ClaimState, carried, grades } from './claimLink.ts';
import { JsonLd } from './JsonLd.tsx';
import { LedgerLine } from './LedgerLine.tsx';
import { LinkNotes } from './LinkNotes.tsx';
import { filtered, type ShownRow, shownRows, topicsOf } from './ledgerView.ts';
import { movedCount } from './overlaysOn.ts';
import { snapshotOf } from './snapshot.ts';
import { useClaimData } from './useClaimData.ts';
import { useClaimLink } from './useClaimLink.ts';
import { useClaimOverlays } from './useClaimOverlays.ts';

// Only for those who have a file of their own under these verdicts.
const OverlayBar = lazy(() => import('./OverlayBar.tsx').then((m) => ({ default: m.OverlayBar })));

const ALL = 'all';

const gradeWords = { primary: 'Primary sources', secondary: 'Secondary sources', memory: 'From memory' } as const;

/** `16 of 26 claims hold, 4 say too much, 2 too little`: the finding of the page. */
function finding(rows: readonly ShownRow[]): string {
  const counts = countVerdicts(rows);
  const of = (kind: VerdictKind) => counts.get(kind) ?? 0;
  const text = `${of('holds')} of ${rows.length - of('not-a-claim')} claims hold, ${of('overstated')} say too much, ${of('understated')} too little`;
  // A figure does not part from its verb at a line end.
  return text.replaceAll(/(\d+) (say|too)/g, '$1\u00a0$2');
}

function changedWords(changed: number, asOf: AsOf): string {
  if (changed === 0) return '';
  const verdicts = changed === 1 ? '1 verdict differs' : `${changed} verdicts differ`;
  const from =
    asOf === ESSAY_DAY || asOf === LATEST ? 'between the day it was written and today' : 'from the day it was written';
  return `${verdicts} ${from}. `;
}

interface FiltersProps {
  readonly rows: readonly ShownRow[];
  readonly state: ClaimState;
  readonly change: (patch: Partial<ClaimState>) => void;
}

function Filters({ rows, state, change }: FiltersProps) {
  return (
    <>
      <SelectMenu
        label="Topic"
        value={state.topic ?? ALL}
        choices={[
          { value: ALL, label: 'All topics' },
          ...topicsOf(rows).map((topic) => ({ value: topic, label: topicWords[topic] })),
        ]}
        onChange={(topic) => change({ topic: topic === ALL ? null : (topic as ClaimState['topic']) })}
      />
      <SelectMenu
        label="Weakest source"
        value={state.grade ?? ALL}
        choices={[
          { value: ALL, label: 'All grades' },
          ...grades.map((grade) => ({ value: grade, label: gradeWords[grade] })),
        ]}
        onChange={(grade) => change({ grade: grade === ALL ? null : (grade as ClaimState['grade']) })}
      />
    </>
  );
}

/** The ledger: everything the essay asserts, each with its verdict, on one screen. */
export function ClaimsPage() {
  const { datasets, loaded, broken, waiting } = useClaimData();
  const { state, notes, change } = useClaimLink();
  const { state: figure, notes: figureNotes } = useFigureState();
  useEffect(() => {
    document.title = 'The claims, checked · Faultline';
  }, []);
  const rows = useMemo(() => (waiting > 0 ? [] : shownRows(datasets, state.asof)), [datasets, waiting, state.asof]);
  const overlays = useClaimOverlays(datasets, loaded);
  const yours = overlays?.yours ?? null;
  const whose = yours && overlays ? overlays.whose : 'ours';
  const both = useMemo(
    () => (yours && overlays ? bothVerdicts(claims, datasets, yours, overlays.overlaid, state.asof) : []),
    [yours, overlays, datasets, state.asof],
  );
  const inForce = useMemo(
    () => (yours && whose === 'yours' ? shownRows(yours, state.asof) : rows),
    [yours, whose, rows, state.asof],
  );
  const shown = filtered(inForce, state);
  const changed = rows.filter(({ other }) => other !== null).length;
  const snapshot = snapshotOf(datasets);
  const since = sinceThen(figure.was, ledgerKeyFigures(rows, state.asof));
  const search = carried(state);
  const records = () => ledgerRecords(inForce, state.asof);
  const fileName = `faultline-claims-${state.asof}${whose === 'yours' ? '-on-user-data' : ''}`;
  return (
    <article>
      <header className={styles['head']}>
        <p className={styles['kicker']}>The essay’s claims, in our words, in its order</p>
        <h1 tabIndex={-1}>
          {rows.length > 0 ? finding(inForce) : 'The claims, checked against the data'}
          {whose === 'yours' && ', on your figures'}
        </h1>
        <p className={styles['lead']}>
          Every number and date of the essay is an assertion that runs over the data, here as of {asOfWords(state.asof)}
          . {changedWords(changed, state.asof)}A verdict moves when the data, the day or the definition moves.
        </p>
        <p className={styles['small']}>
          {ESSAY.author}, {ESSAY.publisher}, late June 2026, read in a republished translation. {ESSAY.disclosure}
        </p>
      </header>
      {rows.length === 0 ? (
        <div className={styles['waiting']} role="status">
          The data are on their way.
        </div>
      ) : (
        <>
          {overlays && (
            <Suspense fallback={null}>
              <OverlayBar overlays={overlays} shown={overlays.staged} finding={movedCount(both)} />
            </Suspense>
          )}
          <CountBar
            counts={countVerdicts(inForce)}
            chosen={state.verdict}
            onChoose={(verdict) => change({ verdict })}
          />
          <div className={styles['controls']}>
            <AsOfControl asOf={state.asof} snapshot={snapshot} onChange={(asof) => change({ asof })} />
            <Filters rows={rows} state={state} change={change} />
          </div>
          <p className={styles['small']} role="status">
            {shown.length === rows.length ? `All ${rows.length} entries` : `${shown.length} of ${rows.length} entries`}
            {shown.length < rows.length && (
              <>
                {'. '}
                <button
                  type="button"
                  className={styles['clear']}
                  onClick={() => change({ verdict: null, topic: null, grade: null })}
                >
                  Show all
                </button>
              </>
            )}
          </p>
          <LinkNotes notes={[...notes, ...figureNotes]} />
          <SinceNote words={describeSince(since, figure.snapshot, snapshot)} />
          <h2 className="visually-hidden">The ledger</h2>
          <ol className={styles['ledger']}>
            {shown.map((row) => (
              <LedgerLine
                key={row.claim.id}
                row={row}
                beside={both.find(({ claim }) => claim.id === row.claim.id) ?? null}
                whose={whose}
                search={search}
              />
            ))}
          </ol>
          {shown.length === 0 && <p className={styles['none']}>No claim passes all three filters.</p>}
          {broken.map(({ id, issue }) => (
            <p key={id} className={styles['broken']}>
              <strong>{id}</strong> could not be read, so the claims that need it cannot be tested.{' '}
              {issue && `${describeIssue(issue).what} ${describeIssue(issue).remedy}`}
            </p>
          ))}
          <div className={styles['downloads']}>
            <DownloadButton
              label={`Ledger as CSV, ${rows.length} rows`}
              fileName={`${fileName}.csv`}
              content={() => ledgerCsv(records())}
            />
            <DownloadButton
              label="Ledger as JSON"
              fileName={`${fileName}.json`}
              type="application/json"
              content={() => ledgerJson(records())}
            />
            <ConfirmedAction
              label="Copy link to this ledger"
              done={`Link copied, with every verdict on our figures${yours ? '; yours stay here' : ''}`}
              content={() => sharedAddress(pageAddress() ?? '', snapshot, ledgerKeyFigures(rows, state.asof))}
            />
          </div>
          <CrossSums
            datasets={whose === 'yours' && yours ? yours : datasets}
            loaded={loaded}
            asOf={state.asof}
            search={search}
          />
          <JsonLd value={claimReviews(rows, { address: '', asOf: state.asof, snapshot })} />
        </>
      )}
    </article>
  );
}
