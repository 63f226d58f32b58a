import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { claimReviews } from '../../../claims/claimReview.ts';
import { claims } from '../../../claims/claims.ts';
import { describeAssertion } from '../../../claims/describeVerdict.ts';
import { ESSAY } from '../../../claims/essay.ts';
import { confidenceOf } from '../../../claims/ledger.ts';
import { stripOf } from '../../../claims/strip.ts';
import type { Claim } from '../../../claims/types.ts';
import { describeIssue } from '../../../datasets/issues.ts';
import { topicWords } from '../../../datasets/topicWords.ts';
import type { LinkFields } from '../../../session/liftLink.ts';
import { describeSince, sinceThen } from '../../../session/seenFigures.ts';
import { useFigureState } from '../../../session/useFigureState.ts';
import { SinceNote } from '../../../ui/SinceNote.tsx';
import { AsOfControl } from '../AsOfControl.tsx';
import { claimKeyFigures } from '../claimKeyFigures.ts';
import { carried } from '../claimLink.ts';
import { JsonLd } from '../JsonLd.tsx';
import { LinkNotes } from '../LinkNotes.tsx';
import { otherDay } from '../ledgerView.ts';
import { snapshotOf } from '../snapshot.ts';
import { useClaimData } from '../useClaimData.ts';
import { useClaimLink } from '../useClaimLink.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { ClaimFigure } from './ClaimFigure.tsx';
import styles from './ClaimPage.module.css';
import { ClaimTakeAway } from './ClaimTakeAway.tsx';
import { Definitions } from './Definitions.tsx';
import { Sources } from './Sources.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';
import { WouldChange } from './WouldChange.tsx';

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

/** The assertion as it is tested, with the reason for its tolerance. */
function Asserted({ claim }: { readonly claim: Claim }) {
  if (!claim.asserted) return null;
  const words = describeAssertion(claim.asserted);
  return (
    <section className={styles['section']} aria-labelledby="asserted">
      <h2 id="asserted">What is asserted</h2>
      <p>
        {words.charAt(0).toUpperCase()}
        {words.slice(1)}. {claim.asserted.why}
      </p>
    </section>
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
  const verdict = cells.find(({ definition }) => definition.id === current.id)?.verdict;
  const there = otherDay(asOf);
  const beside = useMemo(
    () => (waiting > 0 ? null : claim.check(datasets, { definition: current.id, asOf: there })),
    [claim, datasets, current, there, waiting],
  );
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
  const takeAway = <ClaimTakeAway {...{ claim, verdict, datasets, loaded, asOf, snapshot }} definition={current} />;
  if (figure.embed === 'on') return takeAway;
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
      <div className={styles['top']}>
        <VerdictPanel
          asOf={asOf}
          reading={claim.definitions.length > 1 ? current.label : null}
          verdict={verdict}
          other={other}
        />
        <div className={styles['side']}>
          <AsOfControl asOf={asOf} snapshot={snapshot} onChange={(day) => change({ asof: day })} />
          <Definitions
            claim={claim}
            current={current}
            cells={cells}
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
      <ClaimFigure
        claim={claim}
        definition={current}
        verdict={verdict}
        datasets={datasets}
        loaded={loaded}
        asOf={asOf}
      />
      {takeAway}
      <div className={styles['below']}>
        <div>
          <Asserted claim={claim} />
          <Arithmetic
            title={claim.kind === 'timeline' && !claim.asserted ? 'Part by part' : 'The arithmetic'}
            verdict={verdict}
            loaded={loaded}
            folds={folds}
          />
        </div>
        <div>
          <WouldChange claim={claim} current={current} verdict={verdict} cells={cells} other={other} />
          <Sources claim={claim} verdict={verdict} loaded={loaded} />
        </div>
      </div>
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
