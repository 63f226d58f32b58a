import { power } from '../base/portableMath.ts';
import { linksOf } from '../datasets/pick.ts';
import type { Datasets, FinancingLink } from '../datasets/types.ts';
import type { Contract, Network, NetworkNode, Path } from './types.ts';
import { derivedFrom, type FoundRow, find, type Pointer } from './worldFigures.ts';
import type { WorldGap } from './worldGaps.ts';

interface Firm {
  readonly entity: string;
  readonly name: string;
  readonly kind: NetworkNode['kind'];
}

/** Labs promise, the others are promised to. xAI is part of SpaceX since February 2026. */
const firms: readonly Firm[] = [
  { entity: 'OPENAI', name: 'OpenAI', kind: 'lab' },
  { entity: 'ANTHROPIC', name: 'Anthropic', kind: 'lab' },
  { entity: 'ORCL', name: 'Oracle', kind: 'payer' },
  { entity: 'CRWV', name: 'CoreWeave', kind: 'payer' },
  { entity: 'MSFT', name: 'Microsoft', kind: 'payer' },
  { entity: 'AMZN', name: 'Amazon', kind: 'payer' },
  { entity: 'GOOGL', name: 'Alphabet', kind: 'payer' },
  { entity: 'META', name: 'Meta', kind: 'payer' },
  { entity: 'SPCX', name: 'SpaceX with xAI', kind: 'payer' },
];

const resourcesOf: Readonly<Record<string, Pointer>> = {
  ORCL: { dataset: 'ai-partners', series: 'operating_cash_flow_fiscal', entity: 'ORCL' },
};

const revenueIn2030: Readonly<Record<string, Pointer>> = {
  OPENAI: { dataset: 'ai-labs', series: 'revenue_target', entity: 'OPENAI' },
};

/** Only promises in force are summed, and only those to buy or to rent. */
const isPromise = ({ kind, linkStatus }: FinancingLink) =>
  linkStatus === 'active' && (kind === 'purchase_commitment' || kind === 'lease');

const zeros = (years: readonly number[], note: string): Path => ({
  values: years.map(() => 0),
  provenance: {
    status: 'derived',
    confidence: 'secondary',
    source: 'Financing links',
    sourceUrl: null,
    published: null,
    note,
  },
  rows: [],
});

/**
 * The payment network of labs, landlords and lenders from the financing links, by calendar year. Amounts are spread
 * evenly over their term. Chips and leases owed to firms outside the network are debts to outsiders: they strain the
 * labs, and what the sellers lose is already in the co-movement of demand.
 */
export function readNetwork(datasets: Datasets, years: readonly number[], gaps: WorldGap[]): Network {
  const inNetwork = new Set(firms.map(({ entity }) => entity));
  const assumedTerm = find(datasets, { dataset: 'baselines', series: 'contract_years', entity: 'NETWORK' });
  const contracts: Contract[] = [];
  const outside = new Map<string, Path[]>();
  for (const link of linksOf(datasets, 'financing-links').filter(isPromise)) {
    if (!inNetwork.has(link.from)) continue;
    const amounts = yearly(datasets, link, years, assumedTerm);
    if (!amounts) {
      gaps.push({ kind: 'link-without-amount', id: link.id, from: link.from, to: link.to });
      continue;
    }
    if (inNetwork.has(link.to)) contracts.push({ id: link.id, from: link.from, to: link.to, amounts });
    else outside.set(link.from, [...(outside.get(link.from) ?? []), amounts]);
  }
  const nodes = firms.flatMap((firm) => {
    const node = readNode(datasets, firm, years, contracts, outside.get(firm.entity) ?? [], gaps);
    return node ? [node] : [];
  });
  const present = new Set(nodes.map(({ entity }) => entity));
  return { years, nodes, contracts: contracts.filter(({ from, to }) => present.has(from) && present.has(to)) };
}

