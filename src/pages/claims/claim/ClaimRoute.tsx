import { Link, useParams } from '@tanstack/react-router';
import { claimById } from '../../../claims/claims.ts';
import styles from './ClaimPage.module.css';
import { ClaimPage } from './ClaimPage.tsx';

/** The page of the claim that the address names. */
export function ClaimRoute() {
  const { claimId = '' } = useParams({ strict: false });
  const claim = claimById(claimId);
  if (claim) return <ClaimPage key={claim.id} claim={claim} />;
  return (
    <article className={styles['head']}>
      <h1 tabIndex={-1}>There is no claim “{claimId.slice(0, 60)}”</h1>
      <p className={styles['note']}>
        It may have been mistyped. <Link to="/claims/">The ledger lists all of them.</Link>
      </p>
    </article>
  );
}
