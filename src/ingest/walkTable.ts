import type { CellKind } from './cellKind.ts';
import { CellCursor } from './cells.ts';
import { Counts } from './counts.ts';
import type { Role } from './fileTypes.ts';
import type { Layout } from './layout.ts';
import { isCommentMark, isRule, isTotalWord, tailRole } from './lineRoles.ts';
import { factOf } from './preambleFacts.ts';
import { headedTableStart, type TableStart, titledTableStart } from './tableStart.ts';

/** A table as records, before its columns are named. */
export interface TableDraft {
  title: string | null;
  readonly header: number | null;
  readonly rows: Uint32Array;
  /** Cells of a full row. */
  readonly width: number;
  /** The usual number of cells as written, with trailing empty ones. */
  readonly usual: number;
  readonly joins: ReadonlyMap<number, number>;
  readonly shortRows: readonly number[];
  readonly tooWide: readonly number[];
  readonly totals: readonly number[];
  /** First record after the table. */
  readonly end: number;
}

const SAMPLE = 60;
const LOOK_AHEAD = 12;
const CAREFUL_TAIL = 64;
const LINES_KEPT = 1000;

const typed = (kind: CellKind | undefined) => kind === 'number' || kind === 'day' || kind === 'period';

/** 1 digit or sign, 2 letter, 4 quote, 8 closing mark, 16 anything else. */
function byteClass(byte: number | undefined): number {
  if (byte === undefined) return 16;
  if ((byte >= 48 && byte <= 57) || byte === 45 || byte === 46) return 1;
  if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return 2;
  return byte === 34 ? 4 : byte === 37 || byte === 41 ? 8 : 16;
}

