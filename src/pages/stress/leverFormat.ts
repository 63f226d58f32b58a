import type { ValueFormat } from '../../charts/types.ts';
import { parameters } from '../../model/chain.ts';
import type { ParameterId } from '../../model/types.ts';
import { leverText } from './leverText.ts';

const leverFormats = new Map<ParameterId, ValueFormat>();

/** How the values of a lever are written. One object per lever, because charts compare it. */
export function leverFormat(id: ParameterId): ValueFormat {
  const known = leverFormats.get(id);
  if (known) return known;
  const write = (value: number) => leverText(parameters[id], Number(value.toPrecision(4)));
  const format = { short: (value: number) => write(value).replace(/ (quarters?|cents|pp)$/, ''), full: write };
  leverFormats.set(id, format);
  return format;
}
