import type { FileIssue } from './fileTypes.ts';
import type { Refusal } from './refusals.ts';
import type { RecipeIssue } from './savedRecipe.ts';
import type { WrongKind } from './sniffKind.ts';

export interface Description {
  readonly what: string;
  readonly remedy: string;
}

const kindWords: Readonly<Record<WrongKind, readonly [what: string, remedy: string]>> = {
  'web-page': [
    'a web page saved under another name',
    'The site probably asked for a login or showed an error instead of the file. Download it again from the page’s own button.',
  ],
  xml: ['an XML document', 'Open it in a spreadsheet and save the sheet as CSV (UTF-8).'],
  spreadsheet: ['a spreadsheet workbook (XLSX or ODS)', 'Open it and save the sheet you need as CSV (UTF-8).'],
  'old-spreadsheet': ['an old Office file (XLS or DOC)', 'Open it and save the sheet you need as CSV (UTF-8).'],
  zip: ['a compressed archive', 'Unpack it and drop the table that is inside.'],
  gzip: ['a gzip archive', 'Unpack it (gunzip) and drop the table that is inside.'],
  json: ['JSON', 'Ask the source for CSV, or paste the values as a table.'],
  pdf: ['a PDF document', 'Copy the table out of it and paste it here, or ask the source for CSV.'],
  image: ['a picture', 'Figures cannot be read from pictures here; paste them as a table.'],
  'rich-text': ['a rich-text document', 'Copy the table out of it and paste it here.'],
  binary: ['binary data, not text', 'Ask the source for CSV.'],
};

const list = (names: readonly string[]) =>
  names
    .slice(0, 8)
    .map((name) => `“${name}”`)
    .join(', ') + (names.length > 8 ? ` and ${names.length - 8} more` : '');

/** What a refused file is, and what to do: the only place for these words. */
export function describeFileIssue(issue: FileIssue): Description {
  switch (issue.kind) {
    case 'empty':
      return {
        what: `${issue.name} is empty.`,
        remedy: 'Check the download; the file should have at least a line of headings and a row.',
      };
    case 'wrong-kind': {
      const [what, remedy] = kindWords[issue.looksLike];
      return { what: `${issue.name} looks like ${what}.`, remedy };
    }
    case 'no-table':
      return {
        what: `${issue.name} is text, but no two of its lines look like rows of one table.`,
        remedy:
          'A table needs a line of headings and rows with the same number of cells, separated by commas, semicolons, tabs or bars.',
      };
    case 'too-large':
      return {
        what: `${issue.name} is larger than ${(issue.most / 1e9).toFixed(1)} GB.`,
        remedy: 'Split it, or keep only the columns and years you need.',
      };
    case 'cancelled':
      return { what: `Reading ${issue.name} was cancelled.`, remedy: 'Drop it again to start over.' };
    default:
      return issue satisfies never;
  }
}

/** Why a table gives no figures yet, or a recipe does not fit. */
export function describeRefusal(refusal: Refusal | RecipeIssue): Description {
  switch (refusal.kind) {
    case 'open-questions':
      return {
        what: `${refusal.questions.length === 1 ? 'One question is' : `${refusal.questions.length} questions are`} open before the figures can be used.`,
        remedy: 'Answer them; the file’s own rows are shown beside each.',
      };
    case 'blocked-columns':
      return {
        what: `${list(refusal.columns)} ${refusal.columns.length === 1 ? 'mixes' : 'mix'} conventions, so the values cannot be trusted.`,
        remedy: 'Correct the cells listed, or choose other columns.',
      };
    case 'columns-missing':
      return {
        what: `The mapping names ${list(refusal.columns)}, which the table does not have.`,
        remedy: 'Map the columns again.',
      };
    case 'no-recipe':
      return {
        what: `No known format has these columns: ${list(refusal.header)}.`,
        remedy: 'Say which columns hold the names, the dates and the figures.',
      };
    case 'no-rows-used':
      return {
        what: 'No row of the table gave a figure.',
        remedy: 'Look at the lines set aside and the reasons, then map other columns.',
      };
    case 'no-recipe-text':
      return { what: 'This is not a recipe: it is no JSON.', remedy: 'Choose a recipe file exported from here.' };
    case 'bad-recipe':
      return {
        what: `The recipe is not usable at ${refusal.where}: ${refusal.problem}.`,
        remedy: 'Export it again from the file it was made for.',
      };
    case 'other-headings':
      return {
        what: `The recipe is for a table with ${list(refusal.wanted)}; this file has none.`,
        remedy: 'Use a file of the same format, or map the columns anew.',
      };
    default:
      return refusal satisfies never;
  }
}
