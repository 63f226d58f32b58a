import type { Provenance } from '../datasets/types.ts';

/** The twenty inputs a reader can move, in words; `Parameter.symbol` carries the letter of the equations. */
export type ParameterId =
  | 'depth'
  | 'onset'
  | 'slide'
  | 'trough'
  | 'rebound'
  | 'takedownLoss'
  | 'coMovement'
  | 'destocking'
  | 'decremental'
  | 'elasticity'
  | 'roi'
  | 'growthLost'
  | 'overshoot'
  | 'firmShare'
  | 'fundingFreeze'
  | 'recovery'
  | 'spillover'
  | 'wealthSpending'
  | 'importShare'
  | 'multiplier';

export type ParameterGroup = 'shock' | 'chain' | 'valuation' | 'contagion' | 'macro';

/** Everything a control, a link, a draw and the method page need to know of one input. */
export interface Parameter {
  readonly role: 'shock' | 'assumption';
  readonly group: ParameterGroup;
  /** The letter used in the equations: `D`, `t0`, `rho`. */
  readonly symbol: string;
  readonly label: string;
  readonly help: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Counted in whole quarters: every value, slid or drawn, is rounded to the nearest before it is used. */
  readonly whole?: true;
  /** Low, mode and high: the triangle that is drawn from, and the band on the track. */
  readonly likely: readonly [low: number, mode: number, high: number];
  /** Loading on the common factor of correlated draws, −1 to 1; an assumption. */
  readonly loading: number;
  readonly unit: 'share' | 'quarters' | 'ratio' | 'percentage points' | 'cents per dollar';
  /** Why this default and this range. */
  readonly basis: string;
  readonly source: string;
  /** `assumption` where no source states the figure. */
  readonly grade: 'primary' | 'secondary' | 'memory' | 'computed' | 'assumption';
  readonly disagrees: string;
}

/** One fixed number of the engine: shown with its basis, not a slider. */
export interface Constant {
  readonly symbol: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly source: string;
  readonly grade: Parameter['grade'];
}

export interface RowRef {
  readonly dataset: string;
  /** Line of the CSV, as an editor shows it. */
  readonly line: number;
}

/** One input of the world: the number, how sure it is, and the data rows it was made from (none when the reader gave it). */
export interface Figure {
  readonly value: number;
  readonly provenance: Provenance;
  readonly rows: readonly RowRef[];
}

/** An input by quarter (`World.quarters`) or, in the network, by calendar year (`World.network.years`). */
export interface Path {
  readonly values: readonly number[];
  readonly provenance: Provenance;
  readonly rows: readonly RowRef[];
}

interface CompanyBase {
  /** Ticker-like code, as in the datasets: `NVDA`, `000660.KS`. */
  readonly entity: string;
  readonly name: string;
  /** Market value today, $bn. */
  readonly cap: Figure;
  /** Baseline revenue, $bn per quarter. */
  readonly revenue: Path;
  /** Baseline operating margin by quarter, share of revenue. */
  readonly margin: Path;
  readonly tax: Figure;
  /** How much of the price rests on the AI growth story, 0 to 1 (`e`). */
  readonly narrative: Figure;
  readonly inSP500: boolean;
  readonly inMag7: boolean;
}

interface SupplierBase extends CompanyBase {
  /** Share of revenue tied to AI capital spending (`x`). */
  readonly reliance: Figure;
  /** Share of that bought by the large cloud firms (`w`). */
  readonly cloudShare: Figure;
  /** Tier factor of the order swing (`b`). */
  readonly tier: Figure;
  /** Quarters behind the capital spending (`lag`). */
  readonly lag: Figure;
}

/** Chips, networks, servers, power and cooling: sell at given prices, lose `decremental × factor` of each dollar of lost revenue. */
export interface Supplier extends SupplierBase {
  readonly group: 'logic' | 'infra';
  /** Multiplies the decremental margin (`kdm`). */
  readonly decrementalFactor: Figure;
}

/** DRAM and HBM makers: the price clears the market. */
export interface MemoryMaker extends SupplierBase {
  readonly group: 'memory';
}

/** Spends the capital; gets cash and depreciation back when it spends less. */
export interface Hyperscaler extends CompanyBase {
  readonly group: 'hyper';
  /** A share of `World.capex`, or a path of its own, $bn per quarter, outside that total. */
  readonly capex: { readonly kind: 'share'; readonly share: Figure } | { readonly kind: 'own'; readonly path: Path };
  /** Revenue from AI services, $bn per quarter (`ai`). */
  readonly aiRevenue: Path;
}

