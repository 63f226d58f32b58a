import type { Problem, Question } from './findings.ts';

/** Why a table gives no rows of ours yet. `describeRefusal` makes the words. */
export type Refusal =
  | { readonly kind: 'open-questions'; readonly questions: readonly Question[] }
  | { readonly kind: 'blocked-columns'; readonly columns: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly kind: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly kind: 'no-recipe'; readonly header: readonly string[] }
  | { readonly kind: 'no-rows-used'; readonly problems: readonly Problem[] };
