import { z } from 'zod';
import type { ColumnOverride } from '../ingest/columnTypes.ts';
import type { ReadOptions } from '../ingest/fileTypes.ts';
import { mapping } from '../ingest/mapping.ts';
import type { ReadingOptions } from '../ingest/readObservations.ts';
import { type SavedRecipe, savedRecipe } from '../ingest/savedRecipe.ts';

const { read, answers, overrides, fixes } = savedRecipe.shape;

/** Everything the reader decided about one file. What is left as it was is our guess. */
export const fileChoice = z.strictObject({
  read,
  /** Which table of the file. */
  table: z.int().min(0),
  /** Null takes the mapping of the recipe that recognises the table. */
  mapping: mapping.nullable(),
  answers,
  overrides,
  fixes,
  /** Which end of a table that is too long for a page; null where all of it is read. */
  part: z.enum(['first', 'last']).nullable(),
});

export type FileChoice = z.infer<typeof fileChoice>;

export const nothingChosen: FileChoice = {
  read: {},
  table: 0,
  mapping: null,
  answers: [],
  overrides: [],
  fixes: [],
  part: null,
};

/** How to read the bytes, without the keys that say nothing. */
export function readOptions({ read: told }: Pick<FileChoice, 'read'>): ReadOptions {
  const { encoding, delimiter, headerLine } = told;
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(headerLine === undefined ? {} : { headerLine }),
  };
}

/** The overrides by column, as the column reader takes them. */
export const overridesOf = (choice: Pick<FileChoice, 'overrides'>): ReadonlyMap<string, ColumnOverride> =>
  new Map(
    choice.overrides.map(({ column, type, unit }) => [
      column,
      { ...(type ? { type } : {}), ...(unit === undefined ? {} : { unit }) },
    ]),
  );

/** What the readers of a table take. */
export const readingOptions = (choice: FileChoice): Required<Omit<ReadingOptions, 'columns'>> => ({
  answers: new Map(choice.answers.map(({ question, answer }) => [question, answer])),
  overrides: overridesOf(choice),
  fixes: choice.fixes,
});

/** What a recipe decided, to be used on another file; corrections of single cells stay with the file they were made for. */
export const choiceOfRecipe = (recipe: SavedRecipe, table: number, withFixes: boolean): FileChoice => ({
  read: recipe.read,
  table,
  mapping: recipe.mapping,
  answers: recipe.answers,
  overrides: recipe.overrides,
  fixes: withFixes ? recipe.fixes : [],
  part: null,
});

export const sameRead = (a: Pick<FileChoice, 'read'>, b: Pick<FileChoice, 'read'>): boolean =>
  JSON.stringify(readOptions(a)) === JSON.stringify(readOptions(b));

/** A choice with one question answered, or an answer changed. */
export const withAnswer = (choice: FileChoice, question: string, answer: string): FileChoice => ({
  ...choice,
  answers: [...choice.answers.filter((each) => each.question !== question), { question, answer }],
});

/** A choice with the type or the unit of one column said; undefined leaves that to the file again. */
export function withOverride(
  choice: FileChoice,
  column: string,
  patch: { readonly type?: ColumnOverride['type'] | undefined; readonly unit?: string | undefined },
): FileChoice {
  const before = choice.overrides.find((each) => each.column === column);
  const { type, unit } = { ...before, ...patch };
  const rest = choice.overrides.filter((each) => each.column !== column);
  const next = { column, ...(type ? { type } : {}), ...(unit ? { unit } : {}) };
  return { ...choice, overrides: Object.keys(next).length > 1 ? [...rest, next] : rest };
}

/** A choice with a cell corrected; corrected twice, the cell of the file is what both start from. */
export function withFix(choice: FileChoice, line: number, column: string, shown: string, to: string): FileChoice {
  const before = choice.fixes.find((fix) => fix.line === line && fix.column === column);
  const rest = choice.fixes.filter((fix) => fix !== before);
  const from = before ? before.from : shown;
  return { ...choice, fixes: from === to ? rest : [...rest, { line, column, from, to }] };
}

/** The choice with the bytes read another way: other tables and columns come of it, so what was said about those is dropped. */
export function withReading(choice: FileChoice, patch: Partial<FileChoice['read']>): FileChoice {
  const next = Object.entries({ ...choice.read, ...patch }).filter(([, value]) => value !== undefined);
  return { ...choice, read: Object.fromEntries(next), mapping: null, answers: [], overrides: [] };
}
