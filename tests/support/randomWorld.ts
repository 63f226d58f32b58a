import fc from 'fast-check';
import { parameterOrder, parameters } from '../../src/model/chain.ts';
import { constantValues } from '../../src/model/constants.ts';
import type { Company, Network, ParameterId, World } from '../../src/model/types.ts';
import { quartersFrom, yearsOf } from '../../src/model/years.ts';
import { figure, flat } from './workedExample.ts';

const quarters = quartersFrom(2026 * 4 + 2, 18);
const years = yearsOf(quarters);
const length = quarters.length;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const common = fc.record({
  revenue: between(1, 200),
  tax: between(0, 0.3),
  yield: between(8, 40),
  narrative: between(0, 1),
  inSP500: fc.boolean(),
});

const seller = fc.record({
  reliance: between(0, 1),
  cloudShare: between(0, 1),
  tier: between(0, 2),
  lag: fc.integer({ min: 0, max: 3 }),
});

/** A company with flat baselines and a price of 8 to 40 times income, so that nearly all can be valued. */
const company = (entity: string): fc.Arbitrary<Company> =>
  fc
    .record({
      group: fc.constantFrom('logic', 'infra', 'memory', 'hyper', 'other'),
      common,
      seller,
      margin: between(0.05, 0.8),
      // From 0.355 on, selling one unit less at the floor price does not help: the law on deeper cuts needs it.
      memoryMargin: between(0.36, 0.8),
      decrementalFactor: between(0.2, 1),
      share: between(0, 0.3),
      ai: between(0, 0.2),
    })
    .map(({ group, common: c, seller: s, margin: m, memoryMargin, decrementalFactor, share, ai }): Company => {
      const margin = group === 'memory' ? memoryMargin : m;
      const base = {
        entity,
        name: entity,
        cap: figure(4 * (1 - c.tax) * margin * c.revenue * c.yield),
        revenue: flat(c.revenue, length),
        margin: flat(margin, length),
        tax: figure(c.tax),
        narrative: figure(c.narrative),
        inSP500: c.inSP500,
        inMag7: c.inSP500,
      };
      const selling = {
        reliance: figure(s.reliance),
        cloudShare: figure(s.cloudShare),
        tier: figure(s.tier),
        lag: figure(s.lag),
      };
      switch (group) {
        case 'logic':
        case 'infra':
          return { ...base, ...selling, group, decrementalFactor: figure(decrementalFactor) };
        case 'memory':
          return { ...base, ...selling, group };
        case 'hyper':
          return {
            ...base,
            group,
            capex: { kind: 'share', share: figure(share) },
            aiRevenue: flat(ai * c.revenue, length),
          };
        case 'other':
          return { ...base, group };
        default:
          return group satisfies never;
      }
    });

const network: fc.Arbitrary<Network> = fc
  .record({ owed: between(1, 80), chain: between(0, 20), operating: between(0, 60), debts: between(0, 30) })
  .map(({ owed, chain, operating, debts }) => {
    const path = (value: number) => flat(value, years.length);
    return {
      years,
      nodes: [
        {
          entity: 'LAB',
          name: 'Lab',
          kind: 'lab',
          operating: path(operating),
          funding: path(Math.max(0, owed - operating)),
          outside: path(0),
        },
        {
          entity: 'C0',
          name: 'C0',
          kind: 'payer',
          resources: path(Math.max(0, chain + debts - owed)),
          outside: path(debts),
        },
        { entity: 'LENDER', name: 'Lender', kind: 'payer', resources: path(1), outside: path(0) },
      ],
      contracts: [
        { id: 'rent', from: 'LAB', to: 'C0', amounts: path(owed) },
        { id: 'loan', from: 'C0', to: 'LENDER', amounts: path(chain) },
      ],
    };
  });

/** Worlds of two to six companies of any group over 18 quarters, with a small payment network. */
export const randomWorld: fc.Arbitrary<World> = fc
  .record({ count: fc.integer({ min: 2, max: 6 }), capex: between(10, 300), network, restShare: between(0.05, 0.9) })
  .chain(({ count, capex, network: net, restShare }) =>
    fc.tuple(...Array.from({ length: count }, (_, i) => company(`C${i}`))).map((companies): World => {
      const members = companies.reduce((sum, { inSP500, cap }) => (inSP500 ? sum + cap.value : sum), 0);
      const shares = companies.reduce(
        (sum, one) => sum + (one.group === 'hyper' && one.capex.kind === 'share' ? one.capex.share.value : 0),
        0,
      );
      return {
        quarters,
        capex: flat(capex, length),
        companies: companies.map((one) =>
          one.group === 'hyper' && one.capex.kind === 'share' && shares > 1
            ? { ...one, capex: { kind: 'share', share: figure(one.capex.share.value / shares) } }
            : one,
        ),
        indexCap: figure(Math.max(1, members) / (1 - restShare)),
        macro: { gdp: flat(32_000, length), householdEquity: figure(60_000) },
        network: net,
        holdings: [],
        constants: constantValues,
      };
    }),
  );

/** All twenty values, anywhere in their ranges. */
export const randomValues: fc.Arbitrary<Readonly<Record<ParameterId, number>>> = fc
  .tuple(
    ...parameterOrder.map((id) => {
      const { min, max, whole } = parameters[id];
      return whole ? fc.integer({ min, max }) : between(min, max);
    }),
  )
  .map((values) => Object.fromEntries(parameterOrder.map((id, k) => [id, values[k]])) as Record<ParameterId, number>);
