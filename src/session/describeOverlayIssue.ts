import { describeFileRowsIssue } from './describeFileRowsIssue.ts';
import type { OverlayIssue } from './overlayWatch.ts';

/** The only place where words for an overlay that cannot be shown are made. */
export function describeOverlayIssue(issue: OverlayIssue): string {
  return issue.kind === 'nothing-paired'
    ? `No line of ${issue.name} stands for one of these any more: the file was read another way, or measures something else.`
    : describeFileRowsIssue(issue);
}
