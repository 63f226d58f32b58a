import { formatMoney, formatNumber, formatShare } from '../../../base/format.ts';
import type { LineId } from '../../../model/lines.ts';
import type { Figure, Path } from '../../../model/types.ts';
import type { Equation, ReceiptPlace, SourceRow } from './receiptTypes.ts';

export const plain = (value: number): string => formatNumber(value, 4);
export const money = (value: number): string => formatMoney(value, 3);
export const share = (value: number): string => formatShare(value, 1);

export const equation = (formula: string, filled: string, gives: number, ledger: number): Equation => ({
  formula,
  filled,
  gives,
  ledger,
});

/** A cell of a company's line in the place's quarter. */
export const cell = (place: ReceiptPlace, side: 'baseline' | 'stressed', line: LineId, back = 0): number =>
  place.outcome[side][line][place.i * place.outcome.world.quarters.length + place.t - back] as number;

/** A cell of a line of the whole world. */
export const at = (place: ReceiptPlace, side: 'baseline' | 'stressed', line: LineId): number =>
  place.outcome[side][line][place.t] as number;

export const companyPathOf = ({ outcome, i }: ReceiptPlace, side: 'baseline' | 'stressed', line: LineId): number[] => {
  const size = outcome.world.quarters.length;
  return Array.from({ length: size }, (_, t) => outcome[side][line][i * size + t] as number);
};

export const figureSource = (label: string, { value, provenance, rows }: Figure, write = plain): SourceRow => ({
  label,
  value: write(value),
  provenance,
  rows,
});

export const pathSource = (label: string, { values, provenance, rows }: Path, t: number, write = money): SourceRow => ({
  label,
  value: write(values[t] ?? Number.NaN),
  provenance,
  rows,
});
