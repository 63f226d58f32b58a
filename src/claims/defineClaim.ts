import { invariant } from '../base/invariant.ts';
import type { Datasets } from '../datasets/types.ts';
import { asSeen } from './asOf.ts';
import { judge } from './judge.ts';
import { rowsOfSteps } from './rowRefs.ts';
import type { Assertion, Claim, ClaimChart, Definition, Dimension, Measured, Missing, Step, Verdict } from './types.ts';

type ChoiceTable = Readonly<Record<string, { readonly label: string; readonly meaning: string }>>;
type DimensionTable = Readonly<Record<string, { readonly label: string; readonly choices: ChoiceTable }>>;
type Chosen<D extends DimensionTable> = { readonly [K in keyof D]: keyof D[K]['choices'] & string };

export interface MissingFinding {
  readonly kind: 'missing';
  readonly missing: readonly [Missing, ...Missing[]];
  readonly steps?: readonly Step[];
  readonly note?: string;
}

/** What a check found before it is held against the assertion. */
export type Finding =
  | {
      readonly kind: 'measured';
      readonly measured: Measured;
      readonly steps: readonly Step[];
      readonly note?: string;
      /** Where the reading changes what is asserted; else the claim's own assertion. */
      readonly asserted?: Assertion;
    }
  | MissingFinding
  | {
      readonly kind: 'open';
      readonly as: 'forecast' | 'premise' | 'not-a-claim';
      readonly note: string;
      readonly steps: readonly Step[];
      readonly measured?: Measured;
    }
  | { readonly kind: 'settled'; readonly verdict: Verdict };

export interface ClaimSpec<D extends DimensionTable>
  extends Omit<Claim, 'dimensions' | 'definitions' | 'check' | 'chartFor'> {
  /** Where what is drawn depends on the definition; else `chart` is drawn under all. */
  readonly chartFor?: (chosen: Chosen<D>) => ClaimChart | null;
  /** Every choice of every dimension, the default first in each. */
  readonly dimensions: D;
  /** Combinations that have no meaning are left out; all are taken where this is absent. */
  readonly admits?: (chosen: Chosen<D>) => boolean;
  /** Only rows seen by the day are handed over. */
  readonly find: (seen: Datasets, chosen: Chosen<D>) => Finding;
}

// Inside a sentence a label begins small, unless it begins with an abbreviation.
const inside = (label: string) => label.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());

function combinations(dimensions: readonly Dimension[]): readonly Definition[] {
  return dimensions.reduce<readonly Definition[]>(
    (soFar, dimension) =>
      soFar.flatMap(({ id, label, choices }) =>
        dimension.choices.map((choice) => ({
          id: id === '' ? choice.id : `${id}~${choice.id}`,
          label: label === '' ? choice.label : `${label}, ${inside(choice.label)}`,
          choices: { ...choices, [dimension.id]: choice.id },
        })),
      ),
    [{ id: '', label: '', choices: {} }],
  );
}

const onlyReading: Definition = { id: 'only', label: 'One reading', choices: {} };

function toVerdict(claimed: Assertion | null, finding: Finding): Verdict {
  switch (finding.kind) {
    case 'measured': {
      const asserted = finding.asserted ?? claimed;
      invariant(asserted !== null, 'a measured value is held against an assertion');
      invariant(asserted.unit === finding.measured.unit, 'an assertion and its measure share a unit');
      const { kind, margin } = judge(asserted, finding.measured.value);
      const { measured, steps, note = '' } = finding;
      return { kind, measured, margin, rows: rowsOfSteps(steps), steps, note };
    }
    case 'missing': {
      const { missing, steps = [], note = '' } = finding;
      return { kind: 'untestable', missing, rows: rowsOfSteps(steps), steps, note };
    }
    case 'open': {
      const { as, note, steps, measured = null } = finding;
      return { kind: as, measured, rows: rowsOfSteps(steps), steps, note };
    }
    case 'settled':
      return finding.verdict;
    default:
      return finding satisfies never;
  }
}

/** A claim from its description: definitions are every admitted combination, and `check` sees only what the day allows. */
export function defineClaim<const D extends DimensionTable>(spec: ClaimSpec<D>): Claim {
  const { dimensions: table, admits, find, chartFor, ...rest } = spec;
  const dimensions: readonly Dimension[] = Object.entries(table).map(([id, { label, choices }]) => ({
    id,
    label,
    choices: Object.entries(choices).map(([choice, words]) => ({ id: choice, ...words })),
  }));
  const all = combinations(dimensions);
  const admitted =
    dimensions.length === 0 ? [onlyReading] : all.filter(({ choices }) => admits?.(choices as Chosen<D>) ?? true);
  const [first, ...others] = admitted;
  invariant(
    first !== undefined && (dimensions.length === 0 || first.id === all[0]?.id),
    'the default definition is admitted',
  );
  const definitions = [first, ...others] as const;
  const ids = rest.needs.map(({ dataset }) => dataset);
  return {
    ...rest,
    dimensions,
    definitions,
    chartFor: ({ choices }) => (chartFor === undefined ? rest.chart : chartFor(choices as Chosen<D>)),
    check: (datasets, { definition, asOf }) => {
      // A definition nobody knows (an old link) is read as the default; the page says so.
      const { choices } = definitions.find(({ id }) => id === definition) ?? first;
      return toVerdict(rest.asserted, find(asSeen(datasets, ids, asOf), choices as Chosen<D>));
    },
  };
}
