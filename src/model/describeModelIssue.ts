import type { Description } from '../datasets/issues.ts';
import type { ModelFlag, ModelIssue } from './types.ts';

const rounded = (value: number) => String(Number(value.toPrecision(4))).replace('-', '−');

/** A title and a remedy for one refusal of the engine. The only place where these words are made. */
export function describeModelIssue(issue: ModelIssue): Description {
  switch (issue.kind) {
    case 'unknown-parameter':
      return {
        what: `There is no lever called “${issue.parameter}”.`,
        remedy: 'It may come from another version of the model: leave it out or take its new name.',
      };
    case 'not-a-number':
      return { what: `${issue.input} is not a finite number.`, remedy: 'Enter a plain number.' };
    case 'out-of-range':
      return {
        what: `${issue.input} is ${rounded(issue.value)}, outside ${rounded(issue.min)} to ${issue.max === Number.MAX_VALUE ? 'any size above' : rounded(issue.max)}.`,
        remedy: 'Choose a value inside the range; whole quarters take whole numbers.',
      };
    case 'empty-world':
      return {
        what: `There are no ${issue.missing} to run the model on.`,
        remedy: 'The data files behind the model may not have loaded: reload the page.',
      };
    case 'wrong-length':
      return {
        what: `${issue.input} has ${issue.length} entries where ${issue.expected} are needed.`,
        remedy: 'Give one number for each period of the run.',
      };
    case 'listed-twice':
      return { what: `${issue.input} is listed twice.`, remedy: 'Keep one of them.' };
    case 'unknown-firm':
      return {
        what: `${issue.where} names “${issue.firm}”, which is not part of the model.`,
        remedy: 'Correct the name, or leave the entry out.',
      };
    case 'owes-itself':
      return {
        what: `The contract ${issue.contract} makes ${issue.firm} pay itself.`,
        remedy: 'Name two different firms.',
      };
    case 'unfunded-baseline':
      return {
        what: `${issue.firm} could not pay its dues in ${issue.year} even without a shock: $${rounded(issue.short)} bn are missing.`,
        remedy: 'Raise its income or new money, or lower its contracts, so that the baseline clears.',
      };
    case 'unknown-input':
      return {
        what: `The model has no input called “${issue.input}”.`,
        remedy: 'Choose one from the table of inputs.',
      };
    default:
      return issue satisfies never;
  }
}

/** One sentence on something a reader must know about a sound result. */
export function describeModelFlag(flag: ModelFlag): string {
  switch (flag.kind) {
    case 'multiple-outside-band':
      return `Today’s price of ${flag.entity} implies ${rounded(flag.multiple)} times final income on this baseline, outside 3 to 60: its result says more about the price than about the shock.`;
    case 'not-valued':
      return flag.terminalIncome > 0
        ? `${flag.entity} is priced below the value of its baseline cash flows, so it is not valued; its income is still shown.`
        : `${flag.entity} earns nothing at the end of the baseline, so it is not valued; its income is still shown.`;
    default:
      return flag satisfies never;
  }
}
