import { type Remote, wrap } from 'comlink';
import { useEffect, useRef, useState } from 'react';
import type { Result } from '../base/result.ts';
import type { AnalysisIssue } from '../model/analysisIssues.ts';
import type { AnalysisWorker } from './analysis.worker.ts';
import type { ReverseAnswer, ReverseQuestion, SensitivityAnswer, SensitivityQuestion } from './analysisJob.ts';

/** The last answer, and whether a newer question is still being worked on. */
export interface Asked<Answer> {
  readonly answer: Result<Answer, readonly AnalysisIssue[]> | null;
  readonly stale: boolean;
  /** The worker could not be started or broke. */
  readonly broken: boolean;
}

// A held lever asks nothing; one let go asks once.
const REST_MS = 180;

let remote: Remote<AnalysisWorker> | null = null;

/** One worker for all analyses of the page, started with the first question. */
function analyst(): Remote<AnalysisWorker> {
  if (remote) return remote;
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', () => {
    remote = null;
  });
  remote = wrap<AnalysisWorker>(worker);
  return remote;
}

function useAsked<Question, Answer>(
  question: Question,
  key: string,
  ask: (worker: Remote<AnalysisWorker>, question: Question) => Promise<Result<Answer, readonly AnalysisIssue[]>>,
): Asked<Answer> {
  const [answer, setAnswer] = useState<Asked<Answer>['answer']>(null);
  const [answered, setAnswered] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const latest = useRef({ question, ask });
  latest.current = { question, ask };
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      latest.current
        .ask(analyst(), latest.current.question)
        .then((next) => {
          if (!wanted) return;
          setAnswer(next);
          setAnswered(key);
          setBroken(false);
        })
        .catch(() => wanted && setBroken(true));
    }, REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  return { answer, stale: answered !== key, broken };
}

/** `key` says when the question is another one; a question itself is a new object each time. */
export const useReverse = (question: ReverseQuestion, key: string): Asked<ReverseAnswer> =>
  useAsked(question, key, (worker, asked) => worker.reverse(asked));

export const useSensitivity = (question: SensitivityQuestion, key: string): Asked<SensitivityAnswer> =>
  useAsked(question, key, (worker, asked) => worker.sensitivity(asked));
