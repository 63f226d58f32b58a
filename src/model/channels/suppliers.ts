import { defineChannel } from '../defineChannel.ts';

/** E6: sellers at given prices. */
export const suppliers = defineChannel({
  id: 'suppliers',
  number: 'E6',
  title: 'Chip, network, server and power firms lose revenue and margin',
  because: 'Their prices hold, so revenue follows orders; much of the cost stays, so profit falls faster.',
  reads: ['orders'],
  writes: ['supplierRevenue', 'supplierProfit'],
  formula: { supplierRevenue: 'Revˢ = Revᵇ·o', supplierProfit: 'EBITˢ = EBITᵇ − dm·kdm·(Revᵇ − Revˢ)' },
  constants: [],
  parameters: {
    decremental: {
      role: 'assumption',
      group: 'chain',
      symbol: 'dm',
      label: 'Profit lost per dollar of revenue',
      help: 'Operating profit a chip maker loses for each dollar of lost revenue.',
      default: 0.75,
      min: 0.5,
      max: 1.05,
      step: 0.05,
      likely: [0.5, 0.75, 1.05],
      loading: 0.2,
      unit: 'ratio',
      basis: 'NVIDIA lost 73 cents per dollar in fiscal 2023 before a charge, 103 with it, 166 in the worst quarter.',
      source: 'NVIDIA results of fiscal 2023 (digitalengineering247.com; thefinanceheadline.com)',
      grade: 'secondary',
      disagrees: 'Makers that cancel foundry orders early lose less.',
    },
  },
  borrows: {},
  work: ({ world, known: { orders, supplierRevenue } }) => ({
    supplierRevenue(_, line) {
      const { graded, quarters, revenue } = world;
      for (let k = 0; k < graded.length; k++) {
        const start = graded[k]! * quarters;
        for (let cell = start; cell < start + quarters; cell++) line[cell] = revenue[cell]! * orders[cell]!;
      }
    },
    supplierProfit({ decremental }, line) {
      const { graded, quarters, revenue, operatingProfit, decrementalFactor } = world;
      for (let k = 0; k < graded.length; k++) {
        const i = graded[k]!;
        const rate = decremental * decrementalFactor[i]!;
        for (let cell = i * quarters; cell < (i + 1) * quarters; cell++) {
          line[cell] = operatingProfit[cell]! - rate * (revenue[cell]! - supplierRevenue[cell]!);
        }
      }
    },
  }),
});
