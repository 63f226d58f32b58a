import type { BarDrawing } from './barTypes.ts';
import { LABEL_SIZE, LINE_HEIGHT } from './frame.ts';
import type { Link, LinkBarsProps } from './linkTypes.ts';
import { rangeWords } from './rangeWords.ts';
import type { RowsLayout, RowText } from './rowTypes.ts';
import { linearScale } from './scales.ts';
import type { Target } from './targets.ts';
import { textWidth, wrapText } from './textWidth.ts';

const GAP = 8;
const NARROW = 520;
const BAR = 14;
const INDENT = 14;

/** Links by payer, the payer with the largest single link first, and within a payer by size; undisclosed amounts last. */
export function groupLinks(
  links: readonly Link[],
): readonly { readonly from: string; readonly links: readonly Link[] }[] {
  const size = ({ value, high }: Link) => value ?? high ?? Number.NEGATIVE_INFINITY;
  const groups = new Map<string, Link[]>();
  for (const link of links.toSorted((a, b) => size(b) - size(a))) {
    const group = groups.get(link.from);
    if (group) group.push(link);
    else groups.set(link.from, [link]);
  }
  return [...groups].map(([from, members]) => ({ from, links: members }));
}

function valueText({ value, low, high, binding }: Link, short: (value: number) => string): string {
  const amount = rangeWords(value, low, high, short) ?? 'not disclosed';
  return binding ? amount : `${amount}, not binding`;
}

const nameOf = ({ to, purpose }: Link) => (purpose ? `→ ${to}, ${purpose}` : `→ ${to}`);

/** Payers in bold with a row for each receiver under them. Null where there is no link. */
export function layoutLinkBars({ links, format }: LinkBarsProps, width: number): RowsLayout | null {
  if (links.length === 0) return null;
  const groups = groupLinks(links);
  const beside = width >= NARROW;
  const nameWidth = (link: Link) => textWidth(nameOf(link), LABEL_SIZE);
  const names = Math.min(width * 0.3, Math.max(...links.map(nameWidth)));
  const left = beside ? Math.ceil(INDENT + names + GAP) : INDENT;
  const valueRoom =
    Math.max(...links.map((link) => textWidth(valueText(link, format.short), LABEL_SIZE, 600))) + GAP + 2;
  const right = Math.max(left + 40, width - Math.ceil(valueRoom));
  const most = Math.max(
    1e-9,
    ...links.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each != null)),
  );
  const x = linearScale([0, most], [left, right]);

  const bars: BarDrawing[] = [];
  const texts: RowText[] = [];
  const whiskers: { key: string; d: string }[] = [];
  const targets: Target[] = [];
  let y = 0;
  let row = 0;
  groups.forEach(({ from, links: members }, group) => {
    if (group > 0) y += 10;
    texts.push({
      key: `from ${from}`,
      kind: 'group',
      x: 0,
      y: y + LINE_HEIGHT - 2,
      anchor: 'start',
      lines: wrapText(from, width, LABEL_SIZE, 1, 600),
    });
    y += LINE_HEIGHT + 4;
    for (const link of members) {
      const lines = wrapText(nameOf(link), beside ? names : width - INDENT, LABEL_SIZE, 2);
      const nameRoom = lines.length * LINE_HEIGHT;
      const pitch = beside ? Math.max(nameRoom, BAR) + 7 : nameRoom + BAR + 8;
      const middle = beside ? y + pitch / 2 : y + nameRoom + 2 + BAR / 2;
      texts.push({
        key: link.key,
        kind: 'row',
        x: INDENT,
        y: beside ? middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4.5 : y + LINE_HEIGHT - 3,
        anchor: 'start',
        lines,
      });
      const end = link.value === null ? left : x.at(link.value);
      if (link.value !== null)
        bars.push({
          key: link.key,
          x: left,
          y: middle - BAR / 2,
          width: Math.max(1, end - left),
          height: BAR,
          colour: 'var(--ink)',
          state: link.state,
          open: null,
          outline: !link.binding,
        });
      let tip = end;
      if (link.low != null && link.high != null && link.low !== link.high) {
        const [low, high] = [x.at(link.low), x.at(link.high)];
        whiskers.push({ key: link.key, d: `M${low} ${middle - 4}v8M${low} ${middle}H${high}M${high} ${middle - 4}v8` });
        tip = Math.max(tip, high);
      }
      texts.push({
        key: link.key,
        kind: link.value === null && tip === left ? 'missing' : 'value',
        x: tip + GAP,
        y: middle + 4.5,
        anchor: 'start',
        lines: [valueText(link, format.short)],
      });
      targets.push({ key: link.key, x: end, y: middle, group: row++, series: 0 });
      y += pitch;
    }
  });
  return {
    frame: {
      width,
      height: Math.ceil(y + 4),
      plot: { left, right, top: 0, bottom: Math.ceil(y + 4) },
      x: { domain: [0, most], scale: 'linear', ticks: [], side: 'none' },
      y: { domain: [0, 1], scale: 'linear', ticks: [], side: 'none' },
      grid: 'none',
    },
    bars,
    spans: [],
    whiskers,
    markers: [],
    texts,
    marks: [],
    headerTop: 0,
    zero: null,
    targets,
  };
}
