import type { Column } from './columnTypes.ts';
import type { Answers, Problem, Question } from './findings.ts';

/** Why a table gives no rows of ours yet. `describeRefusal` makes the words. */
export type Refusal =
  | { readonly kind: 'open-questions'; readonly questions: readonly Question[] }
  | { readonly kind: 'blocked-columns'; readonly columns: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly kind: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly kind: 'no-recipe'; readonly header: readonly string[] }
  | { readonly kind: 'no-rows-used'; readonly problems: readonly Problem[] };

/** What stops these columns from being read with these answers: a question still open, or conventions mixed. Null when nothing does. */
export function standingRefusal(
  columns: readonly Column[],
  questions: readonly Question[],
  answers: Answers,
): Refusal | null {
  const open = questions.filter((question) => question.assumed === null && !answers.has(question.id));
  if (open.length > 0) return { kind: 'open-questions', questions: open };
  const blocked = columns.filter((column) => column.blocked);
  if (blocked.length === 0) return null;
  return {
    kind: 'blocked-columns',
    columns: blocked.map(({ name }) => name),
    problems: blocked.flatMap(({ problems }) => problems),
  };
}
