import type { AnalysisIssue } from '../model/analysisIssues.ts';
import type { Shape } from '../model/distributions.ts';
import { prepareSimulation } from '../model/monteCarlo.ts';
import type { Simulation, SimulationSummary } from '../model/simulation.ts';
import { prepareSobol, type SobolSensitivity } from '../model/sobolSensitivity.ts';
import type { Scenario, World } from '../model/types.ts';
import type { Ranges } from './scenarioState.ts';

/** One question for the worker: draw the levers from their ranges and run the chain on each draw. */
export interface SimulationRequest {
  readonly world: World;
  readonly scenario: Scenario;
  readonly ranges: Ranges;
  readonly shape: Shape;
  readonly draws: number;
  readonly seed: number;
  readonly joint: 'on' | 'off';
}

export interface SobolRequest extends Omit<SimulationRequest, 'draws' | 'joint'> {
  readonly points: number;
}

/** How far the work is, with what can be shown already. */
export interface SimulationProgress {
  readonly done: number;
  readonly runs: number;
  readonly summary: SimulationSummary;
}

export type JobEnd<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly issues: readonly AnalysisIssue[] }
  | { readonly kind: 'cancelled' };

/** Between pieces of work: false stops it. A worker waits here for its messages. */
export type KeepGoing = () => Promise<boolean>;

// A piece takes some tens of milliseconds: the picture refines and a cancel is heard soon.
const PIECE = 100;

/** All draws, in pieces; after each the caller hears how it stands and may stop it. */
export async function runSimulation(
  { world, scenario, ranges, shape, draws, seed, joint }: SimulationRequest,
  report: (progress: SimulationProgress) => void,
  keepGoing: KeepGoing,
): Promise<JobEnd<Simulation>> {
  const prepared = prepareSimulation(world, scenario, {
    runs: draws,
    seed,
    ranges,
    shape,
    dependence: joint === 'on' ? 'common-factor' : 'independent',
  });
  if (!prepared.ok) return { kind: 'refused', issues: prepared.error };
  const stepper = prepared.value;
  while (stepper.done < stepper.runs) {
    stepper.step(PIECE);
    report({ done: stepper.done, runs: stepper.runs, summary: stepper.summary() });
    if (!(await keepGoing())) return { kind: 'cancelled' };
  }
  return { kind: 'done', value: stepper.result() };
}

/** Sobol indices of every output, in pieces. */
export async function runSobol(
  { world, scenario, ranges, shape, seed, points }: SobolRequest,
  report: (done: number, runs: number) => void,
  keepGoing: KeepGoing,
): Promise<JobEnd<SobolSensitivity>> {
  const prepared = prepareSobol(world, scenario, { points, seed, shape, ranges });
  if (!prepared.ok) return { kind: 'refused', issues: prepared.error };
  const stepper = prepared.value;
  while (stepper.done < stepper.runs) {
    stepper.step(PIECE);
    report(stepper.done, stepper.runs);
    if (!(await keepGoing())) return { kind: 'cancelled' };
  }
  return { kind: 'done', value: stepper.result() };
}
