import { useLayoutEffect, useRef } from 'react';
import { figureSvg } from './figureSvg.ts';
import type { FigureEdits, FigureSpec } from './figureTypes.ts';
import { layoutFigure } from './layoutFigure.ts';
import { planOf } from './sizes.ts';

interface FigureInlineProps {
  readonly spec: FigureSpec;
  readonly edits: FigureEdits;
}

/** A figure inside the page itself, drawn at once and in the page's fonts: for paper, which waits for no image. */
export function FigureInline({ spec, edits }: FigureInlineProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const figure = layoutFigure(spec, edits, planOf('article'));
    if (!figure || !box.current) return;
    const svg = figureSvg(figure, spec, { theme: 'transparent', alt: edits.alt });
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    drawn.setAttribute('width', '100%');
    drawn.removeAttribute('height');
    box.current.replaceChildren(document.importNode(drawn, true));
  }, [spec, edits]);
  return <div ref={box} data-figure="inline" />;
}
