import { verdictKinds, verdictWord } from '../../claims/describeVerdict.ts';
import { formatMeasured } from '../../claims/judge.ts';
import type { LedgerRow } from '../../claims/ledger.ts';
import type { AsOf, Claim, Definition, Verdict } from '../../claims/types.ts';
import type { KeyFigure, KeyFigures } from '../../session/seenFigures.ts';

// A link may hold the verdict of a later version, which this one has no word for.
const tellVerdict: KeyFigure['tell'] = (value) => {
  const kind = verdictKinds.find((each) => each === value);
  return kind ? verdictWord(kind) : String(value);
};

/** Verdict and measured value of a claim, for a link to remember. */
export function claimKeyFigures(claim: Claim, definition: Definition, verdict: Verdict, asOf: AsOf): KeyFigures {
  const measured = 'measured' in verdict ? verdict.measured : null;
  return {
    of: `${claim.id} ${definition.id} ${asOf}`,
    figures: [
      { key: 'verdict', values: [{ label: 'Verdict', value: verdict.kind }], tell: tellVerdict },
      {
        key: 'measured',
        values: [{ label: 'Measured', value: measured?.value ?? null }],
        tell: (value) =>
          measured === null || typeof value === 'string' ? String(value) : formatMeasured({ ...measured, value }),
      },
    ],
  };
}

/** Every verdict of the ledger as of a day; filters change what is listed, not what is found. */
export const ledgerKeyFigures = (rows: readonly LedgerRow[], asOf: AsOf): KeyFigures => ({
  of: `ledger ${asOf}`,
  figures: rows.map(({ claim, verdict }) => ({
    key: claim.id,
    values: [{ label: claim.title, value: verdict.kind }],
    tell: tellVerdict,
  })),
});
