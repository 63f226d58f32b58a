import type { Description } from './describeFileIssue.ts';
import type { Problem, Seen } from './findings.ts';

const cell = ({ line, value }: Seen) => `line ${line} “${value}”`;
const cells = (seen: readonly Seen[]) => seen.slice(0, 3).map(cell).join(', ');
const linesOf = (lines: readonly number[]) =>
  `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, 6).join(', ')}${lines.length > 6 ? ' and more' : ''}`;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Errors change or cost figures; warnings are worth a look. A row said twice in the same words costs nothing. */
export const isError = (problem: Problem): boolean =>
  problem.code === 'duplicate-row'
    ? problem.differs
    : problem.code === 'more-duplicates'
      ? problem.differing > 0
      : !['stray-quotes', 'gap', 'no-rows', 'weights-off', 'total-differs'].includes(problem.code);

/** What is wrong, where, and how to put it right. The only place for these words. */
export function describeProblem(problem: Problem): Description {
  switch (problem.code) {
    case 'stray-quotes':
      return {
        what: `Quotation marks stand inside quoted cells on ${linesOf(problem.lines)}; they were kept as text.`,
        remedy: 'Double every quote inside a quoted cell.',
      };
    case 'unclosed-quotes':
      return {
        what: `A quotation mark opens a cell and never closes it on ${linesOf(problem.lines)}; it was kept as text.`,
        remedy: 'Close the quote, or double it where it belongs to the text.',
      };
    case 'too-many-cells':
      return {
        what: `Line ${problem.line} has ${problem.cells} cells where the table has ${problem.expected} (“${problem.value}” is left over); the row was set aside.`,
        remedy: 'Put quotes around the cell that holds the delimiter.',
      };
    case 'truncated':
      return {
        what: `Line ${problem.line} says that the file is not complete: “${problem.value}”.`,
        remedy: 'Download the whole file; totals and shares from this one would be too small.',
      };
    case 'no-rows':
      return {
        what: 'There are headings and no row below them.',
        remedy: 'Check the download, or the dates that were asked for.',
      };
    case 'not-a-number':
      return {
        what: `Line ${problem.line}, ${problem.column}: “${problem.value}” is not a number; it counts as no value.`,
        remedy: 'Correct the cell here or in the file.',
      };
    case 'not-a-date':
      return {
        what: `Line ${problem.line}, ${problem.column}: “${problem.value}” is not a date like the others; the row has no date.`,
        remedy: 'Correct the cell here or in the file.',
      };
    case 'not-a-period':
      return {
        what: `Line ${problem.line}, ${problem.column}: “${problem.value}” is not a period; the row has no date.`,
        remedy: 'Write it as 2024Q1, 2024-03 or 2024.',
      };
    case 'more-bad-cells':
      return {
        what: `${problem.column} has ${problem.count} more cells that could not be read.`,
        remedy: 'Choose another type for the column if these cells are right.',
      };
    case 'mixed-decimal-marks':
      return {
        what: `${problem.column} mixes decimal points (${cells(problem.point)}) and decimal commas (${cells(problem.comma)}).`,
        remedy: 'Write the column one way, or say which way is right.',
      };
    case 'mixed-date-orders':
      return {
        what: `${problem.column} mixes day-first dates (${cells(problem.dayFirst)}) and month-first dates (${cells(problem.monthFirst)}).`,
        remedy: 'Write the column one way, best as 2025-03-31.',
      };
    case 'mixed-currencies':
      return {
        what: `${problem.column} holds several currencies (${cells(problem.seen)}).`,
        remedy: 'Keep one currency per column, or choose a column that is converted.',
      };
    case 'mixed-percent':
      return {
        what: `${problem.column} has figures with a per cent sign (${cells(problem.withSign)}) and without one (${cells(problem.without)}).`,
        remedy: 'Write all of them one way.',
      };
    case 'mixed-scales':
      return {
        what: `${problem.column} states its unit in the heading, and some cells carry a suffix of their own (${cells(problem.seen)}).`,
        remedy: 'Drop the suffixes, or the unit in the heading.',
      };
    case 'duplicate-row':
      return {
        what: `Line ${problem.line} gives ${problem.value} again after line ${problem.firstLine}${problem.differs ? ', with another value' : ', with the same value'}; the first was kept.`,
        remedy: problem.differs ? 'Delete the row that is wrong.' : 'No figure is lost; one of the two can go.',
      };
    case 'more-duplicates':
      return {
        what: `${problem.count} more figures are given again, ${problem.differing} of them with another value; the first of each was kept.`,
        remedy: 'Look whether a column that tells these rows apart is missing from the mapping.',
      };
    case 'gap':
      return {
        what: `${problem.column}: nothing between ${problem.after} and ${problem.before}.`,
        remedy: 'The gap stays a gap; add the rows if you have them.',
      };
    case 'total-differs':
      return {
        what: `Line ${problem.line}, ${problem.column}: the file’s total is ${problem.stated}, its rows add up to ${problem.summed}.`,
        remedy: 'Look for rows that were set aside or left out of the export.',
      };
    case 'weights-off':
      return {
        what: `The weights in ${problem.column} add up to ${percent(problem.sum)}.`,
        remedy: 'Look for missing rows, short positions, or a column that is not the weight.',
      };
    case 'fix-missed':
      return {
        what: `Line ${problem.line}, ${problem.column} no longer says “${problem.value}”, so the correction was not made.`,
        remedy: 'Make it again on the new file.',
      };
    default:
      return problem satisfies never;
  }
}
