import { parseRecipe } from '../../ingest/savedRecipe.ts';
import { describeStoreIssue } from '../../session/describeFiles.ts';
import { keptFiles } from '../../session/fileBrowser.ts';

/** A recipe is a few thousand characters; a longer file is not asked whether it is one. */
const LONGEST_RECIPE = 1_000_000;

export interface Taken {
  /** Files that are no recipe, in their order. */
  readonly tables: readonly File[];
  /** What was done with the recipes among them; empty where there were none. */
  readonly words: string;
}

/** Recipes among dropped files are remembered before any table is read, so that the tables beside them are read so. */
export async function takeRecipes(files: readonly File[]): Promise<Taken> {
  const tables: File[] = [];
  const said: string[] = [];
  for (const file of files) {
    const maybe = /\.json$/i.test(file.name) && file.size <= LONGEST_RECIPE;
    const recipe = maybe ? parseRecipe(await file.text()) : null;
    if (!recipe?.ok) {
      tables.push(file);
      continue;
    }
    const done = await keptFiles().remember({ ...recipe.value, fixes: [] });
    const words = done.ok ? null : describeStoreIssue(done.error);
    said.push(
      words
        ? `${file.name} is a recipe, but could not be remembered: ${words.what}`
        : `${file.name} is a recipe: files with its headings are now read as it says.`,
    );
  }
  return { tables, words: said.join(' ') };
}
