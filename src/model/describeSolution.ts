import { formatMoney, formatNumber, formatShare } from '../base/format.ts';
import { parameters } from './chain.ts';
import type { Output } from './outputs.ts';
import type { Solution } from './reverse.ts';
import type { ParameterId } from './types.ts';

function outcomeWords(value: number, unit: Output['unit']): string {
  switch (unit) {
    case 'share':
      return formatShare(value);
    case 'ratio':
      return `×${formatNumber(value)}`;
    case 'USD_bn':
      return formatMoney(value);
    default:
      return unit satisfies never;
  }
}

function settingWords(lever: ParameterId, value: number): string {
  const { unit } = parameters[lever];
  switch (unit) {
    case 'share':
      return formatShare(value);
    case 'quarters':
      return value === 1 ? '1 quarter' : `${formatNumber(value)} quarters`;
    case 'ratio':
      return formatNumber(value);
    case 'percentage points':
      return `${formatNumber(value)} pp`;
    case 'cents per dollar':
      return `${formatNumber(value)} cents per dollar`;
    default:
      return unit satisfies never;
  }
}

/** The answer of a reverse stress test in plain sentences: the setting, or that no setting does this and how near one comes. */
export function describeSolution(solution: Solution, { label: outcome, unit }: Output): string {
  const { lever, target } = solution;
  const { label, min, max } = parameters[lever];
  const asked = outcomeWords(target.value, unit);
  const turns = solution.monotone ? '' : ' The outcome does not move one way only as this lever is turned.';
  switch (solution.kind) {
    case 'reached': {
      const here = `Under these inputs “${label}” at ${settingWords(lever, solution.setting)} would imply ${outcomeWords(solution.gives, unit)} for “${outcome}”.`;
      const stepped = solution.exact ? '' : ` It is the first setting to pass ${asked}.`;
      const more = solution.again.map(({ setting }) => settingWords(lever, setting));
      const again = more.length === 0 ? '' : ` So would ${more.join(' and ')}.`;
      return here + stepped + again + turns;
    }
    case 'unreachable': {
      const { setting, gives } = solution.nearest;
      const range = `Under these inputs no “${label}” from ${settingWords(lever, min)} to ${settingWords(lever, max)} would imply ${asked} for “${outcome}”`;
      return `${range}: the nearest is ${outcomeWords(gives, unit)}, at ${settingWords(lever, setting)}.${turns}`;
    }
    default:
      return solution satisfies never;
  }
}
