import { type SceneItem, sans } from '../figure/scene.ts';
import { breakLines } from '../figure/serifWidth.ts';
import { textWidth } from '../textWidth.ts';
import { line, widest } from './labAxes.ts';
import type { LabRoom, LabScene, TableData } from './labTypes.ts';

const GAP = 16;
/** What the names of rows may take of the width before they go on a second line. */
const MOST_NAMES = 0.44;

/** Widths of the columns: as wide as their words where all fit, else the figures give room in proportion, no word cut. */
function widthsOf({ columns, rows }: TableData, width: number, size: number): readonly number[] {
  const cells = columns.map((column, c) => [column, ...rows.map((row) => row.cells[c] ?? '')]);
  const natural = cells.map((texts) => widest(texts, size) * 1.03 + 1);
  const least = cells.map(
    (texts) =>
      widest(
        texts.flatMap((text) => text.split(' ')),
        size,
      ) *
        1.03 +
      1,
  );
  const room = width - GAP * (columns.length - 1);
  const [, ...figures] = natural;
  const names = natural[0] ?? 0;
  const sum = figures.reduce((total, each) => total + each, 0);
  if (names + sum <= room) return [room - sum, ...figures];
  const left = room - Math.min(names, Math.max(room * MOST_NAMES, room - sum));
  const given = figures.map((each, c) => Math.max(least[c + 1] ?? 0, Math.min(each, (each * left) / sum)));
  return [room - given.reduce((total, each) => total + each, 0), ...given];
}

/** Rows of words and figures under their column heads. As tall as its rows. */
export function layoutTable(data: TableData, { width, size }: LabRoom): LabScene | null {
  const { columns, rows } = data;
  if (rows.length === 0) return null;
  const widths = widthsOf(data, width, size);
  const right = widths.map((_, c) => widths.slice(0, c + 1).reduce((sum, each) => sum + each + GAP, -GAP));
  const pitch = size + 3;
  const items: SceneItem[] = [];
  const middles: number[] = [];
  let y = 0;
  const write = (cells: readonly string[], role: 'head' | 'cell', marked: boolean) => {
    const weight = role === 'head' || marked ? 600 : 400;
    const broken = cells.map((text, c) =>
      breakLines(text, (each) => textWidth(each, size, weight) <= (widths[c] ?? 0) + 0.5),
    );
    const lines = Math.max(1, ...broken.map(({ length }) => length));
    for (const [c, texts] of broken.entries()) {
      const x = c === 0 ? 0 : (right[c] ?? width);
      const fill = role === 'head' ? 'ink-2' : marked && c > 0 ? 'accent' : 'ink';
      const anchor = c === 0 ? 'start' : 'end';
      // Heads stand on the rule below them.
      const drop = role === 'head' ? lines - texts.length : 0;
      const look = { anchor, size, weight: c === 0 && role === 'cell' ? 400 : weight, fill } as const;
      items.push(...texts.map((text, n) => sans(x, y + 5 + 0.8 * size + (n + drop) * pitch, text, role, look)));
    }
    middles.push(y + (lines * pitch + 8) / 2);
    y += lines * pitch + 8;
    items.push(line(`M0 ${y}H${width}`, role === 'head' ? 'grey-2' : 'rule', { crisp: true }));
  };
  write(columns, 'head', false);
  for (const { cells, marked = false } of rows) write(cells, 'cell', marked);
  return {
    items,
    height: y + 2,
    targets: rows.map(({ id }, group) => ({ key: id, x: 4, y: middles[group + 1] ?? 0, group, series: 0 })),
    say: ({ group }) => {
      const [heading = '', ...figures] = rows[group]?.cells ?? [];
      const told = figures.map((figure, c) => `${columns[c + 1]}: ${figure}`);
      return { heading, name: told.slice(0, -1).join('; '), value: told.at(-1) ?? '' };
    },
  };
}
