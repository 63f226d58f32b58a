import { months } from '../base/dates.ts';
import { unitWords } from '../base/format.ts';
import type { Assumption, Coercion, Question } from './findings.ts';
import type { SetAside } from './receipt.ts';

const delimiterNames = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;
const lines = (all: readonly number[]) =>
  `line${all.length === 1 ? '' : 's'} ${all.slice(0, 6).join(', ')}${all.length > 6 ? ' and more' : ''}`;
const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

const unitFrom = {
  header: 'from the heading',
  cells: 'from the cells',
  title: 'stated around the table',
  mapping: 'as you said',
  nothing: 'not stated',
} as const;

/** One sentence for one thing taken for granted. The only place for these words. */
export function describeAssumption(a: Assumption): string {
  switch (a.code) {
    case 'encoding':
      return `The text is ${a.encoding.toUpperCase()} (${a.because}).`;
    case 'nuls-removed':
      return `${a.count} NUL characters were left out.`;
    case 'bytes-replaced':
      return `${a.count} bytes are no valid UTF-8 and are shown as \ufffd.`;
    case 'delimiter':
      return a.because === 'one column'
        ? 'There is one column, so no delimiter.'
        : `Cells are separated by ${delimiterNames[a.delimiter]} (${a.because}).`;
    case 'backslash-escapes':
      return 'Quotes inside cells are written with a backslash.';
    case 'space-before-quote':
      return 'Spaces between a delimiter and a quote are not part of the cell.';
    case 'header-line':
      return `The headings are on line ${a.line}${a.because === 'told' ? ', as you said' : ''}.`;
    case 'no-header':
      return `Line ${a.line} is already data, so the ${a.names} columns have made-up names.`;
    case 'column-renamed':
      return a.because === 'empty'
        ? `A column without a heading is called “${a.column}”.`
        : `The second column called “${a.from}” is “${a.column}” here.`;
    case 'columns-dropped':
      return `${a.count === 1 ? 'One column' : `${a.count} columns`} without heading or content left out.`;
    case 'tables-split':
      return `The file holds ${a.tables} tables, ${a.how}.`;
    case 'lines-joined':
      return `${a.count === 1 ? 'One row runs' : `${a.count} rows run`} over two lines (${lines(a.lines)}) and ${a.count === 1 ? 'was' : 'were'} joined.`;
    case 'short-rows':
      return `${a.count === 1 ? 'One row is' : `${a.count} rows are`} shorter than the headings (${lines(a.lines)}); the missing cells count as empty.`;
    case 'decimal-mark':
      return `${a.column}: the decimal mark is a ${a.mark} (${a.because}).`;
    case 'date-order':
      return `${a.column}: ${a.order === 'mdy' ? 'the month' : 'the day'} comes first (${a.because}).`;
    case 'two-digit-years':
      return `${a.column}: two-digit years from 69 are 19xx, the others 20xx.`;
    case 'excel-serials':
      return `${a.column}: the numbers are days as Excel counts them, from 1900.`;
    case 'epoch':
      return `${a.column}: the numbers are ${a.unit} since 1970, UTC.`;
    case 'times-cut':
      return `${a.column}: ${a.count} times of day were left out${a.shifts > 0 ? `; for ${a.shifts} of them the day would differ in UTC, the written day was kept` : ''}.`;
    case 'years-not-numbers':
      return `${a.column}: the whole numbers are years, not quantities.`;
    case 'identifiers':
      return `${a.column}: kept as text because of ${a.because}; as numbers they would change.`;
    case 'missing-words':
      return `${a.column}: no value where the cell says ${a.words.map(({ word, count }) => `“${word}” (${times(count)})`).join(', ')}.`;
    case 'unit':
      return a.from === 'nothing'
        ? `${a.column}: the unit is not stated.`
        : `${a.column}: the unit is ${a.unit} (${unitFrom[a.from]}).`;
    case 'brackets':
      return a.as === 'negative'
        ? `${a.column}: brackets mean a minus.`
        : `${a.column}: brackets are decoration, not a minus.`;
    case 'estimate-marks':
      return `${a.column}: ${a.count} periods are marked as estimates.`;
    case 'fiscal-years':
      return `${a.column}: the fiscal year ends in ${months[a.endMonth - 1]}.`;
    case 'type-told':
      return `${a.column} is read as ${a.type}, as you said.`;
    case 'recipe':
      return `Recognised as: ${a.title}.`;
    case 'weights':
      return `${a.column}: weights are ${a.as === 'percent' ? 'per cent' : 'fractions'} (${a.because}); they add up to ${Number(a.sum.toPrecision(6))}.`;
    case 'share-classes-joined':
      return `${a.from.join(' and ')} count as one company, ${a.entity} (${lines(a.lines)}).`;
    case 'lots-joined':
      return `${a.entity} stands on ${lines(a.lines)}; the positions were added up.`;
    case 'ticker-spelt':
      return `“${a.from}” is ${a.to} here (${lines(a.lines)}).`;
    case 'neutralised-restored':
      return `${a.count} apostrophes that protect spreadsheets were taken off again.`;
    case 'newest-first':
      return 'The file lists the newest first; the series runs oldest first.';
    case 'zero-kept':
      return `${a.column}: ${a.count === 1 ? 'one cell is' : `${a.count} cells are`} 0 and was kept as a value.`;
    case 'cumulative':
      return a.as === 'cumulative'
        ? `${a.column}: running sums were turned into the figure of each quarter.`
        : `${a.column}: figures are used as written, although they grow within each year.`;
    default:
      return a satisfies never;
  }
}

