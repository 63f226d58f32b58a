import { msToDay } from '../../src/base/dates.ts';
import type { Result } from '../../src/base/result.ts';
import type { Column } from '../../src/ingest/columnTypes.ts';
import { periodAt, valueAt } from '../../src/ingest/columnTypes.ts';
import type { FileIssue, FileRead, Table } from '../../src/ingest/fileTypes.ts';
import type { Assumption, Problem, Question } from '../../src/ingest/findings.ts';
import { factsAround, proposeMapping } from '../../src/ingest/proposeMapping.ts';
import { readColumns } from '../../src/ingest/readColumns.ts';
import { periodName } from '../../src/ingest/readPeriod.ts';
import { fileReceipt, type Tally } from '../../src/ingest/receipt.ts';
import { applyMapping } from '../../src/ingest/savedRecipe.ts';
import { cellText } from '../../src/ingest/tableRows.ts';

const tally = ({ read, used, setAside }: Tally) =>
  [
    `${read} read`,
    `${used} used`,
    ...setAside.map(({ reason, count, lines }) => `${count} ${reason} (${lines.join(' ')})`),
  ].join(', ');

const assumption = ({ code, ...rest }: Assumption) =>
  [
    code,
    ...Object.entries(rest).map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value))),
  ].join(' ');

const problem = (p: Problem) =>
  [
    p.code,
    ...Object.entries(p)
      .filter(([key]) => key !== 'code')
      .map(([, value]) =>
        typeof value === 'object'
          ? JSON.stringify(
              value.map((v: unknown) =>
                typeof v === 'object' ? `${(v as { line: number }).line} ${(v as { value: string }).value}` : v,
              ),
            )
          : String(value),
      ),
  ].join(' ');

const question = (q: Question) =>
  `${q.id} → ${q.assumed ?? 'open'} (${q.choices
    .slice(0, 2)
    .map((c) => `${c.id}: ${c.reads.slice(0, 2).join(' ')}`)
    .join('; ')})`;

function cell(table: Table, column: Column, row: number): string {
  switch (column.type) {
    case 'number':
      return String(valueAt(column, row) ?? '∅');
    case 'date': {
      const ms = valueAt(column, row);
      return ms === null ? '∅' : msToDay(ms);
    }
    case 'period': {
      const period = periodAt(column, row);
      return period ? periodName(period) : '∅';
    }
    default:
      return cellText(table, row, column.index);
  }
}

const head = (column: Column) =>
  `${column.name}: ${column.type}${column.blocked ? ' BLOCKED' : ''}${column.empty ? ` ${column.empty} empty` : ''}${column.missing ? ` ${column.missing} missing` : ''}${column.bad ? ` ${column.bad} bad` : ''}`;

/** What a reader would check about one file, short enough to be written and checked by hand. */
export function outline(file: Result<FileRead, FileIssue>): unknown {
  if (!file.ok)
    return file.error.kind === 'wrong-kind' ? { refused: file.error.looksLike } : { refused: file.error.kind };
  const { value } = file;
  return {
    records: tally(fileReceipt(value).records),
    file: value.assumptions.map(assumption),
    ...(value.problems.length > 0 ? { problems: value.problems.map(problem) } : {}),
    ...(value.facts.length > 0
      ? { facts: value.facts.map((f) => `${f.line} ${f.about}: ${f.key ? `${f.key} = ` : ''}${f.value}`) }
      : {}),
    tables: value.tables.map((table) => {
      const facts = factsAround(value, table);
      const columns = readColumns(table, { facts });
      const proposal = proposeMapping(table, columns, facts, value.name);
      const reading = proposal ? applyMapping(value, table, proposal.mapping) : null;
      const own = columns.flatMap((c) => c.assumptions.map(assumption));
      const problems = [...table.problems, ...columns.flatMap((c) => c.problems)].map(problem);
      const questions = columns.flatMap((c) => c.questions.map(question));
      return {
        ...(table.title ? { title: table.title } : {}),
        columns: columns.map(head),
        rows: Array.from(table.rows, (_, row) => columns.map((column) => cell(table, column, row)).join(' | ')),
        assumptions: [...table.assumptions.map(assumption), ...own],
        coercions: columns.flatMap((c) =>
          c.coercions.map(
            (x) => `${x.column}: ${x.kind} × ${x.count}, ${x.example.line} ${x.example.from} → ${x.example.to}`,
          ),
        ),
        ...(problems.length > 0 ? { problems } : {}),
        ...(questions.length > 0 ? { questions } : {}),
        recipe: proposal?.recipe ?? null,
        ...(reading === null ? {} : { reading: reading.ok ? summary(reading.value) : refusal(reading.error) }),
      };
    }),
  };
}

function refusal(error: {
  readonly kind: string;
  readonly questions?: readonly Question[];
  readonly columns?: readonly string[];
}) {
  return {
    refused: error.kind,
    ...(error.questions ? { questions: error.questions.map(question) } : {}),
    ...(error.columns ? { columns: error.columns } : {}),
  };
}

function summary(reading: Extract<ReturnType<typeof applyMapping>, { ok: true }>['value']) {
  const { receipt } = reading;
  const notes = receipt.assumptions
    .filter((a) =>
      [
        'weights',
        'share-classes-joined',
        'lots-joined',
        'ticker-spelt',
        'neutralised-restored',
        'newest-first',
        'cumulative',
        'fiscal-years',
      ].includes(a.code),
    )
    .map(assumption);
  const problems = receipt.problems
    .filter((p) => ['gap', 'duplicate-row', 'weights-off', 'total-differs'].includes(p.code))
    .map(problem);
  return {
    receipt: { records: tally(receipt.records), rows: tally(receipt.rows), values: tally(receipt.values) },
    ...(notes.length > 0 ? { notes } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    ...(reading.questions.length > 0 ? { questions: reading.questions.map(question) } : {}),
    gives:
      reading.kind === 'observations'
        ? reading.observations.map(
            (o) => `${o.series} ${o.entity} ${o.period} ${o.date} ${o.value} ${o.unit} (line ${o.line})`,
          )
        : [
            `${reading.title} ${reading.asOf}`,
            ...reading.holdings.map(
              (h) =>
                `${h.entity} ${h.kind} ${h.weight === null ? '∅' : Number(h.weight.toFixed(8))} ${h.value} ${h.currency} (${h.lines.join(' ')})`,
            ),
          ],
  };
}
