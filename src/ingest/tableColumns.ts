import { isBlank } from './cellKind.ts';
import { CellCursor } from './cells.ts';
import type { Assumption } from './findings.ts';
import type { Layout } from './layout.ts';
import type { TableDraft } from './walkTable.ts';

/** A heading for reading and matching: line breaks and runs of spaces are one space. */
export const cleanHeading = (text: string): string => text.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();

export interface ColumnGroup {
  readonly header: readonly string[];
  readonly places: readonly number[];
  readonly assumptions: readonly Assumption[];
}

/** Which of these columns hold nothing in any row. */
function emptyColumns(layout: Layout, draft: TableDraft, columns: readonly number[]): ReadonlySet<number> {
  const left = new Set(columns);
  if (left.size === 0) return left;
  const cursor = new CellCursor(layout.records);
  for (const row of draft.rows) {
    cursor.open(row);
    for (let column = 0; cursor.next(); column++)
      if (left.has(column) && cursor.to > cursor.from && !isBlank(cursor.text())) left.delete(column);
    if (left.size === 0) break;
  }
  return left;
}

/** Columns between which no other column runs: more than one group when tables stand side by side. */
function groupsOf(names: readonly string[], empty: ReadonlySet<number>): number[][] {
  const groups: number[][] = [[]];
  for (const column of names.keys()) {
    if (empty.has(column)) {
      if (groups[groups.length - 1]?.length !== 0) groups.push([]);
    } else groups[groups.length - 1]?.push(column);
  }
  const filled = groups.filter((group) => group.length > 0);
  const heads = filled.map((group) => names[group[0] ?? 0]?.toLowerCase() ?? '');
  const repeats =
    new Set(heads).size < heads.length ||
    heads.every((head) => /date|day|period|quarter|month|year|ticker|symbol/.test(head));
  return filled.length > 1 && filled.every((group) => group.length >= 2) && repeats ? filled : [filled.flat()];
}

/**
 * Names for the columns of a table: unique, never empty, empty columns without a name dropped, tables that stand side by
 * side told apart by the empty columns between them.
 */
export function columnGroups(layout: Layout, draft: TableDraft): readonly ColumnGroup[] {
  const raw = draft.header === null ? [] : layout.cells(draft.header);
  const width = Math.max(draft.width, draft.usual, raw.length);
  const names = Array.from({ length: width }, (_, i) => cleanHeading(raw[i] ?? ''));
  const hash = draft.header !== null && /^#+\s*\S/.test(names[0] ?? '') && names.length > 1;
  if (hash) names[0] = (names[0] ?? '').replace(/^#+\s*(?=\S)/, '');
  const unnamed = names.flatMap((name, i) => (name === '' ? [i] : []));
  const empty = emptyColumns(layout, draft, unnamed);
  return groupsOf(names, empty).map((places, _, groups): ColumnGroup => {
    const assumptions: Assumption[] = [];
    const taken = new Set<string>();
    const header = places.map((place, i) => {
      const name = names[place] ?? '';
      let unique = name || `Column ${i + 1}`;
      for (let n = 2; taken.has(unique); n++) unique = `${name || 'Column'} (${n})`;
      taken.add(unique);
      if (draft.header !== null && unique !== name)
        assumptions.push({
          code: 'column-renamed',
          column: unique,
          from: name,
          because: name === '' ? 'empty' : 'duplicate',
        });
      return unique;
    });
    if (draft.header === null)
      assumptions.push({ code: 'no-header', line: layout.line(draft.rows[0] ?? 0), names: header.length });
    if (empty.size > 0 && groups.length === 1) assumptions.push({ code: 'columns-dropped', count: empty.size });
    return { header, places, assumptions };
  });
}
