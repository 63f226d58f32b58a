import { makeClearingSolver } from '../clearing.ts';
import { defineChannel } from '../defineChannel.ts';
import { hyperscalers } from './hyperscalers.ts';

/**
 * E16: the payment network of labs and their landlords, one clearing per calendar year. It needs only the cut, so it
 * runs before income. Both assumptions are kept: losses in default (Rogers–Veraart) feed the chain, full recovery
 * (Eisenberg–Noe) is reported beside it.
 */
export const network = defineChannel({
  id: 'network',
  number: 'E16',
  title: 'Labs cannot pay all they promised',
  because:
    'Labs pay their compute contracts from income and from new money. When the money dries up with the cut, cancellable contracts go first, firm ones go unpaid, and whoever counted on them is short in turn.',
  reads: ['cut', 'cutShape'],
  writes: [
    'due',
    'paid',
    'defaultRound',
    'shortfall',
    'paidInFull',
    'defaultRoundInFull',
    'shortfallInFull',
    'receiptsLost',
    'receiptsLostInFull',
    'networkShortfall',
  ],
  formula: {
    due: 'pbar = Σ_j L_ij + el_i, with L_ij = C_ij·(1 − (1 − f)·s^Y) for labs and C_ij for others',
    paid: 'p = greatest solution of: p_i = pbar_i if e_i + Σ_j p_j L_ji/pbar_j ≥ pbar_i, else rec·(the same sum); labs hold e = ops·(1 − loss·u^Y) + fund·max(0, 1 − frz·s^Y)',
    defaultRound: 'round in which the firm first cannot pay; 0 if it can',
    shortfall: 'pbar − p',
    paidInFull: 'the same with rec = 1',
    defaultRoundInFull: 'the same with rec = 1',
    shortfallInFull: 'pbar − p (EN)',
    receiptsLost: 'loss_j = Σ_i (C_ij − p_i L_ij/pbar_i)',
    receiptsLostInFull: 'the same with p (EN)',
    networkShortfall: 'Σ_i (pbar_i − p_i)',
  },
  constants: [],
  parameters: {
    firmShare: {
      role: 'assumption',
      group: 'contagion',
      symbol: 'f',
      label: 'Firm share of compute contracts',
      help: 'Share of each lab’s contracts that must be paid whatever happens; the rest is cancelled with the cut.',
      default: 0.5,
      min: 0.2,
      max: 0.9,
      step: 0.05,
      likely: [0.2, 0.5, 0.9],
      loading: 0,
      unit: 'share',
      basis: 'Many contracts are usage-based, tied to milestones or terminable; the share is an assumption.',
      source: 'ainews247.org/story/62555 (Forbes)',
      grade: 'assumption',
      disagrees: 'A leaked prospectus calls about 80 % of Anthropic’s commitments non-cancellable.',
    },
    fundingFreeze: {
      role: 'assumption',
      group: 'contagion',
      symbol: 'frz',
      label: 'Funding freeze',
      help: 'Share of new money lost per unit of the capital-spending cut; 1.5 means a 50 % cut stops three quarters of it.',
      default: 1.5,
      min: 0,
      max: 2,
      step: 0.1,
      likely: [0, 1.5, 2],
      loading: 0,
      unit: 'ratio',
      basis: 'Assumption. About half of the AI build-out is externally funded; one bank put OpenAI’s gap at $207bn.',
      source: 'Bank of England, Dec 2025; HSBC, Nov 2025 (both as reported)',
      grade: 'assumption',
      disagrees: 'Backers with deep pockets may fund their customers through a downturn.',
    },
    recovery: {
      role: 'assumption',
      group: 'contagion',
      symbol: 'rec',
      label: 'Recovery in default',
      help: 'Share of a defaulting firm’s means that reaches its creditors.',
      default: 0.7,
      min: 0.4,
      max: 1,
      step: 0.05,
      likely: [0.4, 0.7, 1],
      loading: 0,
      unit: 'share',
      basis: 'Assumption; 1 is Eisenberg–Noe, where default destroys nothing.',
      source: '',
      grade: 'assumption',
      disagrees: 'Chips in a glut recover little; long leases recover more.',
    },
  },
  borrows: { takedownLoss: hyperscalers.parameters.takedownLoss },
  work: ({ world, known }) => {
    const { network, years, quarters, yearIndex, quartersInYear } = world;
    const { nodes, contracts, from, to, amounts, shocked, outside, operating, funding } = network;
    const solve = makeClearingSolver(nodes);
    // One network at a time is laid out here; `dues` keeps what each contract asks for after cancellations.
    const obligations = new Float64Array(nodes * nodes);
    const dues = new Float64Array(contracts * years);
    const cutOfYear = new Float64Array(years);
    const shapeOfYear = new Float64Array(years);
    const debts = new Float64Array(nodes);
    const resources = new Float64Array(nodes);
    const payments = new Float64Array(nodes);
    const rounds = new Int32Array(nodes);
    const roundsOf = { paid: new Float64Array(nodes * years), paidInFull: new Float64Array(nodes * years) };

    function clear(
      { fundingFreeze, takedownLoss }: { readonly fundingFreeze: number; readonly takedownLoss: number },
      recovery: number,
      line: Float64Array,
      roundsOut: Float64Array,
    ) {
      for (let y = 0; y < years; y++) {
        obligations.fill(0);
        for (let c = 0; c < contracts; c++) {
          const cell = from[c]! * nodes + to[c]!;
          obligations[cell] = obligations[cell]! + dues[c * years + y]!;
        }
        for (let node = 0; node < nodes; node++) {
          const cell = node * years + y;
          debts[node] = outside[cell]!;
          resources[node] = shocked[node]
            ? operating[cell]! * (1 - takedownLoss * shapeOfYear[y]!) +
              funding[cell]! * Math.max(0, 1 - fundingFreeze * cutOfYear[y]!)
            : operating[cell]!;
        }
        solve(obligations, debts, resources, recovery, recovery, payments, rounds);
        for (let node = 0; node < nodes; node++) {
          line[node * years + y] = payments[node]!;
          roundsOut[node * years + y] = rounds[node]!;
        }
      }
    }

    function lost(paid: ArrayLike<number>, line: Float64Array) {
      line.fill(0);
      for (let c = 0; c < contracts; c++) {
        for (let y = 0; y < years; y++) {
          const payer = from[c]! * years + y;
          const receiver = to[c]! * years + y;
          const owed = known.due[payer]!;
          // The share first: a firm that pays in full pays each contract to the last bit.
          const received = owed > 0 ? dues[c * years + y]! * (paid[payer]! / owed) : 0;
          line[receiver] = line[receiver]! + amounts[c * years + y]! - received;
        }
      }
    }

    function gap(paid: ArrayLike<number>, line: Float64Array) {
      for (let cell = 0; cell < nodes * years; cell++) line[cell] = known.due[cell]! - paid[cell]!;
    }

    return {
      due({ firmShare }, line) {
        cutOfYear.fill(0);
        shapeOfYear.fill(0);
        for (let t = 0; t < quarters; t++) {
          const y = yearIndex[t]!;
          cutOfYear[y] = cutOfYear[y]! + known.cut[t]! / quartersInYear[y]!;
          shapeOfYear[y] = shapeOfYear[y]! + known.cutShape[t]! / quartersInYear[y]!;
        }
        for (let cell = 0; cell < nodes * years; cell++) line[cell] = outside[cell]!;
        for (let c = 0; c < contracts; c++) {
          const payer = from[c]!;
          for (let y = 0; y < years; y++) {
            const kept = shocked[payer] ? 1 - (1 - firmShare) * cutOfYear[y]! : 1;
            dues[c * years + y] = amounts[c * years + y]! * kept;
            line[payer * years + y] = line[payer * years + y]! + dues[c * years + y]!;
          }
        }
      },
      paid: (values, line) => clear(values, values.recovery, line, roundsOf.paid),
      defaultRound: (_, line) => line.set(roundsOf.paid),
      shortfall: (_, line) => gap(known.paid, line),
      paidInFull: (values, line) => clear(values, 1, line, roundsOf.paidInFull),
      defaultRoundInFull: (_, line) => line.set(roundsOf.paidInFull),
      shortfallInFull: (_, line) => gap(known.paidInFull, line),
      receiptsLost: (_, line) => lost(known.paid, line),
      receiptsLostInFull: (_, line) => lost(known.paidInFull, line),
      networkShortfall(_, line) {
        for (let y = 0; y < years; y++) {
          let sum = 0;
          for (let node = 0; node < nodes; node++) sum += known.shortfall[node * years + y]!;
          line[y] = sum;
        }
      },
    };
  },
});
