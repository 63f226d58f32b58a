/** Stop on a state that our own code must never reach. Not for what a file or a reader can do: those are `Result`s. */
export function invariant(condition: unknown, law: string): asserts condition {
  if (!condition) throw new Error(`Broken law: ${law}`);
}
