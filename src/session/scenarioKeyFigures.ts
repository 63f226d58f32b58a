import { formatMoney, formatNumber, formatShare } from '../base/format.ts';
import { modelVersion } from '../model/modelVersion.ts';
import type { Output } from '../model/outputs.ts';
import type { LabResult } from './scenarioStore.ts';
import type { KeyFigure, KeyFigures } from './seenFigures.ts';

/** Companies whose fall stands among the headlines, beside the one the reader follows. */
const headlined: readonly string[] = ['NVDA', '000660.KS'];

// A digit more than the lab shows: the question is whether anything has moved.
function telling({ unit }: Output): KeyFigure['tell'] {
  return (value) => {
    if (typeof value === 'string') return value;
    switch (unit) {
      case 'share':
        return formatShare(value, 1);
      case 'ratio':
        return `×${formatNumber(value, 3)}`;
      case 'USD_bn':
        return formatMoney(value, 3);
      default:
        return unit satisfies never;
    }
  };
}

/** The headline outcomes of a scenario and the version of the model, for a link to remember. What a portfolio would lose is never among them. */
export function scenarioKeyFigures({ state, outcome, outputs }: LabResult): KeyFigures {
  const companies = new Set([...headlined, state.company].map((entity) => `return:${entity}`));
  const told = outputs.filter(({ id }) => (id.startsWith('return:') ? companies.has(id) : id !== 'portfolio'));
  return {
    of: JSON.stringify([Object.entries(state.levers).toSorted(), state.figures === 'ours' ? [] : state.own]),
    figures: [
      ...told.map((output) => ({
        key: output.id,
        values: [{ label: output.label, value: output.measure(outcome.stressed) }],
        tell: telling(output),
      })),
      { key: 'model', values: [{ label: 'Version of the model', value: modelVersion }], tell: String },
    ],
  };
}
