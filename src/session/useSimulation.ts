import { proxy, type Remote, wrap } from 'comlink';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnalysisIssue } from '../model/analysisIssues.ts';
import type { Simulation } from '../model/simulation.ts';
import type { SobolSensitivity } from '../model/sobolSensitivity.ts';
import { makeTurns } from './jobTurns.ts';
import type { SimulationWorker } from './simulation.worker.ts';
import type { JobEnd, SimulationProgress, SimulationRequest, SobolRequest } from './simulationJob.ts';

/** Where a piece of long work stands. What it was asked is kept, so that a page can say when the levers have moved on. */
export type Job<Request, Progress, Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly request: Request; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly request: Request; readonly value: Value }
  | { readonly kind: 'refused'; readonly request: Request; readonly issues: readonly AnalysisIssue[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken' };

export interface SobolProgress {
  readonly done: number;
  readonly runs: number;
}

export type SimulationJobState = Job<SimulationRequest, SimulationProgress, Simulation>;
export type SobolJobState = Job<SobolRequest, SobolProgress, SobolSensitivity>;

interface Simulator {
  readonly simulation: SimulationJobState;
  readonly sobol: SobolJobState;
  readonly simulate: (request: SimulationRequest) => void;
  readonly explain: (request: SobolRequest) => void;
  readonly cancel: () => void;
}

interface Thread {
  readonly worker: Worker;
  readonly remote: Remote<SimulationWorker>;
}

/** Long work off the page's thread: one worker, started when first needed and ended with the page. One job at a time. */
export function useSimulation(): Simulator {
  const thread = useRef<Thread | null>(null);
  const [simulation, setSimulation] = useState<SimulationJobState>({ kind: 'idle' });
  const [sobol, setSobol] = useState<SobolJobState>({ kind: 'idle' });
  const [turns] = useState(makeTurns);

  useEffect(
    () => () => {
      thread.current?.worker.terminate();
      thread.current = null;
    },
    [],
  );

  const start = useCallback((onBroken: () => void): Thread => {
    if (thread.current) return thread.current;
    const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', () => {
      worker.terminate();
      thread.current = null;
      onBroken();
    });
    thread.current = { worker, remote: wrap<SimulationWorker>(worker) };
    return thread.current;
  }, []);

  const simulate = useCallback(
    (request: SimulationRequest) => {
      const turn = turns.take();
      setSimulation({ kind: 'running', request, progress: null });
      setSobol((state) => (state.kind === 'running' ? { kind: 'cancelled' } : state));
      const { remote } = start(() => setSimulation({ kind: 'broken' }));
      const report = proxy((progress: SimulationProgress) => {
        if (turn.lasts()) setSimulation({ kind: 'running', request, progress });
      });
      void remote.simulate(request, report).then((end: JobEnd<Simulation>) => {
        if (turn.end()) setSimulation(ended(request, end));
      });
    },
    [start, turns],
  );

  const explain = useCallback(
    (request: SobolRequest) => {
      const turn = turns.take();
      setSobol({ kind: 'running', request, progress: null });
      const { remote } = start(() => setSobol({ kind: 'broken' }));
      const report = proxy((done: number, runs: number) => {
        if (turn.lasts()) setSobol({ kind: 'running', request, progress: { done, runs } });
      });
      void remote.sobol(request, report).then((end: JobEnd<SobolSensitivity>) => {
        if (turn.end()) setSobol(ended(request, end));
      });
    },
    [start, turns],
  );

  const cancel = useCallback(() => {
    turns.drop();
    void thread.current?.remote.cancel();
    setSimulation((state) => (state.kind === 'running' ? { kind: 'cancelled' } : state));
    setSobol((state) => (state.kind === 'running' ? { kind: 'cancelled' } : state));
  }, [turns]);

  return { simulation, sobol, simulate, explain, cancel };
}

function ended<Request, Value>(
  request: Request,
  end: JobEnd<Value>,
):
  | { readonly kind: 'done'; readonly request: Request; readonly value: Value }
  | { readonly kind: 'refused'; readonly request: Request; readonly issues: readonly AnalysisIssue[] }
  | { readonly kind: 'cancelled' } {
  switch (end.kind) {
    case 'done':
      return { kind: 'done', request, value: end.value };
    case 'refused':
      return { kind: 'refused', request, issues: end.issues };
    case 'cancelled':
      return { kind: 'cancelled' };
    default:
      return end satisfies never;
  }
}
