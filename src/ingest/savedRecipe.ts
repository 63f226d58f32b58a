import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import type { ColumnOverride } from './columnTypes.ts';
import type { FileRead, ReadOptions, Table } from './fileTypes.ts';
import { headerFingerprint } from './headerFingerprint.ts';
import { type Mapping, mapping } from './mapping.ts';
import { type HoldingsRead, readHoldings } from './readHoldings.ts';
import { type ObservationsRead, type ReadingOptions, readObservations } from './readObservations.ts';
import type { Receipt } from './receipt.ts';
import { delimiters } from './recordTypes.ts';
import type { Refusal } from './refusals.ts';

/** Everything the reader decided about one format, to be used again on the next file with the same headings. */
export const savedRecipe = z.strictObject({
  format: z.literal('faultline-recipe'),
  version: z.literal(1),
  fingerprint: z.string(),
  header: z.array(z.string()),
  read: z.strictObject({
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
    delimiter: z.enum(delimiters).optional(),
    headerLine: z.int().min(0).optional(),
  }),
  mapping,
  answers: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
  overrides: z.array(
    z.strictObject({
      column: z.string(),
      type: z.enum(['number', 'date', 'period', 'text']).optional(),
      unit: z.string().optional(),
    }),
  ),
  fixes: z.array(z.strictObject({ line: z.int(), column: z.string(), from: z.string(), to: z.string() })),
});

export type SavedRecipe = z.infer<typeof savedRecipe>;

export type RecipeIssue =
  | { readonly kind: 'no-recipe-text' }
  | { readonly kind: 'bad-recipe'; readonly where: string; readonly problem: string }
  | {
      readonly kind: 'other-headings';
      readonly wanted: readonly string[];
      readonly found: readonly (readonly string[])[];
    };

export type Reading =
  | ({ readonly kind: 'observations' } & ObservationsRead)
  | ({ readonly kind: 'holdings' } & HoldingsRead);

/** Reads a table under either kind of mapping. */
export function applyMapping(
  file: FileRead,
  table: Table,
  map: Mapping,
  options: ReadingOptions = {},
): Result<Reading, Refusal> {
  if (map.kind === 'observations') {
    const read = readObservations(file, table, map, options);
    return read.ok ? ok({ kind: 'observations', ...read.value }) : read;
  }
  const read = readHoldings(file, { ...options, table, mapping: map });
  return read.ok ? ok({ kind: 'holdings', ...read.value }) : read;
}

/** The recipe behind a receipt, ready for `JSON.stringify`. Null for a receipt of a file nothing was made of yet. */
export function exportRecipe(
  receipt: Receipt,
  read: ReadOptions = {},
  overrides: ReadonlyMap<string, ColumnOverride> = new Map(),
): SavedRecipe | null {
  const { table, mapping: map } = receipt;
  if (!table || !map) return null;
  return {
    format: 'faultline-recipe',
    version: 1,
    fingerprint: table.fingerprint,
    header: [...table.header],
    read,
    mapping: map,
    answers: receipt.answers.map((answer) => ({ ...answer })),
    overrides: [...overrides].map(([column, override]) => ({ column, ...override })),
    fixes: receipt.fixes.map((fix) => ({ ...fix })),
  };
}

/** A recipe from its text, checked field by field. */
export function parseRecipe(text: string): Result<SavedRecipe, RecipeIssue> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fail({ kind: 'no-recipe-text' });
  }
  const checked = savedRecipe.safeParse(data);
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  return fail({
    kind: 'bad-recipe',
    where: issue?.path.join('.') || 'the top',
    problem: issue?.message ?? 'not a recipe',
  });
}

/** Does again what the recipe says, on the first table with its headings. Read the file with `recipe.read` first. */
export function replayRecipe(recipe: SavedRecipe, file: FileRead): Result<Reading, Refusal | RecipeIssue> {
  const table = file.tables.find(({ header }) => headerFingerprint(header) === recipe.fingerprint);
  if (!table)
    return fail({ kind: 'other-headings', wanted: recipe.header, found: file.tables.map(({ header }) => header) });
  return applyMapping(file, table, recipe.mapping, {
    answers: new Map(recipe.answers.map(({ question, answer }) => [question, answer])),
    overrides: new Map(
      recipe.overrides.map(({ column, type, unit }) => [
        column,
        { ...(type ? { type } : {}), ...(unit === undefined ? {} : { unit }) },
      ]),
    ),
    fixes: recipe.fixes,
  });
}
