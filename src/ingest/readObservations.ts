import { fail, ok, type Result } from '../base/result.ts';
import { applyFixes } from './applyFixes.ts';
import { bookFigures } from './bookFigures.ts';
import { calendarOf } from './calendar.ts';
import type { Column, ColumnOverride, NumberColumn } from './columnTypes.ts';
import { FigureGrid } from './figureGrid.ts';
import type { FileRead, Table } from './fileTypes.ts';
import type { Answers, Assumption, Problem, Question } from './findings.ts';
import type { ObservationMapping } from './mapping.ts';
import { ObservationTable } from './observationTable.ts';
import { orderFigures } from './orderFigures.ts';
import { factsAround, missingColumns } from './proposeMapping.ts';
import { readColumns } from './readColumns.ts';
import { type Fix, type Receipt, readingReceipt } from './receipt.ts';
import { recipeNote } from './recipeNote.ts';
import { type Refusal, standingRefusal } from './refusals.ts';
import { seriesChecks } from './seriesChecks.ts';
import { unitQuestion } from './unitQuestion.ts';

export interface ReadingOptions {
  readonly answers?: Answers;
  readonly overrides?: ReadonlyMap<string, ColumnOverride>;
  readonly fixes?: readonly Fix[];
  /** The columns of this very table, corrections in it, if they were read under these answers and overrides already. */
  readonly columns?: readonly Column[];
}

export interface ObservationsRead {
  readonly observations: ObservationTable;
  readonly receipt: Receipt;
  /** Questions that have an answer in force, but may deserve another. */
  readonly questions: readonly Question[];
}

/**
 * Rows of ours from a table under a mapping, with the receipt of how. Refuses while a question of a used column is open.
 * Values are as the file writes them, in its unit; every one has status `user`. Nothing is made per row: a file of millions
 * costs its columns, some four bytes a row for each column of words, and four bytes a figure.
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
  const overrides = typesTold(mapping, options.overrides);
  // The reader's own mapping says what type its columns are, so they may have been read as another.
  const known = mapping.recipe === null ? undefined : options.columns;
  const columns = known ?? readColumns(table, { answers, overrides, facts });
  const { values, used } = columnsUsed(mapping, columns);

  const notes: Assumption[] = recipeNote(mapping);
  const calendar = calendarOf(table, mapping, columns, facts, answers);
  notes.push(...calendar.notes);
  const units = unitQuestion(mapping, values, table.headerLine ?? table.firstLine, answers, notes);
  const questions = [...used.flatMap((column) => column.questions), ...calendar.questions, ...units.questions];
  const refusal = standingRefusal(used, questions, answers);
  if (refusal) return fail(refusal);

  const grid = new FigureGrid({ file, table, mapping, values, calendar, unit: units.unit });
  if (grid.restored > 0) notes.push({ code: 'neutralised-restored', count: grid.restored });
  const ordered = orderFigures(grid);
  const gaps: Problem[] = [];
  const checked = seriesChecks(grid, ordered, notes, gaps, answers);
  const booked = bookFigures(grid, ordered.repeats, checked.cells, checked.left);
  const receipt = readingReceipt(file, {
    ...{ fixed, used, notes, answers, mapping },
    summed: values,
    rows: booked.rows,
    values: booked.values,
    problems: [...booked.problems, ...gaps],
  });
  if (ordered.cells.length === 0) return fail({ kind: 'no-rows-used', problems: receipt.problems });
  const { cells, starts, worked } = checked;
  return ok({
    observations: new ObservationTable({ grid, cells, starts, worked }),
    receipt,
    questions: [...questions, ...checked.questions].filter((question) => question.assumed !== null),
  });
}

/** The columns that hold figures, and with the one that says when, all that the reading rests on. */
function columnsUsed(mapping: ObservationMapping, columns: readonly Column[]) {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const values = mapping.values
    .map((name) => byName.get(name))
    .filter((column): column is NumberColumn => column?.type === 'number');
  const when = mapping.when === null ? undefined : byName.get(mapping.when);
  const used: readonly Column[] = when ? [...values, when] : values;
  return { values, used };
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