/** No AI spending to lose: moves by valuation only. */
export interface OtherCompany extends CompanyBase {
  readonly group: 'other';
}

export type Company = Supplier | MemoryMaker | Hyperscaler | OtherCompany;
export type Group = Company['group'];

/** A firm of the payment network, by calendar year, $bn per year. */
export type NetworkNode = {
  readonly entity: string;
  readonly name: string;
  /** Debts to creditors outside the network (`el`). */
  readonly outside: Path;
} & (
  | { readonly kind: 'lab'; readonly operating: Path; readonly funding: Path }
  | { readonly kind: 'payer'; readonly resources: Path }
);

/** What `from` has promised to pay `to`, $bn per calendar year. */
export interface Contract {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly amounts: Path;
}

export interface Network {
  readonly years: readonly number[];
  readonly nodes: readonly NetworkNode[];
  readonly contracts: readonly Contract[];
}

/** One position: `shares` are look-through weights onto companies of the world (a share: 1 on itself); the remainder moves with the rest of the index. Cash is left out. */
export interface ExposedHolding {
  readonly label: string;
  /** Share of the portfolio's value. */
  readonly weight: number;
  readonly shares: Readonly<Record<string, number>>;
  /** Moves with nothing in the model: cash and the like. */
  readonly inert?: true;
}

export type ConstantId =
  | 'recoveryHalfLife'
  | 'beliefSpeed'
  | 'overshootHalfLife'
  | 'requiredReturn'
  | 'depreciationQuarters'
  | 'profitLag'
  | 'aiMargin'
  | 'capexNetShare'
  | 'spenderOffset'
  | 'fixedCostShare'
  | 'writeDown'
  | 'priceFloor'
  | 'elasticityQuarters'
  | 'usShare'
  | 'otherCapex'
  | 'wealthSpeed'
  | 'okun'
  | 'spreadPerPercent'
  | 'vixPerPercent'
  | 'yieldPerPercent';

/** Everything the equations need besides the twenty parameters. Built by `readWorld`, or by hand in a test. */
export interface World {
  /** Calendar quarters in order, `2026Q3` and on. */
  readonly quarters: readonly string[];
  /** Baseline capital spending of the large cloud firms together, $bn per quarter. */
  readonly capex: Path;
  readonly companies: readonly Company[];
  /** Market value of the whole index, $bn. */
  readonly indexCap: Figure;
  readonly macro: {
    /** Nominal US GDP, $bn at an annual rate, by quarter. */
    readonly gdp: Path;
    /** Equity held by US households, $bn. */
    readonly householdEquity: Figure;
  };
  readonly network: Network;
  readonly holdings: readonly ExposedHolding[];
  readonly constants: Readonly<Record<ConstantId, number>>;
}

/** Values left out are the defaults. */
export interface Scenario {
  readonly title: string;
  readonly values: Readonly<Partial<Record<ParameterId, number>>>;
}

/** Why the engine refuses; `describeModelIssue` makes the words. */
export type ModelIssue =
  | { readonly kind: 'unknown-parameter'; readonly parameter: string }
  | { readonly kind: 'not-a-number'; readonly input: string; readonly value: number }
  | {
      readonly kind: 'out-of-range';
      readonly input: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'empty-world'; readonly missing: 'companies' | 'quarters' }
  | { readonly kind: 'wrong-length'; readonly input: string; readonly length: number; readonly expected: number }
  | { readonly kind: 'listed-twice'; readonly input: string }
  | { readonly kind: 'unknown-firm'; readonly where: string; readonly firm: string }
  | { readonly kind: 'owes-itself'; readonly contract: string; readonly firm: string }
  | { readonly kind: 'unfunded-baseline'; readonly firm: string; readonly year: number; readonly short: number }
  | { readonly kind: 'unknown-input'; readonly input: string };

/** Something a reader must know about a result that is otherwise sound. */
export type ModelFlag =
  | { readonly kind: 'multiple-outside-band'; readonly entity: string; readonly multiple: number }
  | {
      readonly kind: 'not-valued';
      readonly entity: string;
      readonly terminalIncome: number;
      readonly multiple: number;
    };
