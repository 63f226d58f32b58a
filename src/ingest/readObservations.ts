import { dayToMs, msToDay } from '../base/dates.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Observation, Provenance } from '../datasets/types.ts';
import { applyFixes } from './applyFixes.ts';
import { cellWords } from './cellWords.ts';
import { type Column, type ColumnOverride, type NumberColumn, periodAt, valueAt } from './columnTypes.ts';
import type { Fact, FileRead, Table } from './fileTypes.ts';
import type { Answers, Assumption, Problem, Question } from './findings.ts';
import type { ObservationMapping } from './mapping.ts';
import { restoreCell } from './neutralise.ts';
import { dayInText } from './preambleFacts.ts';
import { factsAround, missingColumns } from './proposeMapping.ts';
import { readColumns } from './readColumns.ts';
import { readDay } from './readDay.ts';
import { type Period, periodEnd, periodName, readPeriod } from './readPeriod.ts';
import { unitCode, unitFromWords } from './readUnit.ts';
import { type Fix, type Receipt, receiptTable, recordTally, TallyBook } from './receipt.ts';
import { recipeNote } from './recipeNote.ts';
import { type Refusal, standingRefusal } from './refusals.ts';
import { seriesChecks } from './seriesChecks.ts';
import { rowCells, rowLine } from './tableRows.ts';
import { slug } from './tableView.ts';
import { totalsCheck } from './totalsCheck.ts';
import { unitQuestion } from './unitQuestion.ts';

export interface ReadingOptions {
  readonly answers?: Answers;
  readonly overrides?: ReadonlyMap<string, ColumnOverride>;
  readonly fixes?: readonly Fix[];
}

export interface ObservationsRead {
  readonly observations: readonly Observation[];
  readonly receipt: Receipt;
  /** Questions that have an answer in force, but may deserve another. */
  readonly questions: readonly Question[];
}

interface When {
  readonly period: string;
  readonly date: string;
  /** What the period's own spelling adds: the file marks it as an estimate. */
  readonly note: string;
}

/**
 * Rows of ours from a table under a mapping, with the receipt of how. Refuses while a question of a used column is open.
 * Values are as the file writes them, in its unit; every one has status `user`.
 */
