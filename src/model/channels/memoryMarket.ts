import { power } from '../../base/portableMath.ts';
import { defineChannel } from '../defineChannel.ts';
import { capexShape } from './capexShape.ts';

/** E5: memory, where the price does the clearing. */
export const memoryMarket = defineChannel({
  id: 'memory',
  number: 'E5',
  title: 'Memory prices fall until the chips are sold',
  because:
    'Memory supply cannot be cut quickly, so a small gap in demand moves the price a long way; the price fall hits profit one for one, and in time cheap memory finds new uses.',
  reads: ['orders'],
  writes: ['price', 'volume', 'memoryRevenue', 'memoryProfit', 'memoryPrice'],
  formula: {
    price: 'p = clip(o^(1/eps_t), pfloor, 1), with eps_t = eps·(1 + max(0, τ)/tauL)',
    volume: 'q = min(1, o·p^(−eps_t))',
    memoryRevenue: 'Revˢ = Revᵇ·p·q',
    memoryProfit: 'EBITˢ = Revᵇ·[p·q − (1 − mu)·(F + (1 − F)·q)·(1 + wd·(1 − p))]',
    memoryPrice: 'p̄ = Σ p·Revᵇ / Σ Revᵇ over the makers',
  },
  constants: ['elasticityQuarters', 'priceFloor', 'fixedCostShare', 'writeDown'],
  parameters: {
    elasticity: {
      role: 'assumption',
      group: 'chain',
      symbol: 'eps',
      label: 'Memory demand elasticity',
      help: 'Per cent of extra bits bought for each per cent of price fall. Lower means a deeper price fall.',
      default: 0.25,
      min: 0.12,
      max: 0.6,
      step: 0.01,
      likely: [0.12, 0.25, 0.6],
      loading: -0.2,
      unit: 'ratio',
      basis:
        'Fitted on one year: a 10 % demand gap on a normal 20 % price decline gives −47.5 %, and DRAM prices of 2019 fell 47.4 %.',
      source: 'entelechyasia.com, 16 Jan 2020 (Gartner)',
      grade: 'computed',
      disagrees: 'The price jumps of 2026 suggest 0.1–0.2. No peer-reviewed estimate was found.',
    },
  },
  // The response to price grows from the onset of the cut, not from each maker's own lag.
  borrows: { onset: capexShape.parameters.onset },
  work: ({ world, known: { orders, price, volume }, constants }) => {
    const { memory, memoryWeights, quarters, revenue, margin } = world;
    const { elasticityQuarters, priceFloor, fixedCostShare, writeDown } = constants;
    const growing = (elasticity: number, tau: number) => elasticity * (1 + Math.max(0, tau) / elasticityQuarters);
    return {
      price({ elasticity, onset }, line) {
        for (let k = 0; k < memory.length; k++) {
          const start = memory[k]! * quarters;
          for (let t = 0; t < quarters; t++) {
            const ordered = orders[start + t]!;
            // 1 to any power is 1: quarters before the shock skip the costly call.
            line[start + t] =
              ordered === 1 ? 1 : Math.min(1, Math.max(priceFloor, power(ordered, 1 / growing(elasticity, t - onset))));
          }
        }
      },
      volume({ elasticity, onset }, line) {
        for (let k = 0; k < memory.length; k++) {
          const start = memory[k]! * quarters;
          for (let t = 0; t < quarters; t++) {
            const cell = start + t;
            // Off the floor the price has cleared the market: o·p^(−eps) is 1.
            line[cell] =
              price[cell]! > priceFloor
                ? 1
                : Math.min(1, orders[cell]! * power(priceFloor, -growing(elasticity, t - onset)));
          }
        }
      },
      memoryRevenue(_, line) {
        for (let k = 0; k < memory.length; k++) {
          const start = memory[k]! * quarters;
          for (let cell = start; cell < start + quarters; cell++)
            line[cell] = revenue[cell]! * price[cell]! * volume[cell]!;
        }
      },
      memoryProfit(_, line) {
        for (let k = 0; k < memory.length; k++) {
          const start = memory[k]! * quarters;
          for (let cell = start; cell < start + quarters; cell++) {
            const p = price[cell]!;
            const q = volume[cell]!;
            const cost = (fixedCostShare + (1 - fixedCostShare) * q) * (1 + writeDown * (1 - p));
            // Written as a change on the baseline, so that no shock gives exactly no change.
            line[cell] =
              revenue[cell]! * margin[cell]! + revenue[cell]! * (p * q - 1 - (1 - margin[cell]!) * (cost - 1));
          }
        }
      },
      memoryPrice(_, line) {
        for (let t = 0; t < quarters; t++) {
          let fall = 0;
          for (let k = 0; k < memory.length; k++) {
            fall += memoryWeights[k * quarters + t]! * (1 - price[memory[k]! * quarters + t]!);
          }
          line[t] = 1 - fall;
        }
      },
    };
  },
});
