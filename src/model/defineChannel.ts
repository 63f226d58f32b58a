import type { LineId } from './lines.ts';
import type { Prepared } from './prepare.ts';
import type { ConstantId, Parameter, ParameterId } from './types.ts';

export type ParameterSet = { readonly [P in ParameterId]?: Parameter };

/** What a channel may see while it is bound to a world: only the lines and constants it declared. */
export interface Stage<Read extends LineId, Write extends LineId, Constants extends ConstantId> {
  readonly world: Prepared;
  /** Lines of earlier channels that were declared, and the channel's own; filled anew in every run, in causal order. */
  readonly known: { readonly [L in Read | Write]: ArrayLike<number> };
  readonly constants: { readonly [C in Constants]: number };
}

/** Fills one line, every cell of it, from the reader's values. Called once per run; must not allocate. */
export type Equation<Values> = (values: Values, line: Float64Array) => void;

interface ChannelHead {
  readonly id: string;
  /** Number in the model document: `E4`. */
  readonly number: string;
  readonly title: string;
  /** Why this arrow exists, in words. */
  readonly because: string;
}

/** A channel as its author writes it: reading an undeclared line, or leaving out a declared one, does not compile. */
export interface ChannelDefinition<
  Read extends LineId,
  Write extends LineId,
  Constants extends ConstantId,
  Own extends ParameterSet,
  Borrowed extends ParameterSet,
> extends ChannelHead {
  readonly reads: readonly Read[];
  /** In the order they are filled. */
  readonly writes: readonly Write[];
  /** The equation of each line written, in the letters of `lines` and `parameters`. */
  readonly formula: { readonly [L in Write]: string };
  readonly constants: readonly Constants[];
  /** Inputs this channel introduces. */
  readonly parameters: Own;
  /** Inputs of earlier channels it uses as well: the same objects, imported from their owner. */
  readonly borrows: Borrowed;
  /** Binds the equations to a world: one function per line. */
  work(stage: Stage<Read, Write, Constants>): {
    readonly [L in Write]: Equation<{ readonly [P in keyof Own | keyof Borrowed]: number }>;
  };
}

/** One causal link of the chain as everyone else sees it, with everything a page needs to explain it. */
export interface Channel extends ChannelHead {
  readonly reads: readonly LineId[];
  readonly writes: readonly LineId[];
  readonly formula: { readonly [L in LineId]?: string };
  readonly constants: readonly ConstantId[];
  readonly parameters: ParameterSet;
  readonly borrows: ParameterSet;
  work(stage: Stage<LineId, LineId, ConstantId>): {
    readonly [L in LineId]?: Equation<Readonly<Record<ParameterId, number>>>;
  };
}

/** Checks a channel against its own declaration at compile time, and returns it. */
export function defineChannel<
  const Read extends LineId,
  const Write extends LineId,
  const Constants extends ConstantId,
  const Own extends ParameterSet,
  const Borrowed extends ParameterSet,
>(
  channel: ChannelDefinition<Read, Write, Constants, Own, Borrowed>,
): ChannelDefinition<Read, Write, Constants, Own, Borrowed> {
  return channel;
}
