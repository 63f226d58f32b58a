import { power } from '../../base/portableMath.ts';
import { defineChannel } from '../defineChannel.ts';
import { capexShape } from './capexShape.ts';

/** E12: from value to price. */
export const belief = defineChannel({
  id: 'belief',
  number: 'E12',
  title: 'Markets come to believe it, and overshoot',
  because: 'Prices move to the new value as the market comes to believe the path, and fall further for a while.',
  reads: ['valueRatio'],
  writes: ['belief', 'overshoot', 'return', 'marketCap'],
  formula: {
    belief: 'bel = 1 − (1 − kb)^(τ+1) from t0 on, 0 before',
    overshoot: 'om = clip(Omega·e·D·bel·2^(−τ/hO), 0, 1)',
    return: 'Ret = max(0, 1 + bel·(phi − 1))·(1 − om) − 1',
    marketCap: 'B·(1 + Ret)',
  },
  constants: ['beliefSpeed', 'overshootHalfLife'],
  parameters: {
    overshoot: {
      role: 'assumption',
      group: 'valuation',
      symbol: 'Omega',
      label: 'Overshoot',
      help: 'How far prices fall beyond the new value at impact, for a fully exposed firm and a full cut.',
      default: 0.4,
      min: 0,
      max: 0.8,
      step: 0.05,
      likely: [0, 0.4, 0.8],
      loading: 0.4,
      unit: 'share',
      basis: 'Assumption.',
      source: '',
      grade: 'assumption',
      disagrees:
        'Crowded positions may overshoot far more: memory fell about three times as much as NVIDIA in June 2026.',
    },
  },
  borrows: { onset: capexShape.parameters.onset, depth: capexShape.parameters.depth },
  work: ({ world, known, constants: { beliefSpeed, overshootHalfLife } }) => {
    const { companies, quarters, narrative } = world;
    const { value: baseline, valued } = world.valuation;
    return {
      belief({ onset }, line) {
        for (let t = 0; t < quarters; t++) line[t] = t < onset ? 0 : 1 - power(1 - beliefSpeed, t - onset + 1);
      },
      overshoot({ overshoot, onset, depth }, line) {
        for (let t = 0; t < quarters; t++) {
          const tau = t - onset;
          const size = tau < 0 ? 0 : overshoot * depth * known.belief[t]! * power(2, -tau / overshootHalfLife);
          for (let i = 0; i < companies; i++) {
            line[i * quarters + t] = Math.min(1, Math.max(0, size * narrative[i]!));
          }
        }
      },
      return(_, line) {
        for (let i = 0; i < companies; i++) {
          if (!valued[i]) continue;
          const start = i * quarters;
          for (let t = 0; t < quarters; t++) {
            const cell = start + t;
            const moved = Math.max(0, 1 + known.belief[t]! * (known.valueRatio[cell]! - 1));
            line[cell] = moved * (1 - known.overshoot[cell]!) - 1;
          }
        }
      },
      marketCap(_, line) {
        for (let cell = 0; cell < companies * quarters; cell++)
          line[cell] = baseline[cell]! * (1 + known.return[cell]!);
      },
    };
  },
});
