import { type Description, describeFileIssue } from '../ingest/describeFileIssue.ts';
import type { StoreIssue } from './fileStore.ts';
import type { OpenIssue } from './fileViews.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** `512 bytes`, `1.2 MB`: powers of a thousand, as file managers count. */
export function fileSize(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(value < 10 ? 1 : 0)}\u00a0${UNITS[power]}`;
}

/** Why a file did not open, and what to do. */
export function describeOpenIssue(issue: OpenIssue): Description {
  if (issue.kind === 'no-room')
    return {
      what: `${issue.name} (${fileSize(issue.bytes)}) holds more than this browser gives a page to work with.`,
      remedy: 'Close other files here, or split the file and open one part of it. Nothing of it was kept.',
    };
  if (issue.kind !== 'unreadable') return describeFileIssue(issue);
  return {
    what: `The browser could not hand over the bytes of ${issue.name}.`,
    remedy: 'It may have been moved, changed or closed while it was read. Choose it again.',
  };
}

/** What went wrong with the store, and what is still safe. The only place for these words. */
export function describeStoreIssue(issue: StoreIssue): Description {
  switch (issue.kind) {
    case 'no-store':
      return {
        what: 'This browser keeps nothing for this page, as in a private window or with storage switched off.',
        remedy: 'Your files stay open until the tab is closed. Save the receipt or the recipe to go on later.',
      };
    case 'full': {
      const needed = issue.bytes === null ? '' : ` The file needs ${fileSize(issue.bytes)}`;
      const free = issue.free === null || needed === '' ? '' : `, ${fileSize(issue.free)} are free`;
      return {
        what: `The browser’s store is full.${needed}${free}${needed === '' ? '' : '.'}`,
        remedy: 'Nothing that was kept is lost, and the file stays open here. Delete a kept file and try again.',
      };
    }
    case 'source-gone':
      return {
        what: 'The file was moved or changed on disk after it was read, so its bytes could not be copied.',
        remedy: 'Choose it again, then keep it.',
      };
    case 'damaged':
      return {
        what: `The browser cannot open its store (${issue.says}).`,
        remedy: 'Nothing was changed. Reload the page; if it stays so, clear the data of this site in the browser.',
      };
    case 'changed-elsewhere':
      return {
        what: `Another tab has changed “${issue.name}” since it was shown here.`,
        remedy: 'The list now shows what is kept. Make the change again if it is still wanted.',
      };
    case 'gone':
      return {
        what: `“${issue.name}” was deleted in another tab.`,
        remedy: 'If it is still open here, keep it again.',
      };
    default:
      return issue satisfies never;
  }
}
