import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { claimReviews } from '../../../claims/claimReview.ts';
import { claims } from '../../../claims/claims.ts';
import { ESSAY } from '../../../claims/essay.ts';
import { confidenceOf } from '../../../claims/ledger.ts';
import { type StripCell, stripOf } from '../../../claims/strip.ts';
import type { Claim, Definition } from '../../../claims/types.ts';
import { describeIssue } from '../../../datasets/issues.ts';
import { topicWords } from '../../../datasets/topicWords.ts';
import type { LinkFields } from '../../../session/liftLink.ts';
import { describeSince, sinceThen } from '../../../session/seenFigures.ts';
import { useFigureState } from '../../../session/useFigureState.ts';
import { SinceNote } from '../../../ui/SinceNote.tsx';
import { AsOfControl, asOfWords } from '../AsOfControl.tsx';
import { claimKeyFigures } from '../claimKeyFigures.ts';
import { carried } from '../claimLink.ts';
import { JsonLd } from '../JsonLd.tsx';
import { LinkNotes } from '../LinkNotes.tsx';
import { otherDay } from '../ledgerView.ts';
import { movedWords, overlaysOn } from '../overlaysOn.ts';
import { snapshotOf } from '../snapshot.ts';
import { useClaimData } from '../useClaimData.ts';
import { useClaimLink } from '../useClaimLink.ts';
import { useClaimOverlays } from '../useClaimOverlays.ts';
import { ClaimFigure } from './ClaimFigure.tsx';
import styles from './ClaimPage.module.css';
import { ClaimTakeAway } from './ClaimTakeAway.tsx';
import { Definitions } from './Definitions.tsx';
import { Evidence } from './Evidence.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

// Only for those who have a file of their own under these verdicts.
const OverlayBar = lazy(() => import('../OverlayBar.tsx').then((m) => ({ default: m.OverlayBar })));

const verdictIn = (cells: readonly StripCell[], { id }: Definition) =>
  cells.find(({ definition }) => definition.id === id)?.verdict;

/** The claims before and after, in the essay’s order. */
function Neighbours({ claim, search }: { readonly claim: Claim; readonly search: LinkFields }) {
  const place = claims.indexOf(claim);
  const before = claims[place - 1];
  const after = claims[place + 1];
  return (
    <nav className={styles['neighbours']} aria-label="Claims before and after">
      {before && (
        <Link to="/claims/$claimId/" params={{ claimId: before.id }} search={search as never} rel="prev">
          ← {before.title}
        </Link>
      )}
      {after && (
        <Link to="/claims/$claimId/" params={{ claimId: after.id }} search={search as never} rel="next">
          {after.title} →
        </Link>
      )}
    </nav>
  );
}

function Head({ claim, search }: { readonly claim: Claim; readonly search: LinkFields }) {
  return (
    <header className={styles['head']}>
      <p className={styles['kicker']}>
        <Link to="/claims/" search={search as never}>
          All claims
        </Link>{' '}
        · {claims.indexOf(claim) + 1}. {topicWords[claim.topic]}, {claim.kind.replaceAll('-', ' ')}
      </p>
      <h1 tabIndex={-1} className={claim.says.length > 130 ? styles['long'] : undefined}>
        {claim.says}
      </h1>
      <p className={styles['small']}>
        What the essay says, in our words. {ESSAY.author}, {ESSAY.publisher}, late June 2026. {ESSAY.disclosure}
      </p>
    </header>
  );
}

