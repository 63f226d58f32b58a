import type { Confidence, Dataset } from './types.ts';

/** How many rows of a dataset carry each grade. */
export type ConfidenceMix = Readonly<Record<Confidence, number>>;

export const confidences: readonly Confidence[] = ['primary', 'secondary', 'memory', 'unstated'];

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  primary: 'seen in the filing or release',
  secondary: 'seen on a page quoting it',
  memory: 'from memory, not seen again',
  unstated: 'not graded',
};

export function confidenceMix(dataset: Dataset): ConfidenceMix {
  const mix = { primary: 0, secondary: 0, memory: 0, unstated: 0 };
  switch (dataset.shape) {
    case 'observations':
      for (const o of dataset.observations) mix[o.provenance.confidence]++;
      return mix;
    case 'links':
      for (const link of dataset.links) mix[link.confidence]++;
      return mix;
    case 'events':
      for (const event of dataset.events) mix[event.confidence]++;
      return mix;
    default:
      return dataset satisfies never;
  }
}
