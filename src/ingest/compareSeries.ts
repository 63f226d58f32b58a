import type { Observation } from '../datasets/types.ts';

/** One period that both sides state. */
export interface Difference {
  readonly series: string;
  readonly entity: string;
  readonly period: string;
  readonly date: string;
  readonly ours: Observation;
  readonly theirs: Observation;
  /** Theirs − ours, in their common unit. */
  readonly absolute: number;
  /** The same in per cent of ours; null where ours is 0. */
  readonly percent: number | null;
}

export interface Comparison {
  /** Periods on both sides, oldest first, equal ones included. */
  readonly both: readonly Difference[];
  /** The first of them on which the sides part; null when they agree throughout. */
  readonly firstDifference: Difference | null;
  readonly onlyOurs: readonly Observation[];
  readonly onlyTheirs: readonly Observation[];
  /** On both sides, but in different units, so nothing can be taken away from anything. */
  readonly otherUnit: readonly { readonly ours: Observation; readonly theirs: Observation }[];
}

/** Rounding in the last digit of a file is no difference: one part in a thousand million. */
const SAME = 1e-9;

const keyOf = ({ series, entity, period }: Observation) => `${series}\u0000${entity}\u0000${period}`;

/**
 * A reader's observations against ours, matched by series, entity and period. Where ours states a period twice (a plan and a
 * report), the reported figure is compared. Nothing is overwritten: both rows are in the answer.
 */
export function compareSeries(ours: readonly Observation[], theirs: readonly Observation[]): Comparison {
  const own = new Map<string, Observation>();
  for (const observation of ours) {
    const key = keyOf(observation);
    const before = own.get(key);
    if (!before || (observation.provenance.status === 'reported' && before.provenance.status !== 'reported'))
      own.set(key, observation);
  }
  const both: Difference[] = [];
  const otherUnit: { ours: Observation; theirs: Observation }[] = [];
  const onlyTheirs: Observation[] = [];
  const matched = new Set<string>();
  for (const their of theirs) {
    const key = keyOf(their);
    const our = own.get(key);
    if (!our) {
      onlyTheirs.push(their);
      continue;
    }
    matched.add(key);
    if (our.unit !== their.unit) {
      otherUnit.push({ ours: our, theirs: their });
      continue;
    }
    const { series, entity, period, date } = our;
    const absolute = their.value - our.value;
    both.push({
      series,
      entity,
      period,
      date,
      ours: our,
      theirs: their,
      absolute,
      percent: our.value === 0 ? null : (100 * absolute) / Math.abs(our.value),
    });
  }
  both.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const parts = ({ absolute, ours: our }: Difference) => Math.abs(absolute) > SAME * Math.max(1, Math.abs(our.value));
  return {
    both,
    firstDifference: both.find(parts) ?? null,
    onlyOurs: [...own].filter(([key]) => !matched.has(key)).map(([, observation]) => observation),
    onlyTheirs,
    otherUnit,
  };
}
