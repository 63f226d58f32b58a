import type { DatasetMeta, ViewSpec } from '../../src/datasets/meta.ts';
import type { Observation, Status } from '../../src/datasets/types.ts';

/** A row with the parts a test cares about; the rest is plain. Lines count up from 2 in the order given. */
export function rows(
  ...given: readonly (readonly [
    series: string,
    entity: string,
    period: string,
    date: string,
    value: number,
    status?: Status,
    unit?: string,
  ])[]
): readonly Observation[] {
  return given.map(([series, entity, period, date, value, status = 'reported', unit = 'USD_bn'], place) => ({
    series,
    entity,
    period,
    date,
    value,
    unit,
    line: place + 2,
    provenance: { status, confidence: 'primary', source: 'Filing', sourceUrl: null, published: null, note: '' },
  }));
}

export const metaOf = (views: readonly ViewSpec[], more: Partial<DatasetMeta> = {}): DatasetMeta => ({
  id: 'sample',
  title: 'Sample',
  topic: 'capex',
  shape: 'observations',
  question: 'How much?',
  definition: 'A sample.',
  caveat: '',
  units: { USD_bn: 'billions of US dollars' },
  frequency: 'quarterly',
  snapshot: '2026-11-25',
  licence: 'MIT',
  missing: [],
  series: { spend: { label: 'Spending', definition: 'Money spent' }, low: { label: 'Low', definition: 'Low end' } },
  entities: { A: 'Alpha', B: 'Beta', C: 'Gamma' },
  views: [...views],
  ...more,
});

export const view = (spec: Partial<ViewSpec> = {}): ViewSpec => ({
  id: 'main',
  title: 'Main',
  measure: 'Spending, $bn a quarter',
  amount: 'flow',
  form: 'lines',
  split: 'entity',
  ...spec,
});
