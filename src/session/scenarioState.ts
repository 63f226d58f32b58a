import { chain, parameters } from '../model/chain.ts';
import type { LikelyRange, Shape } from '../model/distributions.ts';
import type { Takedowns } from '../model/takedownCut.ts';
import type { ParameterId } from '../model/types.ts';
import type { OwnFigure } from '../model/withOwnFigures.ts';

export type Levers = Readonly<Partial<Record<ParameterId, number>>>;
export type Ranges = Readonly<Partial<Record<ParameterId, LikelyRange>>>;

/** What makes a result: the levers that were moved, and the reader's own figures. */
export interface ScenarioInputs {
  readonly levers: Levers;
  readonly own: readonly OwnFigure[];
}

/** A scenario to compare with: its name, and what it changes. */
export interface Rival extends ScenarioInputs {
  readonly title: string;
}

export interface Target {
  /** Id of an output of the model: `sp500`, `gdp`. */
  readonly output: string;
  readonly value: number;
}

/** What the reader chose in the stress lab. Everything else on the page follows from this. */
export interface ScenarioState extends ScenarioInputs {
  /** Whose figures are in force, where the reader gave some. */
  readonly figures: 'yours' | 'ours';
  readonly shown: 'few' | 'all';
  /** Company whose numbers the receipt carries, by entity. */
  readonly company: string;
  /** Calendar year and round of the network; round null is the end of the clearing. */
  readonly year: number | null;
  readonly round: number | null;
  /** Id of the output whose spread and sensitivity are shown. */
  readonly output: string;
  readonly ranges: Ranges;
  /** The curve between the ends of a range. */
  readonly shape: Shape;
  readonly draws: number;
  readonly seed: number;
  /** Whether draws share the common factor of the parameters' loadings. */
  readonly joint: 'on' | 'off';
  /** Fall of the index whose share of draws is told, −0.2 is −20 %. */
  readonly threshold: number;
  readonly target: Target;
  readonly against: Rival | null;
  /** Parts of the page that are unfolded, by id: `takedowns`, `ranges`, `basis-depth`, `step-index`, `table-fan`. */
  readonly opened: readonly string[];
  /** Group of inputs listed for the reader's own figures. */
  readonly group: string;
  /** Channel whose reads and writes are told beside the causal diagram. */
  readonly cause: string;
  /** Times its final income a company is worth without a collapse. */
  readonly multiple: number;
  /** Always such that they give a cut; see `takedownCut`. */
  readonly takedowns: Takedowns;
}

export const defaultScenario: ScenarioState = {
  levers: {},
  own: [],
  figures: 'yours',
  shown: 'few',
  company: 'NVDA',
  year: null,
  round: null,
  output: 'sp500',
  ranges: {},
  shape: 'triangular',
  draws: 2000,
  seed: 1,
  joint: 'on',
  threshold: -0.2,
  target: { output: 'sp500', value: -0.2 },
  against: null,
  opened: [],
  group: 'economy',
  cause: chain[0]?.id ?? '',
  multiple: 20,
  // The worked example of the model document.
  takedowns: { perYear: 4, monthsOffline: 3, revenueHit: 0.25, response: 2, substitution: 0.5 },
};

/** Only the levers that differ from their default; one at its default is not moved. */
export const movedFrom = (levers: Levers): Levers =>
  Object.fromEntries(Object.entries(levers).filter(([id, value]) => value !== parameters[id as ParameterId].default));
