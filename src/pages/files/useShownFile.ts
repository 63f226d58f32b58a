import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LinkFields } from '../../session/liftLink.ts';
import type { OpenFile } from '../../session/openFiles.ts';

/**
 * What an open file is called in the address: a kept file and an example by name, so that a reload finds them again; a
 * file that is only open in this tab by its number. Nothing of its content.
 */
export function addressOf({ from, key, id }: Pick<OpenFile, 'from' | 'key' | 'id'>): string {
  return (from === 'kept' || from === 'example') && key !== null ? `${from}-${key}` : id;
}

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
