import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readFileLink, writeFileLink } from '../../session/fileLink.ts';
import type { LinkFields } from '../../session/liftLink.ts';
import { keptFragment } from '../../session/ownDataMark.ts';

export interface ShownFile {
  /** `kept-…`, `example-…`, `link-…` or the number of an open file; null shows none. */
  readonly shown: string | null;
  /** The figures a link brought stay in its address, for a reload, unless they are dropped. */
  readonly show: (address: string | null, step?: 'push' | 'replace', linked?: 'keep' | 'drop') => void;
}

/** Which file the address names. */
export function useShownFile(): ShownFile {
  const fields = useSearch({ strict: false }) as LinkFields;
  const navigate = useNavigate();
  const show = useCallback<ShownFile['show']>(
    (address, step = 'push', linked = 'keep') => {
      void navigate({
        to: './',
        search: ((now: LinkFields) => writeFileLink(now, { file: address })) as never,
        replace: step === 'replace',
        hash: linked === 'keep' ? keptFragment : '',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { shown: readFileLink(fields).file, show };
}
