import { msToDay } from '../base/dates.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { type Fraction, fraction } from '../base/units.ts';
import { applyFixes } from './applyFixes.ts';
import type { Column, NumberColumn } from './columnTypes.ts';
import type { Fact, FileRead, Table } from './fileTypes.ts';
import type { Answers, Assumption, Problem, Question } from './findings.ts';
import type { HoldingKind } from './holdingKind.ts';
import type { HoldingMapping } from './mapping.ts';
import { type Position, PositionBook } from './positionBook.ts';
import { dayInText } from './preambleFacts.ts';
import { factsAround, missingColumns, proposeMapping } from './proposeMapping.ts';
import { readColumns } from './readColumns.ts';
import type { ReadingOptions } from './readObservations.ts';
import { type Receipt, readingReceipt } from './receipt.ts';
import { recipeNote } from './recipeNote.ts';
import { type Refusal, standingRefusal } from './refusals.ts';
import { rowLine } from './tableRows.ts';
import { companyOf } from './tickers.ts';

/** One position, share classes and lots of a company joined. */
export interface Holding {
  /** Ticker in the datasets' spelling, or the name where the file gives no ticker. */
  readonly entity: string;
  readonly name: string;
  readonly kind: HoldingKind;
  /** Share of the portfolio; null where neither a weight nor a value is given. */
  readonly weight: Fraction | null;
  /** Market value in `currency`, in units of it. */
  readonly value: number | null;
  readonly currency: string | null;
  readonly lines: readonly number[];
}

export interface HoldingsRead {
  readonly title: string;
  /** ISO day the file states, or null. */
  readonly asOf: string | null;
  readonly holdings: readonly Holding[];
  /** Companies not among the known ones, heaviest first. Empty when nothing is known. */
  readonly unknown: readonly Holding[];
  /** Sum of weights by kind. */
  readonly byKind: ReadonlyMap<HoldingKind, number>;
  readonly receipt: Receipt;
  readonly questions: readonly Question[];
}

/** Positions of a file from the first table that a holdings recipe recognises, or under the mapping given. */
export function readHoldings(
  file: FileRead,
  options: ReadingOptions & {
    readonly mapping?: HoldingMapping;
    readonly table?: Table;
    readonly known?: ReadonlySet<string>;
  } = {},
): Result<HoldingsRead, Refusal> {
  const tables = options.table ? [options.table] : file.tables;
  for (const table of tables) {
    const facts = factsAround(file, table);
    const settings = {
      answers: options.answers ?? new Map<string, string>(),
      overrides: options.overrides ?? new Map(),
      facts,
    };
    const fixed = applyFixes(table, options.fixes ?? []);
    const columns = (options.table && options.columns) ?? readColumns(fixed.table, settings);
    const proposed = options.mapping ?? proposeMapping(fixed.table, columns, facts, file.name)?.mapping;
    if (proposed?.kind !== 'holdings') continue;
    const lacking = missingColumns(proposed, table.header);
    if (lacking.length > 0) return fail({ kind: 'columns-missing', columns: lacking });
    return holdingsOf({ file, facts, columns, mapping: proposed, options, fixed });
  }
  return fail({ kind: 'no-recipe', header: tables[0]?.header ?? [] });
}

/** The day that every row repeats, as some files state their date. */
function onlyDay(columns: readonly Column[]): string | null {
  const dated = columns.find(
    (column) => column.type === 'date' && /^(?:as of )?date$|^as of$/i.test(column.name.trim()),
  );
  if (dated?.type !== 'date' || dated.blocked) return null;
  const days = new Set(dated.values.filter((day) => !Number.isNaN(day)));
  const [day] = days;
  return days.size === 1 && day !== undefined ? msToDay(day) : null;
}

interface Reading {
  readonly file: FileRead;
  readonly facts: readonly Fact[];
  readonly columns: readonly Column[];
  readonly mapping: HoldingMapping;
  readonly options: ReadingOptions & { readonly known?: ReadonlySet<string> };
  readonly fixed: ReturnType<typeof applyFixes>;
}

function holdingsOf({ file, facts, columns, mapping, options, fixed }: Reading): Result<HoldingsRead, Refusal> {
  const { table } = fixed;
  const answers: Answers = options.answers ?? new Map<string, string>();
  const numeric = (name: string | null) =>
    columns.find((column): column is NumberColumn => column.name === name && column.type === 'number') ?? null;
  const weights = numeric(mapping.weight);
  const given = numeric(mapping.value);
  // A value column that is in doubt is not needed where weights are given.
  const values = given && !(weights && given.blocked) ? given : null;
  const used = [weights, values].filter((column) => column !== null);
  const notes: Assumption[] = recipeNote(mapping);
  const questions: Question[] = used.flatMap((column) => column.questions);
  const scale = weights ? weightScale(weights, table, answers, notes, questions) : null;
  const refusal = standingRefusal(used, questions, answers);
  if (refusal) return fail(refusal);

  const book = new PositionBook(table, mapping, { weights, values, scale });
  book.takeAll();
  notes.push(...book.notes);
  const holdings = weighted(joined(book.positions, notes), weights !== null);
  if (holdings.length === 0) return fail({ kind: 'no-rows-used', problems: used.flatMap((column) => column.problems) });
  const receipt = readingReceipt(file, {
    ...{ fixed, used, summed: used, answers, mapping, notes },
    rows: book.rows.close(),
    values: book.values.close(),
    problems: weightProblems(weights, holdings),
  });
  return ok({
    title: titleOf(file, table, facts),
    asOf: statedDay(facts, columns),
    holdings,
    unknown: unknownAmong(holdings, options.known ?? new Set<string>()),
    byKind: weightsByKind(holdings),
    receipt,
    questions: questions.filter((question) => question.assumed !== null),
  });
}

