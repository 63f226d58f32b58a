import { expose, transfer } from 'comlink';
import { buffersOf, type Simulation } from '../model/simulation.ts';
import type { SobolSensitivity } from '../model/sobolSensitivity.ts';
import {
  type JobEnd,
  runSimulation,
  runSobol,
  type SimulationProgress,
  type SimulationRequest,
  type SobolRequest,
} from './simulationJob.ts';

// A newer job, or a cancel, raises this; a job that finds another number than its own stops.
let current = 0;

/** Lets messages in, among them the one that cancels. */
const pause = (job: number) => () => new Promise<boolean>((resolve) => setTimeout(() => resolve(job === current), 0));

const worker = {
  cancel(): void {
    current += 1;
  },
  async simulate(
    request: SimulationRequest,
    report: (progress: SimulationProgress) => void,
  ): Promise<JobEnd<Simulation>> {
    current += 1;
    const end = await runSimulation(request, report, pause(current));
    // The columns are handed over, not copied.
    return end.kind === 'done' ? transfer(end, buffersOf(end.value) as ArrayBuffer[]) : end;
  },
  sobol(request: SobolRequest, report: (done: number, runs: number) => void): Promise<JobEnd<SobolSensitivity>> {
    current += 1;
    return runSobol(request, report, pause(current));
  },
};

export type SimulationWorker = typeof worker;

expose(worker);
