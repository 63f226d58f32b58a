import { dayToMs, formatShortDay } from '../../base/dates.ts';
import { formatQuantity } from '../../base/format.ts';
import type { Band } from '../../charts/types.ts';
import type { Datasets } from '../../datasets/types.ts';

/** Datasets the bands are drawn from. */
export const bandDatasets = ['drawdowns', 'directive'] as const;

/** Falls shallower than this are not worth a band across ten years. */
const SHALLOWEST_PERCENT = -15;

/** Stretches in which the S&P 500 fell by 15 % or more, peak to trough as the file's notes name them, and the day of the order. */
export function eventBands(datasets: Datasets): readonly Band[] {
  const drawdowns = datasets.get('drawdowns');
  const directive = datasets.get('directive');
  const falls =
    drawdowns?.shape !== 'observations'
      ? []
      : drawdowns.observations.flatMap((o): Band[] => {
          if (o.series !== 'own_peak_to_trough' || o.entity !== 'SP500' || o.value > SHALLOWEST_PERCENT) return [];
          const [, peak = '', trough = ''] =
            /peak (\d{4}-\d{2}-\d{2}), trough (\d{4}-\d{2}-\d{2})/.exec(o.provenance.note) ?? [];
          const from = dayToMs(peak);
          const to = dayToMs(trough);
          return from === null || to === null
            ? []
            : [{ from, to, label: `S&P 500 ${formatQuantity(o.value, o.unit)}` }];
        });
  const order =
    directive?.shape !== 'events'
      ? undefined
      : directive.events.find((event) => event.category === 'directive' && event.date.length === 10);
  const day = order ? dayToMs(order.date) : null;
  return order && day !== null ? [...falls, { from: day, label: `Order of ${formatShortDay(order.date)}` }] : falls;
}
