import { expose } from 'comlink';
import { answerReverse, answerSensitivity } from './analysisJob.ts';

const worker = { reverse: answerReverse, sensitivity: answerSensitivity };

export type AnalysisWorker = typeof worker;

expose(worker);
