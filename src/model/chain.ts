import type { Channel } from './defineChannel.ts';
import type { Parameter, ParameterId } from './types.ts';

/** Every causal link, in causal order. */
export declare const chain: readonly Channel[];

/** The twenty inputs by id. */
export declare const parameters: Readonly<Record<ParameterId, Parameter>>;

/** The order of `Engine.evaluate`'s values. */
export declare const parameterOrder: readonly ParameterId[];
