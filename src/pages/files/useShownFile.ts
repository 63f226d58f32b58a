import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LinkFields } from '../../session/liftLink.ts';

export interface ShownFile {
  /** `kept-…`, `example-…` or the number of an open file; null shows none. */
  readonly shown: string | null;
  readonly show: (address: string | null, step?: 'push' | 'replace') => void;
}

/** Which file the address names. */
export function useShownFile(): ShownFile {
  const { file } = useSearch({ strict: false }) as LinkFields;
  const navigate = useNavigate();
  const show = useCallback<ShownFile['show']>(
    (address, step = 'push') => {
      void navigate({
        to: './',
        search: (({ file: _before, ...rest }: LinkFields) =>
          address === null ? rest : { ...rest, file: address }) as never,
        replace: step === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { shown: file !== undefined && /^[\w.-]{1,120}$/.test(file) ? file : null, show };
}
