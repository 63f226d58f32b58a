import { formatExact } from '../base/format.ts';
import { fileSize } from './describeFiles.ts';
import { LONGEST_FRAGMENT, type OwnDataIssue } from './ownDataLink.ts';
import type { OfferIssue } from './ownDataOffer.ts';

/** What stands beside the tick. */
export const offerWords = (fragment: string): string =>
  `Put my figures into the link (${fileSize(fragment.length)}; whoever has the link can read them)`;

/** Why there is no tick. The only place for these words. */
export function describeOfferIssue(issue: OfferIssue): string {
  switch (issue.kind) {
    case 'holdings':
      return 'Positions never leave this browser, so no link can carry them.';
    case 'no-figures':
      return 'Nothing is read from the file yet, so there is nothing a link could carry.';
    case 'too-long': {
      const most = `${formatExact(LONGEST_FRAGMENT)} characters`;
      const long =
        issue.characters === null
          ? `far more than ${most}`
          : `${formatExact(issue.characters)} characters; ${most} are the most`;
      return `The figures are too many for a link: they would take ${long}. Longer links are cut by mail programs and messengers. Send the file itself.`;
    }
    case 'damaged':
    case 'too-new':
      return describeLinkedIssue(issue);
    default:
      return issue satisfies never;
  }
}

/** Why the figures of an opened link are not shown. The only place for these words. */
export function describeLinkedIssue(issue: OwnDataIssue): string {
  switch (issue.kind) {
    case 'too-new':
      return `This link carries figures in a form of a later version of the site (${issue.version}). They were left out; the page below is shown without them.`;
    case 'too-long':
    case 'damaged':
      return 'This link carries figures of its sender, but they did not arrive whole: it was cut or changed on the way. They were left out; the page below is shown without them.';
    default:
      return issue satisfies never;
  }
}
