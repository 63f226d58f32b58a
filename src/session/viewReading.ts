import { msToDay } from '../base/dates.ts';
import { applyFixes } from '../ingest/applyFixes.ts';
import { type Column, periodAt, valueAt } from '../ingest/columnTypes.ts';
import type { FileRead, Table } from '../ingest/fileTypes.ts';
import { headerFingerprint } from '../ingest/headerFingerprint.ts';
import type { Mapping } from '../ingest/mapping.ts';
import { factsAround, proposeMapping } from '../ingest/proposeMapping.ts';
import { readColumns } from '../ingest/readColumns.ts';
import { periodName } from '../ingest/readPeriod.ts';
import { unitCode } from '../ingest/readUnit.ts';
import { fileReceipt, type Receipt, receiptTable } from '../ingest/receipt.ts';
import { applyMapping, type Reading } from '../ingest/savedRecipe.ts';
import { cellText, rowLine } from '../ingest/tableRows.ts';
import { type FileChoice, readingOptions } from './fileChoice.ts';
import type { ColumnView, Outcome, ReadingView, Sample, TableHead } from './fileViews.ts';
import { cutTable, mostRows, withRowsLeft } from './rowLimit.ts';
import { seriesOverview } from './seriesViews.ts';

const MOST_COLUMNS = 120;
const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

export interface ReadTable {
  readonly view: ReadingView;
  /** The rows behind the view; null where the table gives none yet. */
  readonly reading: Reading | null;
  /** The table the rows are from, with the reader's corrections in it. */
  readonly table: Table | null;
}

const headOf = ({ title, header, headerLine, firstLine, rows }: Table): TableHead => ({
  title,
  header: header.slice(0, MOST_COLUMNS),
  headerLine,
  firstLine,
  rows: rows.length,
  fingerprint: headerFingerprint(header),
});

function readsAs(column: Column, row: number): string | null {
  switch (column.type) {
    case 'number': {
      const value = valueAt(column, row);
      return value === null ? null : String(value);
    }
    case 'date': {
      const day = valueAt(column, row);
      return day === null ? null : msToDay(day);
    }
    case 'period': {
      const period = periodAt(column, row);
      return period ? periodName(period) : null;
    }
    case 'text':
      return null;
    default:
      return column satisfies never;
  }
}

function samplesOf(table: Table, column: Column): readonly Sample[] {
  const samples: Sample[] = [];
  const most = Math.min(table.rows.length, 50);
  for (let row = 0; row < most && samples.length < SAMPLES; row++) {
    const text = cellText(table, row, column.index);
    if (text.trim() === '') continue;
    samples.push({ line: rowLine(table, row), text: text.slice(0, LONGEST_SAMPLE), reads: readsAs(column, row) });
  }
  return samples;
}

const columnView = (table: Table, column: Column): ColumnView => ({
  name: column.name,
  type: column.type,
  unit: column.type === 'number' ? unitCode(column.unit) : null,
  empty: column.empty,
  missing: column.missing,
  bad: column.bad,
  blocked: column.blocked,
  assumptions: column.assumptions,
  coercions: column.coercions,
  problems: column.problems,
  questions: column.questions,
  samples: samplesOf(table, column),
});

function outcomeOf(reading: Reading): Outcome {
  if (reading.kind === 'holdings') {
    const { title, asOf, holdings, byKind, receipt, questions } = reading;
    return { kind: 'holdings', title, asOf, holdings, byKind, receipt, questions };
  }
  const { observations, receipt, questions } = reading;
  return { kind: 'observations', count: observations.length, ...seriesOverview(observations), receipt, questions };
}

interface Made {
  readonly reading: Reading | null;
  readonly outcome: Outcome;
}

/** What a table gives under a mapping: its rows, or why there are none. `most` are the rows that can be read. */
function madeOf(
  file: FileRead,
  table: Table,
  mapping: Mapping,
  choice: FileChoice,
  known: { readonly columns: readonly Column[]; readonly receipt: Receipt; readonly most: number },
): Made {
  const { columns, receipt, most } = known;
  const long = table.rows.length > most;
  if (long && choice.part === null)
    return { reading: null, outcome: { kind: 'too-long', rows: table.rows.length, most, receipt } };
  const cut = long && choice.part !== null ? cutTable(table, choice.part, most) : null;
  const options = readingOptions(choice);
  // The columns of the whole table are those of no part of it.
  const read = applyMapping(file, cut?.table ?? table, mapping, cut ? options : { ...options, columns });
  if (!read.ok) return { reading: null, outcome: { kind: 'refused', refusal: read.error, receipt } };
  const reading = cut ? { ...read.value, receipt: withRowsLeft(read.value.receipt, cut.left) } : read.value;
  return { reading, outcome: outcomeOf(reading) };
}

/** What an open file is under a choice: columns, mapping in force, and the rows or why there are none. */
export function viewReading(file: FileRead, choice: FileChoice, limit = mostRows): ReadTable {
  const place = Math.min(choice.table, Math.max(0, file.tables.length - 1));
  const chosen = file.tables[place] ?? null;
  const head = {
    name: file.name,
    bytes: file.bytes,
    encoding: file.encoding.encoding,
    delimiter: file.dialect.dialect.delimiter,
    records: file.records.count,
    facts: file.facts,
    tables: file.tables.map(headOf),
    table: place,
  };
  const receipt = { ...fileReceipt(file), table: chosen ? receiptTable(chosen) : null };
  if (!chosen) {
    const outcome: Outcome = { kind: 'unmapped', receipt };
    const view = { ...head, columns: [], columnCount: 0, proposal: null, mapping: null, outcome };
    return { view, reading: null, table: null };
  }
  const options = readingOptions(choice);
  const { table } = applyFixes(chosen, choice.fixes);
  const facts = factsAround(file, table);
  const columns = readColumns(table, { answers: options.answers, overrides: options.overrides, facts });
  const proposal = proposeMapping(table, columns, facts, file.name);
  const mapping = choice.mapping ?? proposal?.mapping ?? null;
  const { reading, outcome }: Made = mapping
    ? madeOf(file, chosen, mapping, choice, { columns, receipt, most: limit(mapping) })
    : { reading: null, outcome: { kind: 'unmapped', receipt } };
  const view: ReadingView = {
    ...head,
    columns: columns.slice(0, MOST_COLUMNS).map((column) => columnView(table, column)),
    columnCount: columns.length,
    proposal: proposal ? { recipe: proposal.recipe, title: proposal.title } : null,
    mapping,
    outcome,
  };
  return { view, reading, table };
}
