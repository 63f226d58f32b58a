import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { FigureState } from './figureFields.ts';
import { readFigureLink, writeFigureLink } from './figureLink.ts';
import type { LinkFields } from './liftLink.ts';
import type { FieldNote } from './linkCodec.ts';
import { keptFragment } from './ownDataMark.ts';

export interface FigureControl {
  readonly state: FigureState;
  readonly notes: readonly FieldNote[];
  readonly change: (patch: Partial<FigureState>) => void;
}

/** What the writer changed on this page's figure, held by the address alone. Typing replaces the entry: no step for a letter. */
export function useFigureState(): FigureControl {
  const fields = useSearch({ strict: false }) as LinkFields;
  const navigate = useNavigate();
  const { state, notes } = useMemo(() => readFigureLink(fields), [fields]);
  const change = useCallback<FigureControl['change']>(
    (patch) => {
      void navigate({
        to: './',
        search: ((now: LinkFields) => writeFigureLink(now, { ...readFigureLink(now).state, ...patch })) as never,
        replace: true,
        hash: keptFragment,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { state, notes, change };
}
