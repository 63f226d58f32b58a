import type { Layout } from './layout.ts';
import { isCommentMark, isRule } from './lineRoles.ts';

export interface TableStart {
  /** Record of the header, or null where the first row is already data. */
  readonly header: number | null;
  /** First record that may be a row. */
  readonly body: number;
}

/** The longest block of narrow lines that may still be a preamble. */
const PREAMBLE_MOST = 20;

/** The record after this one that may belong to a table: no blank line, comment or rule. */
function nextRow(layout: Layout, record: number): number {
  let next = layout.nextFilled(record);
  while (next >= 0 && (isRule(layout.cells(next)) || (isCommentMark(layout.first(next)) && layout.filled(next) === 1)))
    next = layout.nextFilled(next);
  return next;
}

/** Two records may be rows of one table: both have several cells, and reach about equally far. */
function peers(layout: Layout, a: number, b: number): boolean {
  if (b < 0 || layout.filled(b) < 2) return false;
  const difference = Math.abs(layout.spread(a) - layout.spread(b));
  return difference <= 1 || layout.records.widths[a] === layout.records.widths[b];
}

/**
 * `Fund,ABC` above a wider table is preamble, not a table of two columns: a short run of narrow lines, followed by a wider
 * one, whose second column is not of one kind under a heading.
 */
function isKeyValueRun(layout: Layout, record: number): boolean {
  const spread = layout.spread(record);
  if (spread > 3) return false;
  const run: number[] = [];
  let next = record;
  // Blank lines may stand between the pairs.
  while (next < layout.count && (layout.blank(next) || layout.spread(next) <= spread)) {
    if (!layout.blank(next)) run.push(next);
    if (run.length > PREAMBLE_MOST) return false;
    next++;
  }
  // One wide line is a slip; a wider table has at least a header and a row.
  const after = next < layout.count ? layout.nextFilled(next) : -1;
  const wider = (at: number) => at >= 0 && at < layout.count && layout.spread(at) > spread && layout.filled(at) >= 3;
  if (!wider(next) || !wider(after)) return false;
  const [head, ...body] = run;
  if (head === undefined || body.length < 2 || !layout.headerLike(head)) return true;
  if (run.some((row) => /:\s*$|\b(?:as of|as at|date|inception)\b/i.test(layout.first(row)) && row !== head))
    return true;
  const uniform = (column: number) => {
    const kinds = new Set(body.map((row) => layout.kinds(row)[column] ?? 'blank'));
    kinds.delete('missing');
    kinds.delete('blank');
    return kinds.size === 1 && !kinds.has('text');
  };
  return !Array.from({ length: spread - 1 }, (_, i) => i + 1).some(uniform);
}

/** Whether a table starts at this record, and where its header is. */
export function tableStart(layout: Layout, record: number): TableStart | null {
  if (layout.filled(record) < 2 || isRule(layout.cells(record))) return null;
  const next = nextRow(layout, record);
  if (!peers(layout, record, next)) return null;
  if (isKeyValueRun(layout, record)) return null;
  if (layout.headerLike(record)) return { header: record, body: record + 1 };
  const [above, below] = [layout.kinds(record), layout.kinds(next)];
  // A row of data without a header looks like the row below it.
  const alike = above.filter((kind, i) => kind !== 'blank' && kind === below[i]).length;
  return alike * 2 >= layout.filled(record) ? { header: null, body: record } : { header: record, body: record + 1 };
}

/** A header with rows below that hold something else than text: what starts a second table under a first one. */
export function headedTableStart(layout: Layout, record: number): boolean {
  if (!layout.headerLike(record)) return false;
  const start = tableStart(layout, record);
  if (start?.header !== record) return false;
  const next = nextRow(layout, record);
  return layout
    .kinds(next)
    .some((kind) => kind === 'number' || kind === 'day' || kind === 'period' || kind === 'missing');
}

/** A lone line with such a header below it, perhaps after other lone lines: the title of a next table. */
export function titledTableStart(layout: Layout, record: number): boolean {
  let next = record;
  for (let step = 0; step < 6; step++) {
    if (next < 0) return false;
    if (headedTableStart(layout, next)) return true;
    if (layout.filled(next) > 2 || isCommentMark(layout.first(next))) return false;
    next = layout.nextFilled(next);
  }
  return false;
}
