import { defineChannel } from '../defineChannel.ts';

/** E3: what the cut takes from each seller's demand. */
export const demand = defineChannel({
  id: 'demand',
  number: 'E3',
  title: 'Sellers lose the demand that rested on it',
  because:
    'A seller loses its AI share of revenue times the fall of its buyers: the large cloud firms in full, the others by as much as they move along.',
  reads: ['cut'],
  writes: ['buyerDemand', 'demand'],
  formula: { buyerDemand: 'A = 1 − s[t − lag]·(w + (1 − w)·chi)', demand: 'a = 1 − x·(1 − A)' },
  constants: [],
  parameters: {
    coMovement: {
      role: 'assumption',
      group: 'chain',
      symbol: 'chi',
      label: 'Other buyers move along',
      help: 'How far AI buyers outside the large cloud firms cut when those cut.',
      default: 0.8,
      min: 0.3,
      max: 1,
      step: 0.05,
      likely: [0.3, 0.8, 1],
      loading: 0.4,
      unit: 'share',
      basis: 'Assumption. About half of NVIDIA’s data-centre revenue is not from hyperscale buyers.',
      source: 'NVIDIA CFO commentary, first quarter of fiscal 2027 (the half)',
      grade: 'assumption',
      disagrees: 'Governments and firms that buy for their own reasons may not follow at all.',
    },
  },
  borrows: {},
  work: ({ world, known: { cut, buyerDemand } }) => ({
    buyerDemand({ coMovement }, line) {
      const { sellers, quarters, cloudShare, lag } = world;
      for (let k = 0; k < sellers.length; k++) {
        const i = sellers[k]!;
        const share = cloudShare[i]! + (1 - cloudShare[i]!) * coMovement;
        const behind = lag[i]!;
        for (let t = 0; t < quarters; t++) {
          line[i * quarters + t] = t < behind ? 1 : 1 - cut[t - behind]! * share;
        }
      }
    },
    demand(_, line) {
      const { sellers, quarters, reliance } = world;
      for (let k = 0; k < sellers.length; k++) {
        const i = sellers[k]!;
        for (let cell = i * quarters; cell < (i + 1) * quarters; cell++) {
          line[cell] = 1 - reliance[i]! * (1 - buyerDemand[cell]!);
        }
      }
    },
  }),
});
