import { dayToMs, formatShortDay } from '../../../base/dates.ts';
import type { TimelineEvent } from '../../../charts/eventTypes.ts';
import type { Link } from '../../../charts/linkTypes.ts';
import type { RowRef, Verdict } from '../../../claims/types.ts';
import type { LoadedDataset } from '../../../datasets/queries.ts';
import { rowAddress } from './rowAddress.ts';

type Loaded = ReadonlyMap<string, LoadedDataset>;

const keyOf = ({ dataset, line }: RowRef) => `${dataset}:${line}`;

/** The rows of a verdict as dated events: what happened, or what was said on the day. */
export function drawnEvents(verdict: Verdict, loaded: Loaded): readonly TimelineEvent[] {
  return verdict.rows.flatMap((row) => {
    const x = dayToMs(row.date);
    if (x === null) return [];
    const from = loaded.get(row.dataset);
    const category =
      from?.dataset.shape === 'events'
        ? (from.dataset.events.find(({ line }) => line === row.line)?.category ?? 'event')
        : (from?.meta.title ?? 'statement');
    const label = row.value === null ? row.what : `${rowAddress(row, from).words}: ${row.value}`;
    const word = from?.meta.series[category]?.label ?? category;
    return [{ key: keyOf(row), x, date: formatShortDay(row.date), label, category: word, note: row.note }];
  });
}

const binding = new Set(['active', 'paid', 'partly_paid']);

/** The rows of a verdict as payments between firms, by their names. */
export function drawnLinks(verdict: Verdict, loaded: Loaded): readonly Link[] {
  return verdict.rows.flatMap((row) => {
    const from = loaded.get(row.dataset);
    if (from?.dataset.shape !== 'links') return [];
    const link = from.dataset.links.find(({ line }) => line === row.line);
    if (!link) return [];
    const name = (code: string) => from.meta.entities[code] ?? code;
    return [
      {
        key: keyOf(row),
        from: name(link.from),
        to: name(link.to),
        purpose: from.meta.series[link.kind]?.label ?? link.kind.replaceAll('_', ' '),
        value: link.amount,
        low: link.low === link.amount ? null : link.low,
        high: link.high === link.amount ? null : link.high,
        binding: binding.has(link.linkStatus),
        state: 'reported' as const,
        note: link.note,
      },
    ];
  });
}
