import { defineChannel } from '../defineChannel.ts';

/** E4: the bullwhip. */
export const orders = defineChannel({
  id: 'orders',
  number: 'E4',
  title: 'Customers run down stocks on top',
  because:
    'Customers hold some quarters of cover and shed it while demand falls, so orders fall further than demand. No bonus on the way up: that keeps the link monotone and is conservative.',
  reads: ['demand'],
  writes: ['orders'],
  formula: { orders: 'o = max(0, a − n·b·max(0, a[t−1] − a))' },
  constants: [],
  parameters: {
    destocking: {
      role: 'assumption',
      group: 'chain',
      symbol: 'n',
      label: 'Stock shed',
      help: 'Quarters of stock and backlog that customers run down as demand falls.',
      default: 0.5,
      min: 0,
      max: 1.5,
      step: 0.1,
      likely: [0, 0.5, 1.5],
      loading: 0.3,
      unit: 'quarters',
      basis:
        'Firm-level swings are on average 15.8 % above those of demand (median 6.7 %), chip equipment far more. The level is an assumption.',
      source: 'Bray and Mendelson, Management Science 2012 (abstract)',
      grade: 'assumption',
      disagrees: 'A third of firms do not amplify at all.',
    },
  },
  borrows: {},
  work: ({ world, known: { demand } }) => ({
    orders({ destocking }, line) {
      const { sellers, quarters, tier } = world;
      for (let k = 0; k < sellers.length; k++) {
        const i = sellers[k]!;
        const swing = destocking * tier[i]!;
        let before = 1;
        for (let cell = i * quarters; cell < (i + 1) * quarters; cell++) {
          const now = demand[cell]!;
          line[cell] = Math.max(0, now - swing * Math.max(0, before - now));
          before = now;
        }
      }
    },
  }),
});
