import { fail, ok, type Result } from '../base/result.ts';
import { recordText } from './cells.ts';
import type { Fact, FileIssue, FileRead, FileScan, Role, Table } from './fileTypes.ts';
import { roles } from './fileTypes.ts';
import type { Assumption, Problem } from './findings.ts';
import { Layout } from './layout.ts';
import { isCommentMark, isRule, tailRole } from './lineRoles.ts';
import { factOf } from './preambleFacts.ts';
import { isSectioned, sectionDrafts } from './sections.ts';
import { columnGroups } from './tableColumns.ts';
import { type TableStart, tableStart } from './tableStart.ts';
import { type TableDraft, walkTable } from './walkTable.ts';

const TITLE_MOST = 120;
const FACTS_MOST = 500;
const PROBLEM_LINES = 200;

/** Puts every record of a file in its place: rows of tables, and what stands before, between and after them. */
export function findTables(scan: FileScan): Result<FileRead, FileIssue> {
  const { records, name } = scan;
  const layout = new Layout(records);
  const roleCodes = new Uint8Array(records.count).fill(roles.indexOf('footer'));
  const roleOf = (record: number, role: Role) => {
    roleCodes[record] = roles.indexOf(role);
  };
  const facts: Fact[] = [];
  const tables: Table[] = [];
  const assumptions = fileAssumptions(scan);
  const problems = quoteProblems(scan);
  const note = (record: number, role: Role) => {
    roleOf(record, role);
    if (role === 'truncation')
      problems.push({ code: 'truncated', line: layout.line(record), value: recordText(records, record) });
    const fact = facts.length < FACTS_MOST ? factOf(layout.cells(record), layout.line(record)) : null;
    if (fact) facts.push(fact);
  };

  let first = 0;
  if (scan.dialect.because === 'sep= line' && records.count > 0) {
    roleOf(0, 'sep-line');
    first = 1;
  }
  let seen = false;
  for (let i = first; i < records.count && !seen; i++) seen = !layout.blank(i);
  if (!seen) return fail({ kind: 'empty', name });

  if (isSectioned(layout)) {
    for (const draft of sectionDrafts(layout, roleOf)) tables.push(...finish(draft, 2, []));
    assumptions.push({ code: 'tables-split', how: 'sectioned', tables: tables.length });
  } else walk(first);

  if (tables.length === 0) return fail({ kind: 'no-table', name, excerpt: recordText(records, first, 300) });
  const headers = tables.filter((table) => table.rows.length > 0);
  if (tables.length > 1 && !assumptions.some((a) => a.code === 'tables-split'))
    assumptions.push({ code: 'tables-split', how: 'stacked', tables: tables.length });
  if (headers.length === 0) problems.push({ code: 'no-rows', line: tables[0]?.firstLine ?? 1 });
  const { bytes, encoding, dialect } = scan;
  return ok({ name, bytes, encoding, dialect, records, roles: roleCodes, tables, facts, assumptions, problems });

  function walk(from: number): void {
    let pending: number[] = [];
    let at = from;
    while (at < records.count) {
      const start = startAt(at);
      if (start) {
        const draft = walkTable(layout, start, roleOf);
        if (start.header !== null) roleOf(start.header, 'header');
        const before = facts.length;
        placeAbove(pending, draft);
        pending = [];
        tables.push(...finish(draft, 0, facts.slice(before)));
        at = Math.max(draft.end, at + 1);
        continue;
      }
      if (layout.blank(at)) roleOf(at, 'blank');
      else if (isRule(layout.cells(at))) roleOf(at, 'rule');
      else if (isCommentMark(layout.first(at))) note(at, 'comment');
      else pending.push(at);
      at++;
    }
    if (tables.length === 0) {
      const draft = loneDraft(pending);
      if (draft) {
        tables.push(...finish(draft, 0, []));
        pending = [];
      }
    }
    for (const record of pending) note(record, tables.length === 0 ? 'preamble' : tailRole(layout.first(record)));
  }

  function startAt(at: number): TableStart | null {
    const told = scan.options.headerLine;
    if (told !== undefined && tables.length === 0) {
      if (told > 0) return layout.line(at) === told ? { header: at, body: at + 1 } : null;
      return layout.blank(at) || tableStart(layout, at) === null ? null : { header: null, body: at };
    }
    if (layout.blank(at) || isComment(at)) return null;
    return tableStart(layout, at);
  }

  /** A comment line, unless it is a header written behind a comment mark: as wide as the row below it. */
  function isComment(at: number): boolean {
    if (!isCommentMark(layout.first(at))) return false;
    const next = layout.nextFilled(at);
    if (layout.filled(at) < 2 || next < 0 || layout.spread(next) !== layout.spread(at)) return true;
    return isCommentMark(layout.first(next)) || layout.headerLike(next);
  }

  /** The lone line nearest above a header is its title; the lines before that are the preamble. */
  function placeAbove(above: readonly number[], draft: TableDraft): void {
    // "As of …" between a title and its table is a fact.
    const last = above.findLast((record) => !/^(?:as of|as at|per|stand)\b/i.test(layout.first(record)));
    const near = last !== undefined && above.length - above.lastIndexOf(last) <= 2;
    const titled = near && layout.filled(last) === 1 && layout.first(last).length <= TITLE_MOST;
    for (const record of above) {
      const between = tables.length > 0 && !titled ? tailRole(layout.first(record)) : 'preamble';
      note(record, titled && record === last ? 'title' : between);
    }
    if (titled) draft.title = layout.first(last);
  }

  /** Records of which no two look like rows of one table: a single column, a lone header, or no table at all. */
  function loneDraft(left: readonly number[]): TableDraft | null {
    const [head, next] = left;
    if (head === undefined) return null;
    const widest = Math.max(...left.slice(0, 1000).map((record) => layout.filled(record)));
    const single =
      widest === 1 && left.length >= 2 && left.slice(0, 200).every((r) => layout.first(r).split(/\s+/).length <= 6);
    const lone = left.length === 1 && widest >= 2;
    // Rows so sparse that no two look alike, under one set of headings and all of one width.
    const sparse =
      layout.headerLike(head) &&
      layout.filled(head) >= 2 &&
      left.every((r) => records.widths[r] === records.widths[head]);
    if (!single && !lone && !sparse) return null;
    const heading = lone || sparse ? layout.headerLike(head) : layout.headerLike(head) && next !== undefined;
    const rows = heading ? left.slice(1) : left;
    if (heading) roleOf(head, 'header');
    for (const row of rows) roleOf(row, 'data');
    const width = Math.max(...left.slice(0, 1000).map((record) => layout.spread(record)));
    return {
      title: null,
      header: heading ? head : null,
      rows: Uint32Array.from(rows),
      width,
      usual: width,
      joins: new Map(),
      shortRows: [],
      tooWide: [],
      totals: [],
      end: records.count,
    };
  }

  function finish(draft: TableDraft, skip: number, own: readonly Fact[]): Table[] {
    const groups = columnGroups(layout, draft);
    if (groups.length > 1) assumptions.push({ code: 'tables-split', how: 'side by side', tables: groups.length });
    const line = (record: number) => layout.line(record);
    const shared: Assumption[] = [];
    if (draft.header !== null) {
      const because = scan.options.headerLine === undefined ? 'found' : 'told';
      shared.push({ code: 'header-line', line: line(draft.header), because });
    }
    if (draft.shortRows.length > 0)
      shared.push({
        code: 'short-rows',
        count: draft.shortRows.length,
        lines: draft.shortRows.slice(0, PROBLEM_LINES).map(line),
      });
    if (draft.joins.size > 0) {
      const lines = [...draft.joins.values()].slice(0, PROBLEM_LINES).map(line);
      shared.push({ code: 'lines-joined', count: draft.joins.size, lines });
    }
    const wide = draft.tooWide.map((record): Problem => {
      const value = layout.cells(record).slice(draft.width).join(' ').trim().slice(0, 200);
      return { code: 'too-many-cells', line: line(record), cells: layout.spread(record), expected: draft.width, value };
    });
    return groups.map((group, i): Table => {
      const header = skip === 0 ? group.header : group.header.slice(skip);
      const places = skip === 0 ? group.places : group.places.slice(skip);
      return {
        records,
        title: draft.title,
        header,
        headerLine: draft.header === null ? null : line(draft.header),
        places,
        rows: groups.length === 1 ? draft.rows : rowsWithin(draft.rows, places),
        joins: draft.joins,
        firstLine: line(draft.rows[0] ?? draft.header ?? 0),
        facts: own,
        totals: draft.totals,
        assumptions: [...shared, ...group.assumptions],
        problems: i === 0 ? wide : [],
        fixes: new Map(),
      };
    });
  }

  /** The rows of a table beside another one: those with anything in its own columns. */
  function rowsWithin(rows: Uint32Array, places: readonly number[]): Uint32Array {
    return rows.filter((record) => {
      const kinds = layout.kinds(record);
      return places.some((place) => (kinds[place] ?? 'blank') !== 'blank');
    });
  }
}

