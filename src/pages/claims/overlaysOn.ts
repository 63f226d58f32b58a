import { verdictWord } from '../../claims/describeVerdict.ts';
import type { Claim, Verdict } from '../../claims/types.ts';
import { hasMoved } from '../../session/overlayClaims.ts';
import type { StagedOverlay } from '../../session/useOverlays.ts';
import type { ClaimOverlays } from './useClaimOverlays.ts';

/** The reader's files that lie over what a claim reads. */
export const overlaysOn = ({ needs }: Claim, overlays: ClaimOverlays | null): readonly StagedOverlay[] =>
  overlays?.staged.filter(({ overlay }) => needs.some(({ dataset }) => dataset === overlay.datasetId)) ?? [];

/** What the reader's figures do to a verdict, in a sentence. */
export function movedWords(ours: Verdict, yours: Verdict): string {
  if (ours.kind !== yours.kind)
    return `The verdict moves: “${verdictWord(ours.kind)}” on ours, “${verdictWord(yours.kind)}” on yours.`;
  const same = `The verdict is “${verdictWord(ours.kind)}” on both`;
  return hasMoved(ours, yours) ? `${same}; the figure behind it is another.` : `${same}, on the same figure.`;
}

/** `2 of 7 verdicts move on your figures`: what the reader's files do to the ledger. */
export function movedCount(rows: readonly { readonly ours: Verdict; readonly yours: Verdict }[]): string {
  if (rows.length === 0) return 'No claim reads these figures, so no verdict depends on them.';
  const moved = rows.filter(({ ours, yours }) => ours.kind !== yours.kind).length;
  const read = rows.length === 1 ? 'the one claim that reads them' : `the ${rows.length} claims that read them`;
  if (moved === 0) return `No verdict moves on your figures, of ${read}.`;
  return `${moved === 1 ? '1 verdict moves' : `${moved} verdicts move`} on your figures, of ${read}.`;
}
