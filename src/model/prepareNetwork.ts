import type { World } from './types.ts';
import { yearsOf } from './years.ts';

/** The payment network by index; node-year arrays are node-major, contract-year arrays contract-major. $bn per year. */
export interface PreparedNetwork {
  readonly nodes: number;
  readonly contracts: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amounts: Float64Array;
  /** 1 for labs: their contracts are cut and their funds shocked. */
  readonly shocked: Uint8Array;
  readonly outside: Float64Array;
  /** Resources of payers; income from operations of labs. */
  readonly operating: Float64Array;
  /** New money of labs; 0 for payers. */
  readonly funding: Float64Array;
  /** Node of each company of the world, −1 where it is in no network. */
  readonly nodeOfCompany: Int32Array;
}

export function prepareNetwork(world: World): PreparedNetwork {
  const { nodes, contracts } = world.network;
  const years = yearsOf(world.quarters).length;
  const indexOf = new Map(nodes.map(({ entity }, node) => [entity, node]));
  const flat = (paths: readonly (readonly number[])[]) =>
    Float64Array.from(paths.flatMap((path) => path.slice(0, years)));
  return {
    nodes: nodes.length,
    contracts: contracts.length,
    from: Int32Array.from(contracts, ({ from }) => indexOf.get(from) ?? -1),
    to: Int32Array.from(contracts, ({ to }) => indexOf.get(to) ?? -1),
    amounts: flat(contracts.map(({ amounts }) => amounts.values)),
    shocked: Uint8Array.from(nodes, ({ kind }) => (kind === 'lab' ? 1 : 0)),
    outside: flat(nodes.map(({ outside }) => outside.values)),
    operating: flat(nodes.map((node) => (node.kind === 'lab' ? node.operating : node.resources).values)),
    funding: flat(
      nodes.map((node) => (node.kind === 'lab' ? node.funding.values : node.resources.values.map(() => 0))),
    ),
    nodeOfCompany: Int32Array.from(world.companies, ({ entity }) => indexOf.get(entity) ?? -1),
  };
}
