import { power } from '../../base/portableMath.ts';
import { defineChannel } from '../defineChannel.ts';

/** E1: how deep the cut is in each quarter. */
export const capexShape = defineChannel({
  id: 'capex-shape',
  number: 'E1',
  title: 'The large cloud firms cut capital spending',
  because:
    'The essay argues that routine take-downs end the growth case for the spending. The arrow from take-downs to the cut is the weakest of the chain, so the cut is the reader’s own input.',
  reads: [],
  writes: ['cutShape', 'cut'],
  formula: {
    cutShape:
      'u = 0 before t0; (τ+1)/R while τ < R; 1 while τ < R+L; then 1 − rho·(1 − 2^(−(τ−R−L+1)/h)), with τ = t − t0',
    cut: 's = D·u',
  },
  constants: ['recoveryHalfLife'],
  parameters: {
    depth: {
      role: 'shock',
      group: 'shock',
      symbol: 'D',
      label: 'Depth of the cut',
      help: 'Share of planned capital spending that is not done at the trough.',
      default: 0.5,
      min: 0,
      max: 0.95,
      step: 0.01,
      likely: [0, 0.5, 0.9],
      loading: 0.6,
      unit: 'share',
      basis:
        'Pauses of 2018–19 and 2022–23 were about 20–30 % against trend (assumption); a Goldman Sachs extreme takes 2026 back to 2022, 63.5 %; US telecom carriers guided −35 % for 2002 alone.',
      source: 'fortune.com, 5 Sep 2025 (Goldman Sachs); theglobeandmail.com (telecom carriers)',
      grade: 'secondary',
      disagrees: 'Guidance for 2026 went up, not down, after the order of 12 June 2026.',
    },
    onset: {
      role: 'assumption',
      group: 'shock',
      symbol: 't0',
      label: 'Onset',
      help: 'Quarters from the first quarter of the run until the first cut.',
      default: 2,
      min: 1,
      max: 10,
      step: 1,
      whole: true,
      likely: [1, 2, 10],
      loading: 0,
      unit: 'quarters',
      basis: 'Assumption: orders for the current half-year are placed.',
      source: '',
      grade: 'assumption',
      disagrees: 'Nothing in the model can time a turn.',
    },
    slide: {
      role: 'assumption',
      group: 'shock',
      symbol: 'R',
      label: 'Slide',
      help: 'Quarters from the first cut to the trough.',
      default: 3,
      min: 1,
      max: 6,
      step: 1,
      whole: true,
      likely: [1, 3, 6],
      loading: -0.2,
      unit: 'quarters',
      basis: 'Assumption: leases and orders run off over a few quarters.',
      source: '',
      grade: 'assumption',
      disagrees: 'A general halt would be quicker; construction under way slower.',
    },
    trough: {
      role: 'assumption',
      group: 'shock',
      symbol: 'L',
      label: 'Time at the trough',
      help: 'Quarters at the full depth before any recovery.',
      default: 6,
      min: 0,
      max: 12,
      step: 1,
      whole: true,
      likely: [0, 6, 12],
      loading: 0.4,
      unit: 'quarters',
      basis: 'Telecom after 2000: about ten quarters; memory pauses: three to five (both from memory).',
      source: '',
      grade: 'memory',
      disagrees: 'Pauses are shorter than busts, and no pause of this size has been seen.',
    },
    rebound: {
      role: 'assumption',
      group: 'shock',
      symbol: 'rho',
      label: 'Share recovered',
      help: 'Share of the cut that is reversed in the end.',
      default: 0.5,
      min: 0,
      max: 1,
      step: 0.05,
      likely: [0, 0.5, 1],
      loading: -0.5,
      unit: 'share',
      basis: 'Assumption.',
      source: '',
      grade: 'assumption',
      disagrees: 'A pause comes back in full; of a bust, little may.',
    },
  },
  borrows: {},
  work: ({ world, known: { cutShape }, constants: { recoveryHalfLife } }) => ({
    cutShape({ onset, slide, trough, rebound }, line) {
      for (let t = 0; t < world.quarters; t++) {
        const tau = t - onset;
        if (tau < 0) line[t] = 0;
        else if (tau < slide) line[t] = (tau + 1) / slide;
        else if (tau < slide + trough) line[t] = 1;
        else line[t] = 1 - rebound * (1 - power(2, -(tau - slide - trough + 1) / recoveryHalfLife));
      }
    },
    cut({ depth }, line) {
      for (let t = 0; t < world.quarters; t++) line[t] = depth * cutShape[t]!;
    },
  }),
});
