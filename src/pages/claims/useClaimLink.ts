import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { LinkFields } from '../../session/liftLink.ts';
import type { LinkNote } from '../../session/linkNotes.ts';
import { keptFragment } from '../../session/ownDataMark.ts';
import type { Step } from '../../session/useViewState.ts';
import { type ClaimState, readClaimLink, writeClaimLink } from './claimLink.ts';

export interface ClaimLinkControl {
  readonly state: ClaimState;
  readonly notes: readonly LinkNote[];
  readonly change: (patch: Partial<ClaimState>, step?: Step) => void;
}

/** What the reader chose, held by the address alone. */
export function useClaimLink(): ClaimLinkControl {
  const fields = useSearch({ strict: false }) as LinkFields;
  const navigate = useNavigate();
  const { state, notes } = useMemo(() => readClaimLink(fields), [fields]);
  const change = useCallback<ClaimLinkControl['change']>(
    (patch, step = 'push') => {
      void navigate({
        to: './',
        search: ((now: LinkFields) => {
          const before = readClaimLink(now);
          return writeClaimLink({ ...before.state, ...patch }, before.foreign);
        }) as never,
        replace: step === 'replace',
        hash: keptFragment,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { state, notes, change };
}
