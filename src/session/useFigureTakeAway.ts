import { useMemo } from 'react';
import { embedTheme, longestWords, type PictureState } from './figureFields.ts';
import { type FigureControl, useFigureState } from './useFigureState.ts';
import { useToday } from './useToday.ts';

/** What a figure's take-away asks of the address and of the clock, the same for every kind of view. */
export interface FigureDesk {
  readonly edits: FigureControl['state'];
  readonly choice: PictureState;
  readonly longest: typeof longestWords;
  readonly onEdit: FigureControl['change'];
  readonly onChoose: (picture: PictureState) => void;
  /** ISO day, for citations; null while it is not known. */
  readonly accessed: string | null;
  /** The page shows its figure alone, in another page's frame. */
  readonly embedded: boolean;
  /** Colours of the frame; null follows the reader's system. */
  readonly theme: PictureState['theme'] | null;
}

/** The choices of the reader for the figure of this page, as `TakeAway` takes them. */
export function useFigureTakeAway(): FigureDesk {
  const { state, change } = useFigureState();
  const accessed = useToday();
  return useMemo(
    () => ({
      edits: state,
      choice: state.picture,
      longest: longestWords,
      onEdit: change,
      onChoose: (picture) => change({ picture }),
      accessed,
      embedded: state.embed === 'on',
      theme: embedTheme(state),
    }),
    [state, change, accessed],
  );
}
