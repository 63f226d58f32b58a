import { defineChannel } from '../defineChannel.ts';

/** E10: lost growth lowers the multiple. */
export const stressedMultiple = defineChannel({
  id: 'stressed-multiple',
  number: 'E10',
  title: 'Lost growth lowers the multiple',
  because: 'With 1/M = required return − growth, each point of long-run growth lost adds a point to 1/M.',
  reads: ['persistentCut', 'impliedMultiple'],
  writes: ['multiple'],
  formula: { multiple: '1/Mˢ = 1/M + (gamma/100)·e·s̄' },
  constants: [],
  parameters: {
    growthLost: {
      role: 'assumption',
      group: 'valuation',
      symbol: 'gamma',
      label: 'Growth lost',
      help: 'Points of long-run growth a fully exposed firm loses if the whole cut lasts.',
      default: 4,
      min: 0,
      max: 8,
      step: 0.25,
      likely: [0, 4, 8],
      loading: 0.5,
      unit: 'percentage points',
      basis:
        'A 25 % lasting cut then costs 1 point, and a multiple of 20 falls to 16.7 (−17 %), inside the −15 to −20 % of Goldman Sachs.',
      source: 'fortune.com, 5 Sep 2025 (Goldman Sachs)',
      grade: 'computed',
      disagrees: 'Markets have looked through earlier chip cycles without marking down long-run growth.',
    },
  },
  borrows: {},
  work: ({ world, known: { persistentCut, impliedMultiple } }) => ({
    multiple({ growthLost }, line) {
      for (let i = 0; i < world.companies; i++) {
        const before = impliedMultiple[i]!;
        // The same as 1/(1/M + g), and exactly M when nothing is lost.
        line[i] = before / (1 + before * (growthLost / 100) * world.narrative[i]! * persistentCut[0]!);
      }
    },
  }),
});
