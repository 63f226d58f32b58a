import { formatExact } from '../../../base/format.ts';
import { inputsOf, type WorldInput } from '../../../model/inputs.ts';
import type { World } from '../../../model/types.ts';

/** A part of the world whose inputs are listed together. */
export interface InputGroup {
  readonly id: string;
  readonly label: string;
}

/** The group an input is listed in, from its name. */
export function groupOfInput(name: string): string {
  const [first = '', ...rest] = name.split('.');
  if (first === 'network') return 'network';
  // A company's code may hold a dot itself; its last part is the kind of figure.
  if (first === 'companies') return rest.slice(0, -1).join('.');
  return 'economy';
}

export function groupsOf({ companies, network }: World): readonly InputGroup[] {
  return [
    { id: 'economy', label: 'Spending, index, GDP, wealth' },
    ...companies.map(({ entity, name }) => ({ id: entity, label: name })),
    ...(network.nodes.length > 0 ? [{ id: 'network', label: 'Financing network' }] : []),
  ];
}

export const inputsIn = (world: World, group: string): readonly WorldInput[] =>
  inputsOf(world).filter(({ spec }) => groupOfInput(spec.name) === group);

/** An input as it stands: a figure, or a path from first to last. */
export function inputText({ input, spec }: WorldInput): string {
  const write = (value: number) =>
    spec.unit === 'share'
      ? `${formatExact(Number((100 * value).toPrecision(5)))}%`
      : formatExact(Number(value.toPrecision(6)));
  if (!('values' in input)) return write(input.value);
  const [first = Number.NaN] = input.values;
  const last = input.values.at(-1) ?? Number.NaN;
  return first === last ? write(first) : `${write(first)} … ${write(last)}`;
}

export type TypedFigure =
  | { readonly kind: 'value'; readonly value: number | readonly number[] }
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'wrong-count'; readonly count: number; readonly expected: number };

/** What was typed: one number, or for a path one for each period, apart by spaces or semicolons. `%` divides by a hundred. */
export function readFigure(text: string, length: number | undefined): TypedFigure {
  const parts = text
    .trim()
    .replace(/\u2212/g, '-')
    .split(/[\s;]+/)
    .filter(Boolean);
  const numbers = parts.map((part) => {
    const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(part);
    return match ? Number(match[1]) / (match[2] === '%' ? 100 : 1) : Number.NaN;
  });
  const bad = numbers.findIndex((number) => !Number.isFinite(number));
  if (numbers.length === 0 || bad >= 0) return { kind: 'not-a-number', text: parts[bad] ?? '' };
  const [only = Number.NaN] = numbers;
  if (numbers.length === 1) return { kind: 'value', value: only };
  if (length === undefined || numbers.length !== length)
    return { kind: 'wrong-count', count: numbers.length, expected: length ?? 1 };
  return { kind: 'value', value: numbers };
}
