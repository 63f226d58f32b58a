import { nvdaMilestone } from './nvdaMilestone.ts';

export const nvda5tn = nvdaMilestone({
  id: 'nvda-5tn',
  title: 'NVIDIA at $5tn',
  says: 'NVIDIA’s market value reached $5tn in October 2025.',
  level: 5000,
  month: '2025-10',
});
