/** What can be wrong with a bundled file, as facts; `describeIssue` makes the words. */
export type DataIssue =
  | { readonly kind: 'not-csv'; readonly file: string; readonly looksLike: string }
  | { readonly kind: 'not-found'; readonly file: string; readonly status: number }
  | { readonly kind: 'unreachable'; readonly file: string }
  | { readonly kind: 'bad-meta'; readonly file: string; readonly where: string; readonly problem: string }
  | {
      readonly kind: 'missing-column';
      readonly file: string;
      readonly column: string;
      readonly seen: readonly string[];
    }
  | { readonly kind: 'no-rows'; readonly file: string }
  | { readonly kind: 'bad-quote'; readonly file: string; readonly line: number }
  | {
      readonly kind: 'bad-width';
      readonly file: string;
      readonly line: number;
      readonly cells: number;
      readonly expected: number;
    }
  | {
      readonly kind: 'bad-cell';
      readonly file: string;
      readonly line: number;
      readonly column: string;
      readonly text: string;
      readonly expected: string;
    }
  | { readonly kind: 'duplicate-row'; readonly file: string; readonly line: number; readonly firstLine: number };

export interface Description {
  readonly what: string;
  readonly remedy: string;
}

/** A title and a remedy for one issue. The only place where these words are made. */
export function describeIssue(issue: DataIssue): Description {
  switch (issue.kind) {
    case 'not-csv':
      return {
        what: `${issue.file} looks like ${issue.looksLike}, not CSV.`,
        remedy: 'The host may answer missing files with a page of its own: check that the data files were uploaded.',
      };
    case 'not-found':
      return {
        what: `${issue.file} could not be loaded (the host answered ${issue.status}).`,
        remedy: 'Reload the page; if it persists, the file is missing from this copy of the site.',
      };
    case 'unreachable':
      return {
        what: `${issue.file} could not be reached.`,
        remedy: 'Check the connection and try again; pages opened before keep working offline.',
      };
    case 'bad-meta':
      return {
        what: `The description ${issue.file} is not usable at ${issue.where}: ${issue.problem}.`,
        remedy: 'Compare it with data/README.md.',
      };
    case 'missing-column':
      return {
        what: `${issue.file}, line 1: there is no column “${issue.column}” (seen: ${issue.seen.join(', ')}).`,
        remedy: 'Rename the column; data/README.md lists all of them.',
      };
    case 'no-rows':
      return { what: `${issue.file} has a header and no usable row.`, remedy: 'Restore the file from the repository.' };
    case 'bad-quote':
      return {
        what: `${issue.file}, line ${issue.line}: a quotation mark is out of place, so the row was left out.`,
        remedy: 'Put the whole cell in quotes and double every quote inside it.',
      };
    case 'bad-width':
      return {
        what: `${issue.file}, line ${issue.line}: ${issue.cells} cells where the header has ${issue.expected}; the row was left out.`,
        remedy: 'Look for a missing or an unquoted comma.',
      };
    case 'bad-cell':
      return {
        what: `${issue.file}, line ${issue.line}, ${issue.column}: “${issue.text}” is not ${issue.expected}; the row was left out.`,
        remedy: 'Correct the cell; data/README.md says what each column may hold.',
      };
    case 'duplicate-row':
      return {
        what: `${issue.file}, line ${issue.line} states the same figure as line ${issue.firstLine}; the later row was left out.`,
        remedy: 'Keep one of them.',
      };
    default:
      return issue satisfies never;
  }
}
