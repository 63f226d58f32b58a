import { aiGdp } from './aiGdp.ts';
import { aiGrowth } from './aiGrowth.ts';
import { anthropic965 } from './anthropic965.ts';
import { capex2025 } from './capex2025.ts';
import { capex2026 } from './capex2026.ts';
import { capexGrowth } from './capexGrowth.ts';
import { circle } from './circle.ts';
import { collapse } from './collapse.ts';
import { dramQuarter } from './dramQuarter.ts';
import { experts } from './experts.ts';
import { footer } from './footer.ts';
import { goldman2030 } from './goldman2030.ts';
import { hbmBooked } from './hbmBooked.ts';
import { hynix1tn } from './hynix1tn.ts';
import { letter } from './letter.ts';
import { mag7Return2025 } from './mag7Return2025.ts';
import { mag7Share } from './mag7Share.ts';
import { nuclear } from './nuclear.ts';
import { nvda4tn } from './nvda4tn.ts';
import { nvda5tn } from './nvda5tn.ts';
import { nvdaWeight } from './nvdaWeight.ts';
import { openaiCommitments } from './openaiCommitments.ts';
import { openaiRevenue } from './openaiRevenue.ts';
import { order } from './order.ts';
import { precedents } from './precedents.ts';
import { redTeam } from './redTeam.ts';
import { stranded200 } from './stranded200.ts';
import type { Claim } from './types.ts';

/** Everything the essay asserts in numbers or dates, in the essay’s order. */
export const claims: readonly Claim[] = [
  mag7Share,
  mag7Return2025,
  nvda4tn,
  nvda5tn,
  nvdaWeight,
  capex2026,
  capex2025,
  capexGrowth,
  goldman2030,
  aiGdp,
  aiGrowth,
  openaiCommitments,
  openaiRevenue,
  hbmBooked,
  dramQuarter,
  hynix1tn,
  nuclear,
  circle,
  stranded200,
  anthropic965,
  collapse,
  order,
  letter,
  experts,
  precedents,
  redTeam,
  footer,
];

/** The claim with that id, or null. */
export const claimById = (id: string): Claim | null => claims.find((claim) => claim.id === id) ?? null;
