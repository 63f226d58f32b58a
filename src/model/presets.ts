import type { Scenario } from './types.ts';

export interface Preset {
  readonly id: string;
  readonly scenario: Scenario;
  /** What it stands for, in one sentence. */
  readonly about: string;
  readonly source: string;
  readonly caveat: string;
}

/** The scenarios offered ready-made. Values that are not named stay at their defaults. */
export const presets: readonly Preset[] = [
  {
    id: 'pause',
    scenario: { title: 'Pause', values: { depth: 0.2, trough: 2, rebound: 1, takedownLoss: 0 } },
    about: 'The spending is a fifth below plan for half a year and comes back in full.',
    source: 'Pauses of 2018–19 and 2022–23, about 20–30 % against trend',
    caveat: 'The size of those pauses against trend is an assumption.',
  },
  {
    id: 'correction',
    scenario: { title: 'Correction', values: { depth: 0.3, trough: 4, rebound: 0.7, takedownLoss: 0.05 } },
    about: 'The spending is three tenths below plan for a year and mostly comes back.',
    source: 'Assumption',
    caveat: 'A step between the pause and the default; no episode stands behind it.',
  },
  {
    id: 'default',
    scenario: { title: 'Default', values: {} },
    about: 'The spending halves, stays low for six quarters, and half of the cut is reversed.',
    source: 'Middle of every likely range',
    caveat: 'The middle of the ranges is not the likeliest future.',
  },
  {
    id: 'telecom',
    scenario: { title: 'Telecom-like bust', values: { depth: 0.55, trough: 8, rebound: 0.3, takedownLoss: 0.15 } },
    about: 'The spending falls as that of US telecom carriers did after 2000, and little of it returns.',
    source: 'US carriers guided −35 % for 2002 alone; about −50 to −60 % over 2000–03, from memory',
    caveat: 'That was a bust of demand with heavy debt; this would be a shock to supply.',
  },
  {
    id: 'goldman',
    scenario: {
      title: 'Goldman extreme',
      values: { depth: 0.635, slide: 2, trough: 12, rebound: 0, takedownLoss: 0 },
    },
    about: 'The spending goes back to its level of 2022 and stays there.',
    source: 'Goldman Sachs as reported by Fortune, 5 Sep 2025: 433 to 158, −63.5 %',
    caveat: 'The bank called it an extreme; its sums were on 2026 plans of that time.',
  },
  {
    id: 'essay',
    scenario: {
      title: 'The essay’s collapse',
      values: { depth: 0.8, trough: 12, takedownLoss: 0.4, spillover: 0.5 },
    },
    about: 'Take-downs become routine and the logic of the spending collapses, as the essay has it.',
    source: 'The essay gives the story and no numbers: these are ours',
    caveat: 'A reading of the essay, not a statement of its author. Half of the cut is still reversed.',
  },
];
