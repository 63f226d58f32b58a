import { defineChannel } from '../defineChannel.ts';

/** E8: revenue, profit, income and cash of every company. */
export const income = defineChannel({
  id: 'income',
  number: 'E8',
  title: 'Profit and cash flow change',
  because:
    'Each company’s profit falls by its own link of the chain, and that of the landlords also by what the labs do not pay. Losses earn a tax credit, so income is linear in profit.',
  reads: [
    'memoryRevenue',
    'memoryProfit',
    'supplierRevenue',
    'supplierProfit',
    'capexSaved',
    'depreciationRelief',
    'profitLost',
    'receiptsLost',
  ],
  writes: ['revenue', 'operatingProfit', 'netIncome', 'cashFlow'],
  formula: {
    revenue: 'sellers: as computed; spenders: Revᵇ − lost/mAI − loss_j/4; others: Revᵇ',
    operatingProfit: 'sellers: as computed; spenders: EBITᵇ + relief − lost − mu·loss_j/4; others: EBITᵇ',
    netIncome: 'NIˢ = NIᵇ + (1 − tax)·(EBITˢ − EBITᵇ)',
    cashFlow: 'CF = NI; spenders: CFˢ = CFᵇ + (NIˢ − NIᵇ) − relief + off·dk, with CFᵇ = NIᵇ − nu·k',
  },
  constants: ['aiMargin', 'spenderOffset'],
  parameters: {},
  borrows: {},
  work: ({ world, known, constants: { aiMargin, spenderOffset } }) => {
    const { memory, graded, hyper, other, companies, quarters, years, yearIndex, tax, network } = world;
    const { nodeOfCompany } = network;
    const copy = (firms: Int32Array, from: ArrayLike<number>, line: Float64Array) => {
      for (let k = 0; k < firms.length; k++) {
        const start = firms[k]! * quarters;
        for (let cell = start; cell < start + quarters; cell++) line[cell] = from[cell]!;
      }
    };
    /** Contract income a spender loses in quarter t, a quarter of the year's. */
    const unpaid = (i: number, t: number) => {
      const node = nodeOfCompany[i]!;
      return node < 0 ? 0 : known.receiptsLost[node * years + yearIndex[t]!]! / 4;
    };
    return {
      revenue(_, line) {
        copy(memory, known.memoryRevenue, line);
        copy(graded, known.supplierRevenue, line);
        copy(other, world.revenue, line);
        for (let k = 0; k < hyper.length; k++) {
          const start = hyper[k]! * quarters;
          for (let t = 0; t < quarters; t++) {
            line[start + t] =
              world.revenue[start + t]! - known.profitLost[start + t]! / aiMargin - unpaid(hyper[k]!, t);
          }
        }
      },
      operatingProfit(_, line) {
        copy(memory, known.memoryProfit, line);
        copy(graded, known.supplierProfit, line);
        copy(other, world.operatingProfit, line);
        for (let k = 0; k < hyper.length; k++) {
          const start = hyper[k]! * quarters;
          for (let t = 0; t < quarters; t++) {
            const cell = start + t;
            const change =
              known.depreciationRelief[cell]! - known.profitLost[cell]! - world.margin[cell]! * unpaid(hyper[k]!, t);
            line[cell] = world.operatingProfit[cell]! + change;
          }
        }
      },
      netIncome(_, line) {
        for (let i = 0; i < companies; i++) {
          const kept = 1 - tax[i]!;
          for (let cell = i * quarters; cell < (i + 1) * quarters; cell++) {
            line[cell] = world.netIncome[cell]! + kept * (known.operatingProfit[cell]! - world.operatingProfit[cell]!);
          }
        }
      },
      cashFlow(_, line) {
        for (let cell = 0; cell < companies * quarters; cell++) {
          line[cell] = world.cashFlow[cell]! + (known.netIncome[cell]! - world.netIncome[cell]!);
        }
        for (let k = 0; k < hyper.length; k++) {
          const start = hyper[k]! * quarters;
          for (let cell = start; cell < start + quarters; cell++) {
            line[cell] = line[cell]! - known.depreciationRelief[cell]! + spenderOffset * known.capexSaved[cell]!;
          }
        }
      },
    };
  },
});