/** The fund the lines above the table name, or its title, or the file. */
function titleOf(file: FileRead, table: Table, facts: readonly Fact[]): string {
  const above = facts.filter(({ line }) => line < (table.headerLine ?? table.firstLine));
  const fund =
    above.find((fact) => fact.about === 'fund') ?? above.find((fact) => fact.key === '' && fact.about === 'other');
  return fund?.value ?? table.title ?? file.name;
}

function statedDay(facts: readonly Fact[], columns: readonly Column[]): string | null {
  const asOf = facts.find((fact) => fact.about === 'as-of');
  return asOf ? dayInText(`${asOf.key} ${asOf.value}`) : onlyDay(columns);
}

/** Weights that are given and add up to something else than the whole. */
function weightProblems(weights: NumberColumn | null, holdings: readonly Holding[]): Problem[] {
  const total = holdings.reduce((sum, { weight }) => (weight === null ? sum : sum + weight), 0);
  return weights && (total < 0.95 || total > 1.05) ? [{ code: 'weights-off', column: weights.name, sum: total }] : [];
}

function weightsByKind(holdings: readonly Holding[]): ReadonlyMap<HoldingKind, number> {
  const byKind = new Map<HoldingKind, number>();
  for (const { kind, weight } of holdings) if (weight !== null) byKind.set(kind, (byKind.get(kind) ?? 0) + weight);
  return byKind;
}

function unknownAmong(holdings: readonly Holding[], known: ReadonlySet<string>): readonly Holding[] {
  if (known.size === 0) return [];
  return holdings
    .filter(({ kind, entity }) => kind === 'equity' && !known.has(entity))
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
}

/** What one unit of the weight column is as a share: per cent where the cells say `%`, else decided by the sum of the column. */
function weightScale(
  weights: NumberColumn,
  table: Table,
  answers: Answers,
  notes: Assumption[],
  questions: Question[],
): number {
  let sum = 0;
  for (const value of weights.values) if (!Number.isNaN(value)) sum += value;
  const column = weights.name;
  const id = `weight-scale:${column}`;
  const say = (as: 'fraction' | 'percent', because: 'sign' | 'header' | 'sum' | 'answered') => {
    notes.push({ code: 'weights', column, as, sum, because });
    return as === 'fraction' ? 1 : 0.01;
  };
  const answer = answers.get(id);
  if (answer === 'fraction' || answer === 'percent') return say(answer, 'answered');
  if (weights.unit.percent && weights.coercions.some(({ kind }) => kind === 'percent')) return say('percent', 'sign');
  if (sum > 0.9 && sum < 1.1) return say('fraction', 'sum');
  if (sum > 90 && sum < 110) return say('percent', 'sum');
  if (weights.unit.percent) return say('percent', 'header');
  const row = Math.max(
    0,
    weights.values.findIndex((value) => !Number.isNaN(value)),
  );
  const value = weights.values[row] ?? 0;
  questions.push({
    id,
    code: 'weight-scale',
    column,
    choices: [
      { id: 'percent', reads: [`${value}%`] },
      { id: 'fraction', reads: [`${Number((value * 100).toPrecision(12))}%`] },
    ],
    assumed: null,
    evidence: [{ line: rowLine(table, row), column, value: String(value) }],
  });
  return 0.01;
}

function joined(positions: readonly Position[], notes: Assumption[]): Holding[] {
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    const company = position.kind === 'equity' ? companyOf(position.entity) : position.entity;
    const key = `${position.kind}\u0000${company}\u0000${position.value !== null && position.weight === null ? (position.currency ?? '') : ''}`;
    const group = groups.get(key);
    if (group) group.push(position);
    else groups.set(key, [position]);
  }
  // A sum with a part missing would look whole and be too small.
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number | null>((a, n) => (a === null || n === null ? null : a + n), 0);
  return [...groups.values()].flatMap((group): Holding[] => {
    const [first] = group;
    if (!first) return [];
    const entity = first.kind === 'equity' ? companyOf(first.entity) : first.entity;
    const from = [...new Set(group.map((position) => position.entity))];
    const lines = group.map(({ line }) => line);
    if (from.length > 1 || from[0] !== entity) notes.push({ code: 'share-classes-joined', entity, from, lines });
    else if (group.length > 1) notes.push({ code: 'lots-joined', entity, lines });
    const currencies = new Set(group.map(({ currency }) => currency));
    const weight = sum(group.map((position) => position.weight));
    return [
      {
        entity,
        name: first.name,
        kind: first.kind,
        weight: weight === null ? null : fraction(weight),
        value: currencies.size === 1 ? sum(group.map((position) => position.value)) : null,
        currency: currencies.size === 1 ? first.currency : null,
        lines,
      },
    ];
  });
}

/** Weights from values where the file gives none, if all values are in one currency. */
function weighted(holdings: readonly Holding[], given: boolean): readonly Holding[] {
  if (given || new Set(holdings.map(({ currency }) => currency)).size > 1) return holdings;
  const total = holdings.reduce((sum, { value }) => (value === null ? sum : sum + value), 0);
  if (total <= 0) return holdings;
  return holdings.map((holding) => ({
    ...holding,
    weight: holding.value === null ? null : fraction(holding.value / total),
  }));
}