/** Goes down the records from a header and gives each a role, until the table ends. */
export function walkTable(layout: Layout, start: TableStart, roleOf: (record: number, role: Role) => void): TableDraft {
  const { records } = layout;
  const headerCells = start.header === null ? null : layout.cells(start.header).map((cell) => cell.trim());
  const sameAsHeader = (record: number): boolean => {
    if (!headerCells) return false;
    const cells = layout.cells(record);
    return headerCells.every((cell, i) => cell === (cells[i] ?? '').trim());
  };
  const startsElsewhere = (record: number): boolean =>
    layout.filled(record) === 1
      ? titledTableStart(layout, record)
      : headedTableStart(layout, record) && !sameAsHeader(record);

  const sample: number[] = [];
  for (let i = start.body; i < layout.count && sample.length < SAMPLE && i < start.body + 4 * SAMPLE; i++) {
    // Rows of a next table would blur what is usual in this one.
    if (i > start.body && layout.filled(i) >= 1 && startsElsewhere(i)) break;
    if (!layout.blank(i) && layout.filled(i) >= 2) sample.push(i);
  }
  const usual = mode(sample.map((i) => records.widths[i] as number));
  const headerSpread = start.header === null ? 0 : layout.spread(start.header);
  const sampleSpread = mode(sample.map((i) => layout.spread(i)));
  const width = Math.max(headerSpread, start.header === null ? usual : sampleSpread, 1);
  const like = sample.filter((i) => layout.spread(i) <= width);
  /** Columns that hold figures, dates or periods in most rows. */
  const holdsValues = Array.from({ length: Math.min(width, 400) }, (_, column) => {
    const seen = like
      .map((row) => layout.kinds(row)[column])
      .filter((kind) => kind && kind !== 'blank' && kind !== 'missing');
    return seen.length > 0 && seen.filter(typed).length * 10 >= seen.length * 6;
  });
  const typedColumns = holdsValues.flatMap((holds, column) => (holds ? [column] : []));
  /** Whether any cell is what its column holds; a table of text alone accepts every row. */
  const fits = (record: number): boolean => {
    if (typedColumns.length === 0) return layout.filled(record) >= 2;
    const row = layout.kinds(record);
    // A row with nothing at all under the typed columns is data too, when its other cells are there.
    const under = typedColumns.filter((column) => (row[column] ?? 'blank') !== 'blank');
    if (under.length === 0) return layout.filled(record) >= 2 && records.widths[record] === usual;
    return under.some((column) => typed(row[column]) || row[column] === 'missing');
  };
  const rowsFollow = (record: number): boolean => {
    let next = layout.nextFilled(record);
    for (let step = 0; step < LOOK_AHEAD && next >= 0; step++) {
      if (headedTableStart(layout, next) && !sameAsHeader(next)) return false;
      if (layout.filled(next) >= 2 && layout.spread(next) <= width && fits(next) && !isTotalWord(layout.first(next)))
        return layout.spread(next) * 2 >= width;
      next = layout.nextFilled(next);
    }
    return false;
  };
  /** A new table begins here: not a row of this one, nor its header again. */
  const opensAnother = (record: number): boolean =>
    !sameAsHeader(record) && !(layout.filled(record) >= 2 && fits(record)) && titledTableStart(layout, record);

  const rows = new Counts();
  const joins = new Map<number, number>();
  const shortRows: number[] = [];
  const tooWide: number[] = [];
  const totals: number[] = [];
  const heads = new Set<number>('TtSsGgZzIi#*/'.split('').map((c) => c.charCodeAt(0)));
  const firstByte = (record: number) => {
    const at = records.starts[record] as number;
    const byte = records.bytes[at] as number;
    return byte === 34 ? (records.bytes[at + 1] as number) : byte;
  };
  if (start.header !== null) heads.add(firstByte(start.header));
  const lastByte = (record: number) => {
    let at = (records.starts[record + 1] as number) - 1;
    while (at > 0 && ((records.bytes[at] as number) === 10 || (records.bytes[at] as number) === 13)) at--;
    return records.bytes[at];
  };
  const cursor = new CellCursor(records);
  /** Whether the first cell may make the record something else than a row. */
  const isSpecial = (record: number): boolean => {
    cursor.open(record);
    cursor.next();
    const first = cursor.text().trim();
    return first === headerCells?.[0] || isTotalWord(first) || isCommentMark(first) || /^[*=\-#/]/.test(first);
  };
  let firstClasses = 0;
  let lastClasses = 0;
  let usualFilled = -1;
  let record = start.body;
  for (; record < layout.count; record++) {
    // The common row of a long table is told by its shape alone, without decoding it.
    if (
      rows.length > SAMPLE &&
      records.widths[record] === usual &&
      (records.filled[record] as number) === usualFilled &&
      record < layout.count - CAREFUL_TAIL &&
      !(heads.has(firstByte(record)) && isSpecial(record)) &&
      (byteClass(records.bytes[records.starts[record] as number]) & firstClasses) !== 0 &&
      (byteClass(lastByte(record)) & lastClasses) !== 0
    ) {
      roleOf(record, 'data');
      rows.push(record);
      continue;
    }
    if (layout.blank(record)) {
      const next = layout.nextFilled(record);
      if (next < 0 || opensAnother(next) || !(rowsFollow(record) || mayStay(next))) break;
      roleOf(record, 'blank');
      continue;
    }
    const role = judge(record);
    if (role === null) break;
    roleOf(record, role);
    if (role === 'data') {
      rows.push(record);
      if (rows.length <= SAMPLE) {
        firstClasses |= byteClass(records.bytes[records.starts[record] as number]);
        lastClasses |= byteClass(lastByte(record));
        if (rows.length === SAMPLE) usualFilled = mode([...rows.taken()].map((i) => records.filled[i] as number));
      }
    } else if (role === 'total') totals.push(record);
  }

  /** A total or a footnote before further rows, or a total that ends the table. */
  function mayStay(next: number): boolean {
    return isTotalWord(layout.first(next)) && layout.filled(next) >= 2;
  }

  function judge(at: number): Role | null {
    const cells = layout.cells(at);
    const filled = layout.filled(at);
    const spread = layout.spread(at);
    const first = layout.first(at);
    if (filled >= 2 && sameAsHeader(at)) return 'repeated-header';
    if (isRule(cells)) return 'rule';
    if (isCommentMark(first) && (filled === 1 || spread !== width) && cells[0]?.trim() === first) return 'comment';
    if (isTotalWord(first) && (filled >= 2 || rowsFollow(at))) return 'total';
    if (rows.length > 0 && headedTableStart(layout, at) && !fits(at)) return null;
    if (filled === 1 && width >= 2) {
      const kept = width <= 3 && records.widths[at] === usual && (fits(at) || first.length <= 12);
      if (kept && (typed(layout.kinds(at)[0]) || rowsFollow(at))) return 'data';
      if (opensAnother(at)) return null;
      if (continues(at)) return 'joined';
      return rowsFollow(at) ? 'section' : null;
    }
    if (spread > width) {
      if (headedTableStart(layout, at)) return null;
      if (!fits(at) && !rowsFollow(at)) return null;
      if (tooWide.length < LINES_KEPT) tooWide.push(at);
      return 'too-wide';
    }
    if (spread < width && completes(at)) {
      joins.set(rows.last as number, at);
      return 'joined';
    }
    if (continues(at)) return 'joined';
    if (!fits(at) && !rowsFollow(at) && !(rows.length === 0 && start.header !== null) && !looksWhole(at)) return null;
    if ((records.widths[at] as number) < width && shortRows.length < LINES_KEPT) shortRows.push(at);
    return 'data';
  }

  /** A full row whose figures cannot be read, not a note of the tail: its first cell is a name like those above. */
  function looksWhole(at: number): boolean {
    const first = layout.first(at);
    const named = holdsValues[0] !== true && !/:$/.test(first) && tailRole(first) === 'footer';
    const fact = factOf(layout.cells(at), 0);
    return named && layout.filled(at) === width && records.widths[at] === usual && fact?.about === 'other';
  }

  /** The second half of a record broken by a line end that was not quoted. */
  function completes(at: number): boolean {
    const before = rows.last;
    if (before === undefined || before !== at - 1 || joins.has(before)) return false;
    const [a, b] = [records.widths[before] as number, records.widths[at] as number];
    if (a >= usual || b >= usual || a + b - 1 !== usual) return false;
    if (shortRows[shortRows.length - 1] === before) shortRows.pop();
    return true;
  }

  /** A row whose key is blank and whose only text runs on from the cell above: the second line of a long name. */
  function continues(at: number): boolean {
    const before = rows.last;
    if (before === undefined || before !== at - 1 || joins.has(before) || typedColumns.length === 0) return false;
    const row = layout.kinds(at);
    if (row[0] !== 'blank' || records.widths[at] !== usual || layout.filled(at) > 2) return false;
    const above = layout.cells(before);
    const texts = row.flatMap((kind, column) => (kind === 'blank' ? [] : [column]));
    if (
      !texts.every((column) => row[column] === 'text' && holdsValues[column] !== true && (above[column] ?? '') !== '')
    )
      return false;
    joins.set(before, at);
    return true;
  }

  return {
    title: null,
    header: start.header,
    rows: rows.taken().slice(),
    width,
    usual,
    joins,
    shortRows,
    tooWide,
    totals,
    end: record,
  };
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
