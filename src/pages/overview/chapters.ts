import { assumption } from './chapters/assumption.ts';
import { capex } from './chapters/capex.ts';
import { financing } from './chapters/financing.ts';
import { gdp } from './chapters/gdp.ts';
import { indexShare } from './chapters/indexShare.ts';
import { markets } from './chapters/markets.ts';
import { memory } from './chapters/memory.ts';
import { nvidia } from './chapters/nvidia.ts';
import { power } from './chapters/power.ts';
import type { Chapter } from './types.ts';

/** The chapters of the overview, in the order of the argument. */
export const chapters: readonly Chapter[] = [
  assumption,
  indexShare,
  capex,
  nvidia,
  memory,
  power,
  financing,
  gdp,
  markets,
];
