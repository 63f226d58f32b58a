import { withPngTexts } from '../pngText.ts';
import { figureFonts } from './figureFonts.ts';
import { figureSvg, provenanceJson } from './figureSvg.ts';
import type { FigureEdits, FigureSize, FigureSpec, FreeSize } from './figureTypes.ts';
import { type Figure, layoutFigure } from './layoutFigure.ts';
import type { FigureTheme } from './palette.ts';
import { planOf } from './sizes.ts';

/** Which picture of a figure: size, theme, and pixels for each pixel of the size. */
export interface PictureChoice {
  readonly size: FigureSize;
  readonly theme: FigureTheme;
  readonly scale: 1 | 2 | 3;
  readonly free: FreeSize;
}

/** A picture that could not be made, and why; the words are made by `describePictureFault`. */
export type PictureFault = { readonly kind: 'nothing-drawn' } | { readonly kind: 'too-large' };

export class PictureError extends Error {
  readonly fault: PictureFault;
  constructor(fault: PictureFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

export function describePictureFault(fault: PictureFault): string {
  switch (fault.kind) {
    case 'nothing-drawn':
      return 'There is nothing to draw in this view, so there is no picture.';
    case 'too-large':
      return 'The browser cannot make a picture this large; a smaller scale works.';
    default:
      return fault satisfies never;
  }
}

function layOut(spec: FigureSpec, edits: FigureEdits, { size, free }: PictureChoice): Figure {
  const figure = layoutFigure(spec, edits, planOf(size, free));
  if (!figure) throw new PictureError({ kind: 'nothing-drawn' });
  return figure;
}

/** The SVG document, fonts and provenance inside. Rejects with a `PictureError`. */
export async function svgPicture(spec: FigureSpec, edits: FigureEdits, choice: PictureChoice): Promise<string> {
  const figure = layOut(spec, edits, choice);
  return figureSvg(figure, spec, { theme: choice.theme, fonts: await figureFonts(), alt: edits.alt });
}

/** The PNG of the same document at the chosen scale, with its provenance in text chunks. Rejects with a `PictureError`. */
export async function pngPicture(spec: FigureSpec, edits: FigureEdits, choice: PictureChoice): Promise<Blob> {
  const svg = await svgPicture(spec, edits, choice);
  const plan = planOf(choice.size, choice.free);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = plan.width * choice.scale;
    canvas.height = plan.height * choice.scale;
    const surface = canvas.getContext('2d');
    surface?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!surface || !blob) throw new PictureError({ kind: 'too-large' });
    const bytes = withPngTexts(new Uint8Array(await blob.arrayBuffer()), pngTexts(spec, edits));
    return new Blob([bytes], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What a PNG says of itself, under the keywords of the PNG specification. */
export const pngTexts = (spec: FigureSpec, edits: FigureEdits): Readonly<Record<string, string>> => ({
  Title: edits.title?.trim() ? edits.title.trim() : spec.title,
  Description: edits.alt?.trim() ? edits.alt.trim() : spec.alt,
  Source: [...(spec.provenance.permalink ? [spec.provenance.permalink] : []), ...spec.provenance.sources].join('\n'),
  ...(spec.caveat ? { Disclaimer: [spec.standing, spec.caveat].filter(Boolean).join(' ') } : {}),
  Software: 'Faultline',
  Comment: provenanceJson(spec),
});
