import { inputsOf, type WorldInput } from './inputs.ts';
import type { ModelIssue, World } from './types.ts';
import { yearOf, yearsOf } from './years.ts';

/** Slack of sums that should not exceed a bound: rounding, not economics. */
const slack = 1e-9;

/** Everything that would make the equations speak of something else, or not at all. Empty when the world can be run. */
export function checkWorld(world: World): readonly ModelIssue[] {
  const shape = [...checkTime(world), ...checkNames(world)];
  if (world.companies.length === 0) shape.push({ kind: 'empty-world', missing: 'companies' });
  if (shape.length > 0) return shape;
  const numbers = [
    ...inputsOf(world).flatMap(checkInput),
    ...Object.entries(world.constants).flatMap(([id, value]) => outside(`constants.${id}`, value, 0, Number.MAX_VALUE)),
    ...world.holdings.flatMap(({ label, weight, shares }) => [
      ...outside(`holdings.${label}`, weight, 0, 1),
      ...outside(
        `holdings.${label}.shares`,
        Object.values(shares).reduce((a, b) => a + b, 0),
        0,
        1 + slack,
      ),
    ]),
  ];
  // Sums mean nothing while a part of them is not a number.
  return numbers.length > 0 ? numbers : [...checkSums(world), ...checkFunding(world)];
}

function checkTime({ quarters, network }: World): readonly ModelIssue[] {
  if (quarters.length === 0) return [{ kind: 'empty-world', missing: 'quarters' }];
  const issues: ModelIssue[] = quarters.flatMap((quarter) =>
    yearOf(quarter) === null ? [{ kind: 'unknown-input', input: `quarters.${quarter}` } as const] : [],
  );
  const years = yearsOf(quarters);
  if (network.years.length !== years.length || network.years.some((year, y) => year !== years[y])) {
    issues.push({ kind: 'wrong-length', input: 'network.years', length: network.years.length, expected: years.length });
  }
  return issues;
}

function checkNames({ companies, network, holdings }: World): ModelIssue[] {
  const issues: ModelIssue[] = [];
  const twice = (where: string, names: readonly string[]) => {
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i) issues.push({ kind: 'listed-twice', input: `${where}.${name}` });
    });
  };
  const firms = companies.map(({ entity }) => entity);
  const nodes = network.nodes.map(({ entity }) => entity);
  twice('companies', firms);
  twice('network.nodes', nodes);
  twice(
    'network.contracts',
    network.contracts.map(({ id }) => id),
  );
  for (const { id, from, to } of network.contracts) {
    for (const firm of [from, to]) {
      if (!nodes.includes(firm)) issues.push({ kind: 'unknown-firm', where: `network.contracts.${id}`, firm });
    }
    if (from === to) issues.push({ kind: 'owes-itself', contract: id, firm: from });
  }
  for (const { label, shares } of holdings) {
    for (const firm of Object.keys(shares)) {
      if (!firms.includes(firm)) issues.push({ kind: 'unknown-firm', where: `holdings.${label}`, firm });
    }
  }
  return issues;
}

function outside(input: string, value: number, min: number, max: number): readonly ModelIssue[] {
  if (!Number.isFinite(value)) return [{ kind: 'not-a-number', input, value }];
  return value < min || value > max ? [{ kind: 'out-of-range', input, value, min, max }] : [];
}

/** What is wrong with one input of a world: its length, or the first bad number in it. */
export function checkInput({ spec, input }: WorldInput): readonly ModelIssue[] {
  const { name, min, max, above, whole, length } = spec;
  const values = 'values' in input ? input.values : [input.value];
  if (length !== undefined && values.length !== length) {
    return [{ kind: 'wrong-length', input: name, length: values.length, expected: length }];
  }
  for (const [place, value] of values.entries()) {
    const where = 'values' in input ? `${name}[${place}]` : name;
    const issues = outside(where, value, min, max);
    if (issues.length > 0) return issues;
    if ((above && value === min) || (whole && !Number.isInteger(value))) {
      return [{ kind: 'out-of-range', input: where, value, min, max }];
    }
  }
  return [];
}

function checkSums({ companies, indexCap }: World): readonly ModelIssue[] {
  const members = companies.reduce((sum, { inSP500, cap }) => (inSP500 ? sum + cap.value : sum), 0);
  const spent = companies.reduce(
    (sum, company) =>
      company.group === 'hyper' && company.capex.kind === 'share' ? sum + company.capex.share.value : sum,
    0,
  );
  return [
    ...outside('index members together', members, 0, indexCap.value * (1 + slack)),
    ...outside('shares of the capital spending together', spent, 0, 1 + slack),
  ];
}

/** Without a shock everyone must be able to pay: else the network would lose money in the baseline. */
function checkFunding({ network }: World): readonly ModelIssue[] {
  return network.nodes.flatMap((node) =>
    network.years.flatMap((year, y) => {
      const sum = (side: 'from' | 'to') =>
        network.contracts.reduce(
          (total, contract) => total + (contract[side] === node.entity ? (contract.amounts.values[y] ?? 0) : 0),
          0,
        );
      const own = node.kind === 'lab' ? [node.operating, node.funding] : [node.resources];
      const means = own.reduce((total, { values }) => total + (values[y] ?? 0), sum('to'));
      const short = sum('from') + (node.outside.values[y] ?? 0) - means;
      return short > slack * Math.max(1, means)
        ? [{ kind: 'unfunded-baseline', firm: node.entity, year, short } as const]
        : [];
    }),
  );
}
