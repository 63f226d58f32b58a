// Advance widths of Source Sans 3 at weights 400 and 600 in thousandths of an em, read off the font itself. A table and
// not a canvas, because labels are also placed where there is no canvas (tests, figures made at build time), and because
// asking the browser for a width in the middle of a redraw makes it lay the page out again.
const regular: Readonly<Record<string, string>> = {
  200: ' \u00a0',
  246: 'ijl',
  249: "',.:;·’‘|",
  263: 'I!',
  300: '()[]{}f',
  311: '-°',
  340: 'rt/\\',
  420: 's*z?',
  426: '"“”',
  450: 'cx',
  467: 'vyP',
  480: '–JYL',
  497: '0123456789$+<=>#^~−£€×eké_F',
  507: 'agXVS',
  527: 'ERT',
  545: 'hnuoüöA`',
  555: 'bdpqPBCKZ',
  610: '&DG',
  650: 'HNUOQ',
  720: 'wM',
  790: 'W½',
  830: '%m→≤≥',
  850: '@',
  948: '—…',
};

const widths = new Map<string, number>();
for (const [width, characters] of Object.entries(regular)) {
  for (const character of characters) widths.set(character, Number(width));
}

const WIDE = 600;
// A fallback font may be a little wider; a label that leaves some air is better than one that touches.
const AIR = 1.03;
const BOLDER = 1.03;

/** Width in pixels of one line of the sans at a size; a little generous, never short by more than a few per cent. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let sum = 0;
  for (const character of text) sum += widths.get(character) ?? WIDE;
  return (sum / 1000) * size * AIR * (weight === 600 ? BOLDER : 1);
}

/** Breaks at spaces so that no line is wider than `width`, unless one word alone is. At most `most` lines; the last ends in `…`. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  most = 3,
  weight: 400 | 600 = 400,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length > most) {
    lines.length = most;
    lines[most - 1] = `${lines[most - 1] ?? ''}…`;
  }
  return lines.map((each) => cutText(each, width, size, weight));
}

/** The text, or as much of it as fits with `…` at the end. */
export function cutText(text: string, width: number, size: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let cut = text.replace(/…$/, '');
  while (cut.length > 1 && textWidth(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