export function readObservations(
  file: FileRead,
  given: Table,
  mapping: ObservationMapping,
  options: ReadingOptions = {},
): Result<ObservationsRead, Refusal> {
  const lacking = missingColumns(mapping, given.header);
  if (lacking.length > 0) return fail({ kind: 'columns-missing', columns: lacking });
  const answers: Answers = options.answers ?? new Map<string, string>();
  const fixed = applyFixes(given, options.fixes ?? []);
  const { table } = fixed;
  const facts = factsAround(file, table);
  const columns = readColumns(table, { answers, overrides: typesTold(mapping, options.overrides), facts });
  const byName = new Map(columns.map((column) => [column.name, column]));
  const values = mapping.values
    .map((name) => byName.get(name))
    .filter((column): column is NumberColumn => column?.type === 'number');
  const when = mapping.when === null ? null : (byName.get(mapping.when) ?? null);
  const used: Column[] = [...values, ...(when ? [when] : [])];

  const notes: Assumption[] = recipeNote(mapping);
  const calendar = calendarOf(mapping, columns, facts, answers, notes);
  const units = unitQuestion(mapping, values, table.headerLine ?? table.firstLine, answers, notes);
  const questions = [...used.flatMap((column) => column.questions), ...calendar.questions, ...units.questions];
  const refusal = standingRefusal(used, questions, answers);
  if (refusal) return fail(refusal);

  const rowBook = new TallyBook();
  const valueBook = new TallyBook();
  const problems: Problem[] = [];
  const observations: Observation[] = [];
  const firstLines = new Map<string, { line: number; value: number }>();
  const own = mapping.recipe === 'tidy';
  let restored = 0;
  const at = (name: string | null) => (name === null ? -1 : table.header.indexOf(name));
  // Our own export says more of each row than a mapping can name.
  const ownAt = (name: string) => (own ? at(name) : -1);
  const place = {
    status: ownAt('status'),
    sourceUrl: ownAt('source_url'),
    published: ownAt('published'),
    entity: at(mapping.entity),
    series: at(mapping.series),
    unit: at(mapping.unit),
    period: at(mapping.period),
    source: at(mapping.source),
    note: at(mapping.note),
  };
  const headings = values.map((column) => (mapping.headingsAre === 'period' ? calendar.ofHeading(column.name) : null));

  for (let row = 0; row < table.rows.length; row++) {
    const line = rowLine(table, row);
    const cells = rowCells(table, row).map((cell) => {
      if (!own) return cell;
      const text = restoreCell(cell);
      if (text !== cell) restored++;
      return text;
    });
    const cell = (index: number) =>
      index < 0 ? '' : own ? (cells[index] ?? '').trim() : cellWords(cells[index] ?? '');
    const rowWhen = mapping.headingsAre === 'period' ? null : calendar.ofRow(row);
    const before = observations.length;
    let reason = 'no value';
    for (const [i, column] of values.entries()) {
      const value = valueAt(column, row);
      const moment = headings[i] ?? rowWhen;
      const why =
        value === null
          ? isGap(cells[column.index])
            ? 'no value'
            : 'unreadable value'
          : moment === null
            ? 'no date'
            : place.entity >= 0 && cell(place.entity) === ''
              ? 'no name'
              : null;
      if (why !== null || value === null || moment === null) {
        reason = why ?? reason;
        valueBook.setAside(reason, line);
        continue;
      }
      const observation = make(column, value, moment, line, cell);
      const { series, entity, period, date } = observation;
      // In our own files a plan and a report may share a period; they are two statements.
      const key = [series, entity, period, date, cell(place.status)].join('\u0000');
      const first = firstLines.get(key);
      if (first) {
        reason = 'duplicate';
        valueBook.setAside(reason, line);
        problems.push({
          code: 'duplicate-row',
          line,
          firstLine: first.line,
          value: `${observation.entity} ${observation.period}`,
          differs: first.value !== value,
        });
        continue;
      }
      firstLines.set(key, { line, value });
      valueBook.use();
      observations.push(observation);
    }
    if (observations.length > before) rowBook.use();
    else rowBook.setAside(reason, line);
  }

  function make(
    column: NumberColumn,
    value: number,
    moment: When,
    line: number,
    cell: (index: number) => string,
  ): Observation {
    const named = slug(column.name);
    const single = values.length === 1;
    const stated = cell(place.unit);
    const seriesDefault =
      mapping.headingsAre === 'series'
        ? single && mapping.fixed.series !== 'values'
          ? mapping.fixed.series
          : named
        : mapping.fixed.series;
    const source = cell(place.source) || file.name;
    const status = cell(place.status);
    const provenance: Provenance = {
      status: 'user',
      confidence: 'unstated',
      source,
      sourceUrl: cell(place.sourceUrl) || null,
      published: cell(place.published) || null,
      note: [cell(place.note) || moment.note, status && status !== 'user' ? `${status} in the file` : '']
        .filter((part) => part !== '')
        .join('; '),
    };
    return {
      series: cell(place.series) || seriesDefault,
      entity: cell(place.entity) || (mapping.headingsAre === 'entity' ? column.name : mapping.fixed.entity),
      period: cell(place.period) || moment.period,
      date: moment.date,
      value,
      unit: stated ? (own ? stated : unitOf(stated)) : (mapping.fixed.unit ?? unitOfColumn(column)),
      provenance,
      line,
    };
  }

  function unitOfColumn({ unit }: NumberColumn): string {
    const code = unitCode(unit);
    return code === 'unstated' ? (units.unit ?? code) : code;
  }

  if (restored > 0) notes.push({ code: 'neutralised-restored', count: restored });
  const ordered = seriesChecks(observations, notes, problems, answers);
  const all = [...questions, ...ordered.questions];
  const keptLines = new Set(ordered.observations.map(({ line }) => line));
  for (const { line } of ordered.left) {
    valueBook.takeBack('running sum without the quarter before', line);
    if (!keptLines.has(line)) rowBook.takeBack('running sum without the quarter before', line);
    keptLines.add(line);
  }
  const rows = rowBook.close();
  const receipt: Receipt = {
    version: 1,
    file: { name: file.name, bytes: file.bytes, encoding: file.encoding.encoding },
    table: receiptTable(table),
    records: recordTally(file, table, rows),
    rows,
    values: valueBook.close(),
    assumptions: [...file.assumptions, ...table.assumptions, ...used.flatMap((column) => column.assumptions), ...notes],
    coercions: used.flatMap((column) => column.coercions),
    problems: [
      ...file.problems,
      ...table.problems,
      ...fixed.problems,
      ...used.flatMap((column) => column.problems),
      ...totalsCheck(table, values),
      ...problems,
    ],
    answers: [...answers].map(([question, answer]) => ({ question, answer })),
    fixes: fixed.made,
    mapping,
  };
  if (observations.length === 0) return fail({ kind: 'no-rows-used', problems: receipt.problems });
  return ok({
    observations: ordered.observations,
    receipt,
    questions: all.filter((question) => question.assumed !== null),
  });

  function calendarOf(
    map: ObservationMapping,
    all: readonly Column[],
    around: readonly Fact[],
    told: Answers,
    said: Assumption[],
  ) {
    const periods =
      map.headingsAre === 'period' ? map.values.map(readPeriod) : when?.type === 'period' ? when.periods : [];
    const fiscal = periods.some((period) => period?.fiscal === true);
    const column = map.when ?? 'headings';
    const asked: Question[] = [];
    let endMonth = 12;
    if (fiscal) {
      const id = `fiscal-year-end:${column}`;
      endMonth = Number(told.get(id) ?? 12);
      const example = periods.find((period): period is Period => period?.fiscal === true);
      const choices = Array.from({ length: 12 }, (_, i) => ({
        id: String(i + 1),
        reads: example ? [periodEnd(example, i + 1)] : [],
      }));
      const evidence = [
        { line: table.headerLine ?? table.firstLine, column, value: example ? periodName(example) : '' },
      ];
      asked.push({ id, code: 'fiscal-year-end', column, choices, assumed: null, evidence });
      said.push({ code: 'fiscal-years', column, endMonth });
    }
    const ofPeriod = (period: Period | null): When | null =>
      period
        ? {
            period: periodName(period),
            date: periodEnd(period, endMonth),
            note: period.estimate ? 'marked as an estimate in the file' : '',
          }
        : null;
    const ofHeading = (heading: string): When | null => {
      const day = readDay(heading)?.readings;
      if (day?.length === 1 && day[0]) return { period: day[0].day, date: day[0].day, note: '' };
      return ofPeriod(readPeriod(heading));
    };
    const stated = map.when === null && map.headingsAre !== 'period' ? statedDay(around, told) : null;
    if (map.when === null && map.headingsAre !== 'period' && stated === null) {
      const evidence = all.slice(0, 1).map(({ name }) => ({ line: table.firstLine, column: name, value: '' }));
      asked.push({ id: 'which-period:table', code: 'which-period', column: '', choices: [], assumed: null, evidence });
    }
    const ofRow = (row: number): When | null => {
      if (!when) return stated === null ? null : { period: stated, date: stated, note: '' };
      if (when.type === 'period') return ofPeriod(periodAt(when, row));
      const ms = when.type === 'date' ? valueAt(when, row) : null;
      return ms === null ? null : { period: msToDay(ms), date: msToDay(ms), note: '' };
    };
    return { questions: asked, ofHeading, ofRow };
  }
}

/** The day a table without a date column speaks of: told by the reader, or stated around the table. */
function statedDay(facts: readonly Fact[], answers: Answers): string | null {
  const told = answers.get('which-period:table');
  if (told !== undefined && dayToMs(told) !== null) return told.length === 10 ? told : null;
  for (const fact of facts) {
    const day = fact.about === 'as-of' ? dayInText(`${fact.key} ${fact.value}`) : null;
    if (day) return day;
  }
  return null;
}

const isGap = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '' || !/\d/.test(cell);

function unitOf(words: string): string {
  const unit = unitFromWords(words);
  return unit ? unitCode(unit) : words;
}

/** Value columns are read as numbers and the date column as dates, whatever most of their cells look like. */
function typesTold(
  mapping: ObservationMapping,
  overrides: ReadonlyMap<string, ColumnOverride> | undefined,
): ReadonlyMap<string, ColumnOverride> {
  const all = new Map(overrides ?? []);
  if (mapping.recipe !== null) return all;
  for (const name of mapping.values) all.set(name, { type: 'number', ...all.get(name) });
  return all;
}