function fileAssumptions({ encoding, dialect }: FileScan): Assumption[] {
  const found: Assumption[] = [];
  const because = encoding.encoding === 'windows-1252' ? 'bytes that are no UTF-8' : encoding.because;
  found.push({ code: 'encoding', encoding: encoding.encoding, because });
  if (encoding.nuls > 0) found.push({ code: 'nuls-removed', count: encoding.nuls });
  if (encoding.replaced > 0) found.push({ code: 'bytes-replaced', count: encoding.replaced });
  found.push({ code: 'delimiter', delimiter: dialect.dialect.delimiter, because: dialect.because });
  if (dialect.dialect.quoteEscape === 'backslash') found.push({ code: 'backslash-escapes' });
  if (dialect.dialect.spaceBeforeQuote) found.push({ code: 'space-before-quote' });
  return found;
}

function quoteProblems({ faults }: FileScan): Problem[] {
  const linesOf = (fault: 'stray-quote' | 'unclosed-quote') =>
    faults.kept
      .filter((one) => one.fault === fault)
      .map((one) => one.line)
      .slice(0, PROBLEM_LINES);
  const found: Problem[] = [];
  if (faults.strays > 0) found.push({ code: 'stray-quotes', count: faults.strays, lines: linesOf('stray-quote') });
  if (faults.unclosed > 0)
    found.push({ code: 'unclosed-quotes', count: faults.unclosed, lines: linesOf('unclosed-quote') });
  return found;
}