/** One claim: the sentence, the verdict, the chart, the arithmetic, the definitions, the sources. */
export function ClaimPage({ claim }: { readonly claim: Claim }) {
  const { datasets, loaded, broken, waiting } = useClaimData();
  const { state, notes, change } = useClaimLink();
  const { state: figure, notes: figureNotes } = useFigureState();
  useEffect(() => {
    document.title = `${claim.title}, checked · Faultline`;
  }, [claim.title]);
  const asOf = state.asof;
  const current = claim.definitions.find(({ id }) => id === state.def) ?? claim.definitions[0];
  const cells = useMemo(() => (waiting > 0 ? [] : stripOf(claim, datasets, asOf)), [claim, datasets, asOf, waiting]);
  const search = carried(state);
  const verdict = verdictIn(cells, current);
  const there = otherDay(asOf);
  const beside = useMemo(
    () => (waiting > 0 ? null : claim.check(datasets, { definition: current.id, asOf: there })),
    [claim, datasets, current, there, waiting],
  );
  const overlays = useClaimOverlays(datasets, loaded);
  // What is embedded in another page is ours.
  const lying = useMemo(
    () => (figure.embed === 'on' ? [] : overlaysOn(claim, overlays)),
    [claim, overlays, figure.embed],
  );
  const own = lying.length > 0 ? (overlays?.yours ?? null) : null;
  const ownCells = useMemo(() => own && stripOf(claim, own, asOf), [claim, own, asOf]);
  if (!verdict || !beside) {
    return (
      <article>
        <Head claim={claim} search={search} />
        <p className={styles['waiting']} role="status">
          The data are on their way.
        </p>
      </article>
    );
  }
  const folds = {
    open: state.open,
    toggle: (id: string, open: boolean) =>
      change({ open: open ? [...state.open, id] : state.open.filter((each) => each !== id) }, 'replace'),
  };
  const other = beside.kind === verdict.kind ? null : { asOf: there, verdict: beside };
  const snapshot = snapshotOf(datasets);
  const needed = broken.filter(({ id }) => claim.needs.some(({ dataset }) => dataset === id));
  const since = sinceThen(figure.was, claimKeyFigures(claim, current, verdict, asOf));
  const ownVerdict = ownCells && verdictIn(ownCells, current);
  const yours = own && ownVerdict ? { verdict: ownVerdict, datasets: own } : null;
  const whose = yours && overlays ? overlays.whose : 'ours';
  const head = { claim, definition: current, loaded, asOf };
  const ours = { ...head, verdict, datasets };
  const judged =
    yours && whose === 'yours' ? { ...head, ...yours } : { ...ours, beside: whose === 'both' ? yours : null };
  const shownCells = whose === 'yours' && ownCells ? ownCells : cells;
  const takeAway = <ClaimTakeAway {...judged} {...{ snapshot, lying }} linked={verdict} />;
  if (figure.embed === 'on') return takeAway;
  const day = asOfWords(asOf);
  return (
    <article>
      <Head claim={claim} search={search} />
      <LinkNotes notes={[...notes, ...figureNotes]} />
      <SinceNote words={describeSince(since, figure.snapshot, snapshot)} />
      {state.def !== null && current.id !== state.def && (
        <p className={styles['small']} role="status">
          This claim has no definition “{state.def}”, so its first is used.
        </p>
      )}
      {overlays && lying.length > 0 && (
        <Suspense fallback={null}>
          <OverlayBar overlays={overlays} shown={lying} finding={yours ? movedWords(verdict, yours.verdict) : ''} />
        </Suspense>
      )}
      <div className={styles['top']}>
        <VerdictPanel
          reading={claim.definitions.length > 1 ? current.label : null}
          main={{ title: yours ? `On ours, as of ${day}` : `As of ${day}`, verdict }}
          beside={
            yours
              ? { title: `On yours, as of ${day}`, verdict: yours.verdict }
              : other && { title: `As of ${asOfWords(other.asOf)}`, verdict: other.verdict }
          }
        />
        <div className={styles['side']}>
          <AsOfControl asOf={asOf} snapshot={snapshot} onChange={(next) => change({ asof: next })} />
          <Definitions
            claim={claim}
            current={current}
            cells={shownCells}
            yours={whose === 'both' ? ownCells : null}
            whose={whose}
            folds={folds}
            onChoose={(id) =>
              change({
                def: id === claim.definitions[0].id ? null : id,
                open: state.open.filter((each) => each === 'definitions'),
              })
            }
          />
        </div>
      </div>
      {needed.map(({ id, issue }) => (
        <p key={id} className={styles['broken']}>
          <strong>{id}</strong> could not be read.{' '}
          {issue && `${describeIssue(issue).what} ${describeIssue(issue).remedy}`}
        </p>
      ))}
      <ClaimFigure {...judged} />
      {takeAway}
      <Evidence {...judged} {...{ folds, whose }} cells={shownCells} other={whose === 'yours' ? null : other} />
      <Neighbours claim={claim} search={search} />
      <JsonLd
        value={claimReviews([{ claim, verdict, confidence: confidenceOf(verdict) }], {
          address: '../',
          asOf,
          snapshot,
        })}
      />
    </article>
  );
}
