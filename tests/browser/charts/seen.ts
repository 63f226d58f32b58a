import { page } from 'vitest/browser';

interface Seen {
  readonly text: string;
  readonly box: DOMRect;
}

/** Every text of the charts on the page, line by line, with the box it takes on the screen. */
function texts(): readonly Seen[] {
  return [...document.querySelectorAll<SVGTextElement>('svg text[data-text]')].flatMap((text) => {
    const lines = [...text.querySelectorAll('tspan')];
    const parts: readonly (SVGTextElement | SVGTSpanElement)[] = lines.length > 0 ? lines : [text];
    return parts.map((part) => ({ text: part.textContent ?? '', box: part.getBoundingClientRect() }));
  });
}

// Boxes of text hold the line's leading; letters are only in the middle of them.
const letters = ({ left, right, top, bottom, height }: DOMRect) => ({
  left: left + 0.5,
  right: right - 0.5,
  top: top + height * 0.18,
  bottom: bottom - height * 0.18,
});

/** Labels are laid out for the sans; until it has arrived, a wider one may stand in for it. */
export const sansLoaded = (): Promise<unknown> =>
  Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px "Source Sans 3 Variable"`)));

/** Pairs of texts that lie over each other. */
export function overlappingTexts(): readonly string[] {
  const seen = texts().map(({ text, box }) => ({ text, box: letters(box) }));
  return seen.flatMap((a, index) =>
    seen
      .slice(index + 1)
      .filter(
        (b) =>
          a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom,
      )
      .map((b) => `${a.text} | ${b.text}`),
  );
}

/** Texts that reach out of the drawing they belong to. */
export function clippedTexts(): readonly string[] {
  const drawing = document.querySelector('svg')?.getBoundingClientRect();
  if (!drawing) return ['there is no drawing'];
  return texts()
    .filter(
      ({ box }) =>
        box.left < drawing.left - 1 ||
        box.right > drawing.right + 1 ||
        box.top < drawing.top - 3 ||
        box.bottom > drawing.bottom + 3,
    )
    .map(({ text }) => text);
}

/** The colour on the screen at a point of an element, from its top left corner, as red, green and blue. */
export async function pixelAt(element: Element, x: number, y: number): Promise<readonly [number, number, number]> {
  const base64 = await page.screenshot({ element, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const scale = image.width / element.getBoundingClientRect().width;
  const [red = 0, green = 0, blue = 0] = context.getImageData(Math.round(x * scale), Math.floor(y * scale), 1, 1).data;
  return [red, green, blue];
}
