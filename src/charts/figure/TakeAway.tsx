import { type ComponentProps, Suspense } from 'react';
import type { FigureEdits, FigureSpec } from './figureTypes.ts';
import { FigureActions, FigureFrame } from './lazyFigure.ts';
import { cardOf } from './pageAddress.ts';
import type { FigureTheme } from './palette.ts';

type Given = Omit<ComponentProps<typeof FigureActions>, 'spec' | 'picked' | 'card'>;

interface TakeAwayProps extends Given {
  readonly spec: FigureSpec;
  readonly edits: FigureEdits;
  /** Address of the page as quoted; where it asks for nothing beside the page, a picture made at build time shows the same. */
  readonly page: string | null;
  /** Key of a point the reader picked on the page, offered for a note. */
  readonly picked?: string | null;
  /** The figure alone, in another page's frame, instead of what it can be taken away as. */
  readonly embedded: boolean;
  readonly theme: FigureTheme | null;
}

/**
 * The take-away of any view: its page gives the finished figure, what `useFigureTakeAway` says, and nothing more. What
 * draws comes when it is needed.
 */
export function TakeAway({ spec, page, picked, embedded, theme, ...given }: TakeAwayProps) {
  const { edits } = given;
  return (
    <Suspense fallback={null}>
      {embedded ? (
        <FigureFrame {...{ spec, edits, theme }} />
      ) : (
        <FigureActions {...given} spec={spec} picked={picked ?? null} card={cardOf(page)} />
      )}
    </Suspense>
  );
}
