import type { Company, Figure, NetworkNode, Path, World } from './types.ts';

/** What one input of a world is called, and what it may be. */
export interface InputSpec {
  /** Where it sits: `companies.NVDA.cap`, `network.contracts.oracle-openai.amounts`. */
  readonly name: string;
  readonly label: string;
  readonly unit:
    | 'USD_bn'
    | 'USD_bn per quarter'
    | 'USD_bn per year'
    | 'USD_bn, annual rate'
    | 'share'
    | 'ratio'
    | 'quarters';
  readonly min: number;
  readonly max: number;
  /** `min` itself is not allowed: a price, an income that is divided by. */
  readonly above?: true;
  readonly whole?: true;
  /** Entries a path must have; absent for a single figure. */
  readonly length?: number;
}

type Visit = <I extends Figure | Path>(input: I, spec: InputSpec) => I;

const share = { unit: 'share', min: 0, max: 1 } as const;
const money = { min: 0, max: Number.MAX_VALUE } as const;

/** The same world with every input passed through `visit`. The one place that knows all inputs, their names and bounds. */
export function mapInputs(world: World, visit: Visit): World {
  const quarters = world.quarters.length;
  const years = world.network.years.length;
  return {
    ...world,
    capex: visit(world.capex, {
      name: 'capex',
      label: 'Capital spending of the large cloud firms',
      unit: 'USD_bn per quarter',
      ...money,
      length: quarters,
    }),
    indexCap: visit(world.indexCap, {
      name: 'indexCap',
      label: 'Market value of the S&P 500',
      unit: 'USD_bn',
      ...money,
      above: true,
    }),
    macro: {
      gdp: visit(world.macro.gdp, {
        name: 'macro.gdp',
        label: 'US GDP',
        unit: 'USD_bn, annual rate',
        ...money,
        above: true,
        length: quarters,
      }),
      householdEquity: visit(world.macro.householdEquity, {
        name: 'macro.householdEquity',
        label: 'Shares held by US households',
        unit: 'USD_bn',
        ...money,
      }),
    },
    companies: world.companies.map((company) => mapCompany(company, quarters, visit)),
    network: {
      ...world.network,
      nodes: world.network.nodes.map((node) => mapNode(node, years, visit)),
      contracts: world.network.contracts.map((contract) => ({
        ...contract,
        amounts: visit(contract.amounts, {
          name: `network.contracts.${contract.id}.amounts`,
          label: `${contract.from} to ${contract.to}: yearly payments`,
          unit: 'USD_bn per year',
          ...money,
          length: years,
        }),
      })),
    },
  };
}

function mapCompany(company: Company, quarters: number, visit: Visit): Company {
  const spec = (key: string, label: string, rest: Omit<InputSpec, 'name' | 'label'>): InputSpec => ({
    name: `companies.${company.entity}.${key}`,
    label: `${company.name}: ${label}`,
    ...rest,
  });
  const flow = { unit: 'USD_bn per quarter', ...money, length: quarters } as const;
  const base = {
    cap: visit(company.cap, spec('cap', 'market value', { unit: 'USD_bn', ...money, above: true })),
    revenue: visit(company.revenue, spec('revenue', 'baseline revenue', flow)),
    margin: visit(
      company.margin,
      spec('margin', 'baseline operating margin', { unit: 'share', min: -10, max: 1, length: quarters }),
    ),
    tax: visit(company.tax, spec('tax', 'tax rate', share)),
    narrative: visit(company.narrative, spec('narrative', 'exposure to the AI growth story', share)),
  };
  const selling = (seller: Extract<Company, { readonly reliance: Figure }>) => ({
    reliance: visit(seller.reliance, spec('reliance', 'share of revenue tied to AI spending', share)),
    cloudShare: visit(seller.cloudShare, spec('cloudShare', 'share of that bought by the large cloud firms', share)),
    tier: visit(seller.tier, spec('tier', 'order swing by tier', { unit: 'ratio', min: 0, max: 5 })),
    lag: visit(
      seller.lag,
      spec('lag', 'quarters behind the spending', { unit: 'quarters', min: 0, max: 8, whole: true }),
    ),
  });
  switch (company.group) {
    case 'logic':
    case 'infra':
      return {
        ...company,
        ...base,
        ...selling(company),
        decrementalFactor: visit(
          company.decrementalFactor,
          spec('decrementalFactor', 'factor on the profit lost per dollar', { unit: 'ratio', min: 0, max: 3 }),
        ),
      };
    case 'memory':
      return { ...company, ...base, ...selling(company) };
    case 'hyper':
      return {
        ...company,
        ...base,
        capex:
          company.capex.kind === 'share'
            ? {
                kind: 'share',
                share: visit(company.capex.share, spec('capexShare', 'share of the capital spending', share)),
              }
            : { kind: 'own', path: visit(company.capex.path, spec('capex', 'capital spending', flow)) },
        aiRevenue: visit(company.aiRevenue, spec('aiRevenue', 'AI revenue', flow)),
      };
    case 'other':
      return { ...company, ...base };
    default:
      return company satisfies never;
  }
}

function mapNode(node: NetworkNode, years: number, visit: Visit): NetworkNode {
  const spec = (key: string, label: string): InputSpec => ({
    name: `network.nodes.${node.entity}.${key}`,
    label: `${node.name}: ${label}`,
    unit: 'USD_bn per year',
    ...money,
    length: years,
  });
  const outside = visit(node.outside, spec('outside', 'debt service to others'));
  return node.kind === 'lab'
    ? {
        ...node,
        outside,
        operating: visit(node.operating, spec('operating', 'income that can pay contracts')),
        funding: visit(node.funding, spec('funding', 'new money')),
      }
    : { ...node, outside, resources: visit(node.resources, spec('resources', 'means to pay')) };
}

export interface WorldInput {
  readonly spec: InputSpec;
  readonly input: Figure | Path;
}

/** Every input of a world, in one list: for checks, for a table of assumptions, for a reader's own figures. */
export function inputsOf(world: World): readonly WorldInput[] {
  const found: WorldInput[] = [];
  mapInputs(world, (input, spec) => {
    found.push({ spec, input });
    return input;
  });
  return found;
}
