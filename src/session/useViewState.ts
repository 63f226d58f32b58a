import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { LinkFields } from './liftLink.ts';
import type { LinkNote } from './linkNotes.ts';
import { keptFragment } from './ownDataMark.ts';
import type { ViewState } from './session.ts';
import { readViewLink, writeViewLink } from './viewLink.ts';

/** `push` makes a step the reader can go back over; `replace` is for what moves while a control is held or typed in. */
export type Step = 'push' | 'replace';

export interface ViewControl {
  readonly state: ViewState;
  readonly notes: readonly LinkNote[];
  readonly change: (patch: Partial<ViewState>, step?: Step) => void;
  /** The search part of an address that differs from this one by the patch: for real links. */
  readonly fieldsWith: (patch: Partial<ViewState>) => LinkFields;
}

/** The view of a page, held by its address alone. */
export function useViewState(): ViewControl {
  const fields = useSearch({ strict: false }) as LinkFields;
  const navigate = useNavigate();
  const { state, notes, foreign } = useMemo(() => readViewLink(fields), [fields]);
  const change = useCallback<ViewControl['change']>(
    (patch, step = 'push') => {
      void navigate({
        to: './',
        search: ((now: LinkFields) => {
          const before = readViewLink(now);
          return writeViewLink({ ...before.state, ...patch }, before.foreign);
        }) as never,
        replace: step === 'replace',
        hash: keptFragment,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const fieldsWith = useCallback(
    (patch: Partial<ViewState>) => writeViewLink({ ...state, ...patch }, foreign),
    [state, foreign],
  );
  return { state, notes, change, fieldsWith };
}
