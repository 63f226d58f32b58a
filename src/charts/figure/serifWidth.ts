// Advance widths of Newsreader at weight 600 in thousandths of an em, read off the font. See textWidth.ts for why a table.
const advances: Readonly<Record<number, string>> = {
  210: "'",
  220: ' \u00a0',
  250: ',.|¦‘’',
  260: '·',
  270: ':¡',
  290: '!;jl¹',
  300: '()iìíîïı',
  330: '{}[]',
  360: '-²³',
  380: 'ft°IÌÍÎÏ',
  410: '"/\\_s',
  430: '*r',
  460: '“”czªç',
  480: '?Je¿èéêëº¤',
  490: 'aàáâãäå',
  510: '+<=>^~¬±×÷–−`´g',
  540: 'oòóôõöx«',
  560: 'vy®»ðýÿø',
  580: 'bquùúûüþdkp§',
  600: 'nµñSh',
  620: '#$0123456789¢£¥€F',
  640: 'L¶',
  670: 'EÈÉÊËÞß—PZ',
  700: 'RT…B',
  740: 'CYÇÝV&æ',
  780: 'AXÀÁÂÃÄÅGKNUwÑÙÚÛÜ',
  810: 'DOQ¼¾½ÐÒÓÔÕÖØ',
  840: '%H©œ™',
  880: 'm@',
  1040: 'MWÆ',
  1080: 'Œ',
};

const widths = new Map<string, number>();
for (const [width, characters] of Object.entries(advances)) {
  for (const character of characters) widths.set(character, Number(width));
}

const WIDE = 800;
const AIR = 1.03;

/** Width in pixels of one line of the serif at weight 600; a little generous. */
export function serifWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += widths.get(character) ?? WIDE;
  return (sum / 1000) * size * AIR;
}

/** Breaks at spaces so that no line is wider than `width`; a word that alone is wider is cut where it must be. Nothing is left out. */
export function wrapSerif(text: string, width: number, size: number): readonly string[] {
  return breakLines(text, (line) => serifWidth(line, size) <= width);
}

/** Greedy lines of words, each as long as `fits` allows; a word that does not fit alone is broken. */
export function breakLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      let cut = line.length - 1;
      while (cut > 1 && !fits(line.slice(0, cut))) cut--;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
