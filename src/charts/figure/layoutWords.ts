import { formatDay } from '../../base/dates.ts';
import { textWidth } from '../textWidth.ts';
import type { FigureEdits, FigureSpec, SizePlan } from './figureTypes.ts';
import { type SceneItem, sans, type TextItem } from './scene.ts';
import { breakLines, serifWidth, wrapSerif } from './serifWidth.ts';

export interface WordBlock {
  readonly items: readonly SceneItem[];
  readonly height: number;
}

const SUBTITLE = 14.5;
const SMALL = 11.5;
const SMALL_PITCH = 14.5;
/** Below this share of its size a headline takes another line rather than smaller type. */
const LEAST_TITLE = 0.7;

const sansLines = (text: string, width: number, size: number, weight: 400 | 600 = 400) =>
  breakLines(text, (line) => textWidth(line, size, weight) <= width);

const printed = (edited: string | null, generated: string) => (edited?.trim() ? edited.trim() : generated);

/** Headline and subtitle. The headline shrinks to fit its lines, then takes more: no word of it is left out. */
export function layoutHead(
  spec: FigureSpec,
  edits: FigureEdits,
  width: number,
  { titleSize, titleLines }: SizePlan,
): WordBlock {
  const title = printed(edits.title, spec.title);
  let size = titleSize;
  while (size > titleSize * LEAST_TITLE && wrapSerif(title, width, size).length > titleLines) size -= 0.5;
  const pitch = size * 1.14;
  const heads = wrapSerif(title, width, size).map(
    (text, row): TextItem => ({
      ...sans(0, size * 0.82 + row * pitch, text, 'title', { family: 'serif', weight: 600, size, fill: 'ink' }),
    }),
  );
  const top = heads.length * pitch + 5;
  const subs = sansLines(printed(edits.subtitle, spec.subtitle), width, SUBTITLE).map((text, row) =>
    sans(0, top + SUBTITLE * 0.85 + row * 18, text, 'subtitle', { size: SUBTITLE }),
  );
  return { items: [...heads, ...subs], height: top + subs.length * 18 + 4 };
}

const BREAK = 'M5.2 0 2.1 7.7h2.5L1.6 16.5';

/** The name with its oblique break, right-aligned on a baseline. */
function wordmark(right: number, baseline: number): readonly SceneItem[] {
  const size = 15;
  const [first, second] = ['Fault', 'line'];
  const [gap, wide] = [8, serifWidth(second, size)];
  const at = right - wide - gap - serifWidth(first, size);
  const look = { family: 'serif', weight: 600, size, fill: 'ink' } as const;
  return [
    sans(at, baseline, first, 'name', look),
    { kind: 'path', x: right - wide - gap, y: baseline - 13, d: BREAK, fill: 'none', stroke: 'accent', strokeWidth: 1 },
    sans(right - wide, baseline, second, 'name', look),
  ];
}

export interface FootWords {
  readonly spec: FigureSpec;
  readonly edits: FigureEdits;
  /** Words that found no room at their point, and how many rows were left out. */
  readonly more: readonly string[];
}

/** Everything under the plot: note, standing, warnings, caveat, source, day, address. The order is that of importance. */
export function layoutFoot({ spec, edits, more }: FootWords, width: number): WordBlock {
  const items: SceneItem[] = [{ kind: 'path', d: `M0 0H${width}`, fill: 'none', stroke: 'rule', crisp: true }];
  let y = 16;
  const write = (text: string, role: string, look: Partial<TextItem> = {}) => {
    const weight = look.weight ?? 400;
    for (const line of sansLines(text, width, SMALL, weight)) {
      items.push(sans(0, y, line, role, { size: SMALL, ...look }));
      y += SMALL_PITCH;
    }
    y += 2;
  };
  if (edits.note?.trim()) write(edits.note.trim(), 'note', { fill: 'ink' });
  if (spec.standing) write(spec.standing, 'standing', { fill: 'accent', weight: 600 });
  for (const warning of spec.warnings) write(warning, 'warning', { fill: 'ink', weight: 600 });
  for (const line of more) write(line, 'left-out');
  if (spec.caveat) write(spec.caveat, 'caveat');
  const days = [
    ...(spec.asOf ? [`As of ${formatDay(spec.asOf)}.`] : []),
    `Snapshot of ${formatDay(spec.provenance.snapshot)}.`,
  ].join(' ');
  write(`${spec.source} ${days}`, 'source');
  const mark = 60;
  const address = spec.address ? sansLines(spec.address, width - mark - 12, SMALL) : [];
  y += 1;
  items.push(...address.map((line, row) => sans(0, y + row * SMALL_PITCH, line, 'address', { size: SMALL })));
  y += Math.max(0, address.length - 1) * SMALL_PITCH;
  items.push(...wordmark(width, y + 1));
  return { items, height: y + 5 };
}
