import { latest, type Pick, pick } from '../datasets/pick.ts';
import type { Datasets, Observation } from '../datasets/types.ts';
import { formatValue } from './judge.ts';
import { missingRows } from './missing.ts';
import { refOf } from './rowRefs.ts';
import type { Missing, RowRef, Step } from './types.ts';

/** The four providers whose spending the essay adds up. */
export const fourFirms = [
  { entity: 'AMZN', name: 'Amazon' },
  { entity: 'MSFT', name: 'Microsoft' },
  { entity: 'GOOGL', name: 'Alphabet' },
  { entity: 'META', name: 'Meta' },
] as const;

export interface FirmSum {
  readonly value: number;
  /** The latest day among the four rows. */
  readonly date: string;
  readonly steps: readonly Step[];
  readonly rows: readonly RowRef[];
}

export type FirmSumOutcome =
  | { readonly ok: true; readonly value: FirmSum }
  | { readonly ok: false; readonly missing: Missing };

/** The four firms added up, each from the row that `rowOf` gives; the firm without a row is named. */
export function sumOfFour(
  seen: Datasets,
  dataset: string,
  series: string | readonly string[],
  what: string,
  rowOf: (entity: string) => Observation | null,
): FirmSumOutcome {
  const rows: Observation[] = [];
  for (const { entity, name } of fourFirms) {
    const row = rowOf(entity);
    if (!row) return { ok: false, missing: missingRows(seen, dataset, series, name) };
    rows.push(row);
  }
  const value = rows.reduce((sum, row) => sum + row.value, 0);
  const refs = rows.map((row) => refOf(dataset, row));
  const parts = rows.map((row, i) => `${fourFirms[i]?.name} ${formatValue(row.value, 'USD_bn')}`);
  const steps: readonly Step[] = [
    { text: `${what}: ${parts.join(' + ')} = ${formatValue(value, 'USD_bn')}`, rows: refs },
  ];
  const date = rows.reduce((last, row) => (row.date > last ? row.date : last), '');
  return { ok: true, value: { value, date, steps, rows: refs } };
}

export const guidance = 'capex-guidance';
export const spent = 'capex';

export type Point = 'high' | 'mid' | 'low';
export type Leases = 'counted' | 'former';

/** Guidance for 2026 in force on the day, added up over the four. `until` stops at an earlier day. */
export function guided2026(seen: Datasets, point: Point, leases: Leases, until?: string): FirmSumOutcome {
  const words = { high: 'Tops', mid: 'Middles', low: 'Lows' }[point];
  const series = `capex_guidance_2026_${point}`;
  const former = `capex_guidance_2026_former_lease_basis_${point}`;
  const last = (want: Pick) => latest(pick(seen, guidance, want), until);
  return sumOfFour(seen, guidance, series, `${words} of the ranges`, (entity) => {
    const before = leases === 'former' ? last({ series: former, entity }) : null;
    return before ?? last({ series, entity });
  });
}

export type Base = 'quoted' | 'cash' | 'amazon-gross';

/** What the four spent in 2025, added up. */
export function spent2025(seen: Datasets, base: Base): FirmSumOutcome {
  const quoted = 'capex_company_quoted_annual';
  const cash = 'capex_cash_ppe_annual';
  const series = base === 'cash' ? cash : quoted;
  return sumOfFour(seen, spent, series, 'Spending in 2025', (entity) =>
    latest(
      pick(seen, spent, {
        series: base === 'amazon-gross' && entity === 'AMZN' ? cash : series,
        entity,
        period: '2025',
      }),
    ),
  );
}

export const baseChoices = {
  quoted: {
    label: 'As the companies quote it',
    meaning: 'Microsoft and Meta with finance leases, Amazon net of proceeds and incentives.',
  },
  cash: {
    label: 'Cash only',
    meaning: 'Purchases of property and equipment in the cash-flow statement, like for like.',
  },
  'amazon-gross': { label: 'Quoted, Amazon gross', meaning: 'As quoted, but Amazon before proceeds and incentives.' },
} as const;

export const pointChoices = {
  high: { label: 'Top of the ranges', meaning: 'The upper end of what each company said.' },
  mid: { label: 'Middle', meaning: 'The middle of what each company said.' },
  low: { label: 'Bottom of the ranges', meaning: 'The lower end of what each company said.' },
} as const;
