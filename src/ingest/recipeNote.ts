import type { Assumption } from './findings.ts';
import type { Mapping } from './mapping.ts';
import { recipes } from './recipes/recipes.ts';

/** The receipt's line about the recipe behind a mapping; none for the reader's own. */
export function recipeNote(mapping: Mapping): Assumption[] {
  const recipe = recipes.find(({ id }) => id === mapping.recipe);
  return recipe ? [{ code: 'recipe', recipe: recipe.id, title: recipe.title }] : [];
}
