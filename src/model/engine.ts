import { chain, parameterOrder, parameters } from './chain.ts';
import { inputsOf } from './inputs.ts';
import { type Buffers, type Ledger, type LineId, type LineShape, lines } from './lines.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { ModelFlag, ParameterId, World } from './types.ts';

/**
 * The equations bound to one world. One engine is one set of buffers: `evaluate` overwrites `ledger` and hands it
 * back, so read what you need before the next call. Not to be shared between concurrent users.
 */
export interface Engine {
  readonly world: World;
  readonly prepared: Prepared;
  /** The order in which `evaluate` takes its values; `parameters[id]` of chain.ts describes each. */
  readonly order: readonly ParameterId[];
  readonly flags: readonly ModelFlag[];
  /** Inputs of the world that are the reader's own, by name. */
  readonly own: readonly string[];
  /** The ledger without any shock, for good. */
  readonly baseline: Ledger;
  readonly ledger: Buffers;
  /** Values in `order`, finite and inside their ranges (not checked here); parameters counted in quarters are rounded. */
  evaluate(values: Float64Array): Buffers;
  /** A copy of the ledger as it stands, for keeping. */
  copy(): Ledger;
}

const lineIds = Object.keys(lines) as readonly LineId[];

/** Binds the chain to a world that `checkWorld` found sound. Milliseconds, once per world; each evaluation allocates nothing. */
export function bindEngine(world: World): Engine {
  const prepared = prepare(world);
  const { ledger, copy } = layOut(prepared);
  const steps = chain.flatMap((channel) => {
    const equations = channel.work({ world: prepared, known: ledger, constants: world.constants });
    return channel.writes.map((line) => ({ fill: equations[line], line: ledger[line] }));
  });
  const inputs = Object.fromEntries(parameterOrder.map((id) => [id, parameters[id].default])) as Record<
    ParameterId,
    number
  >;
  const whole = parameterOrder.map((id) => parameters[id].whole === true);

  function evaluate(values: Float64Array): Buffers {
    for (let k = 0; k < parameterOrder.length; k++) {
      const value = values[k] as number;
      inputs[parameterOrder[k] as ParameterId] = whole[k] ? Math.round(value) : value;
    }
    for (const { fill, line } of steps) fill?.(inputs, line);
    return ledger;
  }

  evaluate(calmValues());
  return {
    world,
    prepared,
    order: parameterOrder,
    flags: flagsOf(prepared),
    own: inputsOf(world).flatMap(({ spec, input }) => (input.provenance.status === 'user' ? [spec.name] : [])),
    baseline: copy(),
    ledger,
    evaluate,
    copy,
  };
}

/** The defaults with no cut and no take-downs: the baseline. */
export function calmValues(): Float64Array {
  return Float64Array.from(parameterOrder, (id) => (parameters[id].role === 'shock' ? 0 : parameters[id].default));
}

/** All lines in one block of memory, so that a copy is one copy. */
function layOut({ quarters, companies, years, network }: Prepared) {
  const sizes: Readonly<Record<LineShape, number>> = {
    run: 1,
    quarter: quarters,
    company: companies,
    'company-quarter': companies * quarters,
    year: years,
    'node-year': network.nodes * years,
  };
  const total = lineIds.reduce((sum, id) => sum + sizes[lines[id].shape], 0);
  const block = new Float64Array(total);
  const divide = (buffer: ArrayBufferLike) => {
    let start = 0;
    return Object.fromEntries(
      lineIds.map((id) => {
        const size = sizes[lines[id].shape];
        const line = new Float64Array(buffer, start * Float64Array.BYTES_PER_ELEMENT, size);
        start += size;
        return [id, line];
      }),
    ) as Buffers;
  };
  const ledger = divide(block.buffer);
  // A ratio that does not apply to a company stays at 1, "unchanged"; `cellOf` shows it as absent.
  for (const id of lineIds) if (lines[id].unit === 'ratio' && 'groups' in lines[id]) ledger[id].fill(1);
  return { ledger, copy: (): Ledger => divide(block.slice().buffer) };
}

/** Multiples a reader should know of: outside 3–60 the price says more about hope than about the baseline. */
function flagsOf({ entities, valuation }: Prepared): readonly ModelFlag[] {
  return entities.flatMap((entity, i): readonly ModelFlag[] => {
    const multiple = valuation.multiple[i] as number;
    const terminalIncome = valuation.terminalIncome[i] as number;
    if (!valuation.valued[i]) return [{ kind: 'not-valued', entity, terminalIncome, multiple }];
    return multiple < 3 || multiple > 60 ? [{ kind: 'multiple-outside-band', entity, multiple }] : [];
  });
}
