import { useMemo } from 'react';
import { embedTheme, type FigureState, figureStateOf, longestWords, type PictureState } from './figureFields.ts';
import { useFigureState } from './useFigureState.ts';
import { useToday } from './useToday.ts';

/** What a figure's take-away asks of the address and of the clock, the same for every kind of view. */
export interface FigureDesk {
  readonly edits: FigureState;
  readonly choice: PictureState;
  readonly longest: typeof longestWords;
  readonly onEdit: (patch: Partial<FigureState>) => void;
  readonly onChoose: (picture: PictureState) => void;
  /** ISO day, for citations; null while it is not known. */
  readonly accessed: string | null;
  /** The page shows its figure alone, in another page's frame. */
  readonly embedded: boolean;
  /** Colours of the frame; null follows the reader's system. */
  readonly theme: PictureState['theme'] | null;
}

/**
 * The choices of the reader for a figure of this page, as `TakeAway` takes them; where a page has several, each names
 * itself, and the first word written for one takes the place of those for another.
 */
export function useFigureTakeAway(figure: string | null = null): FigureDesk {
  const { state: shared, change } = useFigureState();
  const state = useMemo(() => figureStateOf(shared, figure), [shared, figure]);
  const accessed = useToday();
  return useMemo(
    () => ({
      edits: state,
      choice: state.picture,
      longest: longestWords,
      onEdit: (patch) => change(shared.figure === figure ? patch : { ...state, ...patch }),
      onChoose: (picture) => change({ picture }),
      accessed,
      embedded: state.embed === 'on',
      theme: embedTheme(state),
    }),
    [shared.figure, figure, state, change, accessed],
  );
}