/** `Price: digits grouped 120 times, “1,234.5” became 1234.5 (line 3)`. */
export const describeCoercion = ({ column, kind, count, example }: Coercion): string =>
  `${column}: ${kind} ${times(count)}, “${example.from}” became ${example.to} (line ${example.line}).`;

export interface QuestionWords {
  readonly ask: string;
  /** By choice id. */
  readonly choices: ReadonlyMap<string, string>;
}

/** A question in words, and each of its answers. */
export function describeQuestion(question: Question): QuestionWords {
  const { code, column } = question;
  const words = (ask: string, choices: readonly (readonly [string, string])[]): QuestionWords => ({
    ask,
    choices: new Map(choices),
  });
  switch (code) {
    case 'decimal-mark':
      return words(`In ${column}, is the mark before three digits a thousand or a decimal?`, [
        ['point', 'The point is the decimal mark, the comma groups thousands'],
        ['comma', 'The comma is the decimal mark, the point groups thousands'],
      ]);
    case 'date-order':
      return words(`In ${column}, what comes first, the day or the month?`, [
        ['dmy', 'Day, month, year'],
        ['mdy', 'Month, day, year'],
      ]);
    case 'brackets':
      return words(`In ${column} every figure is in brackets. Do they mean a minus?`, [
        ['negative', 'Yes, the figures are negative'],
        ['decoration', 'No, they are only brackets'],
      ]);
    case 'fiscal-year-end':
      return words(
        `In which month does the fiscal year of ${column} end?`,
        months.map((month, i) => [String(i + 1), month] as const),
      );
    case 'unit':
      return words(
        'The file does not say in what unit its figures are. Which is it?',
        question.choices.map(({ id }) => [id, id === 'unstated' ? 'Leave it open' : unitWords(id)] as const),
      );
    case 'weight-scale':
      return words(`Are the weights in ${column} per cent or fractions?`, [
        ['percent', 'Per cent'],
        ['fraction', 'Fractions of one'],
      ]);
    case 'zero-means-missing':
      return words(`In ${column}, does 0 mean that there is no value?`, [
        ['value', 'No, it is nought'],
        ['missing', 'Yes, there is no value'],
      ]);
    case 'cumulative':
      return words(`Are the figures of ${column} sums since the start of the year?`, [
        ['as written', 'No, each is the quarter alone'],
        ['cumulative', 'Yes, take the quarter before away'],
      ]);
    case 'which-period':
      return words('For which day are these figures?', []);
    default:
      return code satisfies never;
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['header', 'headings'],
  ['repeated-header', 'headings repeated'],
  ['preamble', 'lines before the table'],
  ['title', 'title of a table'],
  ['comment', 'comments'],
  ['sep-line', 'the “sep=” line'],
  ['blank', 'blank lines'],
  ['rule', 'ruled lines'],
  ['section', 'section labels'],
  ['joined', 'second lines of a row'],
  ['total', 'totals'],
  ['too-wide', 'rows with too many cells'],
  ['footnote', 'footnotes'],
  ['truncation', 'notice that the file is cut off'],
  ['footer', 'lines after the table'],
]);

/** `3 blank lines`-like words for one kind of line set aside. */
export const describeSetAside = ({ reason, count }: SetAside): string => `${count} × ${reasons.get(reason) ?? reason}`;
