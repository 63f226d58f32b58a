import type { OverlayIssue } from './overlayWatch.ts';

/** The only place where words for an overlay that cannot be shown are made. */
export function describeOverlayIssue(issue: OverlayIssue): string {
  switch (issue.kind) {
    case 'closed':
      return 'The file that was laid over these figures is open in this tab no more, and it was not kept.';
    case 'not-kept':
      return 'The file that was laid over these figures is not kept in this browser, or its store cannot be read.';
    case 'not-read':
      return `${issue.name} could not be read as figures, or asks a question first: open it to see what is missing.`;
    case 'nothing-paired':
      return `No line of ${issue.name} stands for one of these any more: the file was read another way, or measures something else.`;
    default:
      return issue satisfies never;
  }
}
