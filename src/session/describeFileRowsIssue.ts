import type { FileRowsIssue } from './fileRows.ts';

/** The only place where words for a file whose figures cannot be had are made. */
export function describeFileRowsIssue(issue: FileRowsIssue): string {
  switch (issue.kind) {
    case 'closed':
      return 'The file is not open in this tab any more, and it was not kept.';
    case 'not-kept':
      return 'The file is not kept in this browser, or the store cannot be read.';
    case 'not-read':
      return `${issue.name} could not be read as figures, or asks a question first: open it to see what is missing.`;
    case 'no-figures':
      return `${issue.name} holds positions, not figures over time.`;
    default:
      return issue satisfies never;
  }
}
