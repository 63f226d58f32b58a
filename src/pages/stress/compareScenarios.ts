import { parameterOrder, parameters } from '../../model/chain.ts';
import type { Output } from '../../model/outputs.ts';
import type { Outcome } from '../../model/run.ts';
import type { ParameterId } from '../../model/types.ts';
import type { OwnFigure } from '../../model/withOwnFigures.ts';
import { leverText } from './leverText.ts';
import { outputName, outputText } from './outputWords.ts';
import { caveat } from './present.ts';

/** One input that differs, from the other scenario to this one. */
export interface InputChange {
  readonly id: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

export interface OutcomeChange {
  readonly id: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

export interface Comparison {
  readonly inputs: readonly InputChange[];
  readonly outcomes: readonly OutcomeChange[];
  /** One sentence with the numbers and the caveat, to be copied. */
  readonly sentence: string;
}

export interface Side {
  readonly title: string;
  readonly outcome: Outcome;
  readonly own: readonly OwnFigure[];
}

const figureText = (figure: OwnFigure | undefined): string => {
  if (figure === undefined) return 'ours';
  return typeof figure.value === 'number' ? String(figure.value) : figure.value.join(' ');
};

function inputChanges(was: Side, now: Side): readonly InputChange[] {
  const levers = parameterOrder.flatMap((id: ParameterId): readonly InputChange[] => {
    const [before, after] = [was.outcome.values[id], now.outcome.values[id]];
    if (before === after) return [];
    const parameter = parameters[id];
    return [{ id, label: parameter.label, was: leverText(parameter, before), now: leverText(parameter, after) }];
  });
  const names = [...new Set([...was.own, ...now.own].map(({ input }) => input))];
  const figures = names.flatMap((name): readonly InputChange[] => {
    const before = figureText(was.own.find(({ input }) => input === name));
    const after = figureText(now.own.find(({ input }) => input === name));
    return before === after ? [] : [{ id: name, label: name, was: before, now: after }];
  });
  return [...levers, ...figures];
}

const told = ['sp500', 'return:NVDA', 'gdp'];
const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const MOST_TOLD = 4;

function sentenceOf(was: Side, inputs: readonly InputChange[], outcomes: readonly OutcomeChange[]): string {
  if (inputs.length === 0) return `The two scenarios are the same in every input. ${caveat}`;
  const changes = inputs
    .slice(0, MOST_TOLD)
    .map(({ label, was: before, now }) => `${label.toLowerCase()} ${now} instead of ${before}`);
  const more = inputs.length > MOST_TOLD ? [`${inputs.length - MOST_TOLD} more inputs changed`] : [];
  const effects = outcomes
    .filter(({ id }) => told.includes(id))
    .map(({ label, was: before, now }) => `${label} ${now} instead of ${before}`);
  return `Against “${was.title}”, ${list([...changes, ...more])} would imply ${list(effects)} at the lowest point, under these inputs. ${caveat}`;
}

/** Two runs side by side: what was put in differently, what comes out, and one sentence to quote. */
export function compareScenarios(was: Side, now: Side, outputs: readonly Output[]): Comparison {
  const inputs = inputChanges(was, now);
  const outcomes = outputs.map((output) => ({
    id: output.id,
    label: outputName(output),
    was: outputText(output, output.measure(was.outcome.stressed)),
    now: outputText(output, output.measure(now.outcome.stressed)),
  }));
  return { inputs, outcomes, sentence: sentenceOf(was, inputs, outcomes) };
}