/** What a link asks for in each year, or null where its amount is not known. */
function yearly(
  datasets: Datasets,
  link: FinancingLink,
  years: readonly number[],
  assumed: FoundRow | null,
): Path | null {
  const firstYear = find(datasets, { dataset: 'baselines', series: 'contract_first_year', entity: link.id });
  const start = firstYear?.value ?? (link.start === null ? null : Number(link.start.slice(0, 4)));
  const end = link.end === null ? null : Number(link.end.slice(0, 4));
  const term = link.years ?? (start !== null && end !== null ? Math.max(1, end - start) : (assumed?.value ?? null));
  if (link.amount === null || start === null || term === null) return null;
  const amount = link.amount;
  const stated = link.years !== null || end !== null;
  return {
    values: years.map((year) => (year >= start && year < start + term ? amount / term : 0)),
    provenance: {
      status: 'derived',
      confidence: stated ? link.confidence : 'memory',
      source: link.source,
      sourceUrl: link.sourceUrl,
      published: link.published,
      note: `${amount} spread evenly over ${term} years from ${start}${stated ? '' : '; the term is an assumption'}`,
    },
    rows: [{ dataset: 'financing-links', line: link.line }, ...(firstYear ? [firstYear.ref] : [])],
  };
}

function sumOf(paths: readonly Path[], years: readonly number[], note: string): Path {
  return {
    ...zeros(years, note),
    values: years.map((_, y) => paths.reduce((sum, { values }) => sum + (values[y] ?? 0), 0)),
    rows: paths.flatMap(({ rows }) => rows),
  };
}

function readNode(
  datasets: Datasets,
  { entity, name, kind }: Firm,
  years: readonly number[],
  contracts: readonly Contract[],
  owedOutside: readonly Path[],
  gaps: WorldGap[],
): NetworkNode | null {
  const flat = (found: FoundRow): Path => ({
    values: years.map(() => found.value),
    provenance: found.row.provenance,
    rows: [found.ref],
  });
  if (kind === 'payer') {
    const resources = find(datasets, resourcesOf[entity] ?? { dataset: 'baselines', series: 'resources', entity });
    if (!resources) {
      gaps.push({ kind: 'missing-figure', entity, input: 'resources', dataset: 'baselines', series: 'resources' });
      return null;
    }
    const service = find(datasets, { dataset: 'baselines', series: 'outside_debt_service', entity });
    return {
      entity,
      name,
      kind,
      resources: flat(resources),
      outside: service ? flat(service) : zeros(years, 'No debt service is modelled'),
    };
  }
  const now = find(datasets, { dataset: 'ai-labs', series: 'revenue_run_rate', entity });
  const later = find(datasets, revenueIn2030[entity] ?? { dataset: 'baselines', series: 'revenue_2030', entity });
  const payable = find(datasets, { dataset: 'baselines', series: 'payable_share', entity: 'NETWORK' });
  if (!now || !later || !payable) {
    gaps.push({ kind: 'missing-figure', entity, input: 'operating', dataset: 'ai-labs', series: 'revenue_run_rate' });
    return null;
  }
  const outside = sumOf(owedOutside, years, 'Promises to firms outside the network: chips, leases');
  const from = Number(now.row.date.slice(0, 4));
  const operating: Path = {
    ...derivedFrom(
      [now, later, payable],
      `Revenue on the way from a run rate of ${now.value} to ${later.value} in 2030, geometric; times the share free for computing`,
    ),
    values: years.map(
      (year) => payable.value * now.value * power(later.value / now.value, (year - from) / (2030 - from)),
    ),
  };
  const promised = contracts.filter((contract) => contract.from === entity);
  const funding: Path = {
    ...derivedFrom([now, later, payable], 'New money that lets the lab pay everything it promised, no more'),
    values: years.map((_, y) =>
      Math.max(
        0,
        promised.reduce((sum, { amounts }) => sum + (amounts.values[y] ?? 0), outside.values[y] ?? 0) -
          (operating.values[y] ?? 0),
      ),
    ),
  };
  return { entity, name, kind, operating, funding, outside };
}
