import { fail, ok, type Result } from '../base/result.ts';
import type { Provenance } from '../datasets/types.ts';
import { checkInput } from './checkWorld.ts';
import { inputsOf, mapInputs } from './inputs.ts';
import type { Figure, ModelIssue, Path, World } from './types.ts';

/** A reader's replacement of one input: a number, or for a path one number per entry (a single number fills the path). */
export interface OwnFigure {
  /** `InputSpec.name`. */
  readonly input: string;
  readonly value: number | readonly number[];
  readonly note?: string;
}

const theirs = (note: string): Provenance => ({
  status: 'user',
  confidence: 'unstated',
  source: 'the reader',
  sourceUrl: null,
  published: null,
  note,
});

/** The world with a reader's own figures in place of the bundled ones, each marked as theirs; or every one that does not fit. */
export function withOwnFigures(world: World, figures: readonly OwnFigure[]): Result<World, readonly ModelIssue[]> {
  const given = new Map(figures.map((figure) => [figure.input, figure]));
  const known = new Set(inputsOf(world).map(({ spec }) => spec.name));
  const issues: ModelIssue[] = [...given.keys()].flatMap((input) =>
    known.has(input) ? [] : [{ kind: 'unknown-input', input } as const],
  );
  const changed = mapInputs(world, (input, spec) => {
    const figure = given.get(spec.name);
    if (!figure) return input;
    const replaced = replace(input, figure);
    issues.push(...checkInput({ spec, input: replaced }));
    return replaced;
  });
  return issues.length > 0 ? fail(issues) : ok(changed);
}

function replace<I extends Figure | Path>(input: I, { value, note = '' }: OwnFigure): I {
  const provenance = theirs(note);
  if ('values' in input) {
    const values = typeof value === 'number' ? input.values.map(() => value) : value;
    return { ...input, values, provenance, rows: [] };
  }
  // A path where a single figure belongs has no reading; NaN is caught by the check of the input.
  return { ...input, value: typeof value === 'number' ? value : Number.NaN, provenance, rows: [] };
}
