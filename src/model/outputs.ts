import type { Engine } from './engine.ts';
import type { Buffers } from './lines.ts';

/** A single number read off the ledger: what is drawn, ranked, solved for and shown first. */
export interface Output {
  readonly id: string;
  readonly label: string;
  /** `share` is a change (−0.2 is −20 %); `ratio` is against the baseline (0.4 is × 0.4). */
  readonly unit: 'share' | 'ratio' | 'USD_bn';
  /** Which end of a distribution is the bad one. */
  readonly worse: 'lower' | 'higher';
  /** Reads the ledger just filled by `engine.evaluate`; allocates nothing. */
  measure(ledger: Buffers): number;
}

/** The outputs of an engine's world: indices, GDP, wealth, memory price, network, then every company. */
export declare function outputsOf(engine: Engine): readonly Output[];
