/** Long work in small steps, so that a worker can report progress between them, and stop. */
export interface Stepper<T> {
  /** Runs of the model in all. */
  readonly runs: number;
  readonly done: number;
  /** Up to `count` more runs. How the work is cut into steps changes nothing in the result. */
  step(count: number): void;
  /** Throws unless `done` equals `runs`. */
  result(): T;
}

/** All the steps at once. */
export function finish<T>(stepper: Stepper<T>): T {
  stepper.step(stepper.runs - stepper.done);
  return stepper.result();
}
