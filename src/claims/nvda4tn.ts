import { nvdaMilestone } from './nvdaMilestone.ts';

export const nvda4tn = nvdaMilestone({
  id: 'nvda-4tn',
  title: 'NVIDIA at $4tn',
  says: 'NVIDIA’s market value passed $4tn in July 2025.',
  level: 4000,
  month: '2025-07',
});
