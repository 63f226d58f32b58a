import { formatShortDay } from '../../base/dates.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { keyOf, type SetAside } from '../../datasets/select.ts';
import type { Shown } from '../../datasets/transform.ts';
import type { Confidence, FinancingLink, Observation, TimelineEvent } from '../../datasets/types.ts';

/** One line of the table and of the source sheet, whatever the shape of the dataset. */
export interface FigureRow {
  readonly key: string;
  /** The line, bar, event or link it belongs to, as labelled. */
  readonly name: string;
  /** The series, category or kind it is of, in words. */
  readonly what: string;
  readonly period: string;
  readonly date: string;
  /** The figure as shown; null is missing or not disclosed. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** The figure of the file where another is shown. */
  readonly original: { readonly value: number; readonly unit: string } | null;
  readonly status: string;
  readonly confidence: Confidence;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly published: string | null;
  readonly note: string;
  /** Line of the CSV file. */
  readonly line: number;
  /** Why the row is in the table and not in the chart; null where it is drawn. */
  readonly notDrawn: string | null;
}

/** Whether a row is the reader's. */
export const isOwn = ({ status }: Pick<FigureRow, 'status'>): boolean => status === 'user';

/** The status of a row as it is printed. */
export const statusWords = (row: Pick<FigureRow, 'status'>): string => (isOwn(row) ? 'yours' : row.status);

function provenanceOf(o: Observation) {
  const { status, confidence, source, sourceUrl, published, note } = o.provenance;
  return { status, confidence, source, sourceUrl, published, note, line: o.line };
}

function asideRow(loaded: LoadedDataset, shown: Shown, { observation, inFavourOf }: SetAside): FigureRow {
  const { meta } = loaded;
  return {
    key: keyOf(observation),
    name: meta.entities[observation.entity] ?? observation.entity,
    what: meta.series[observation.series]?.label ?? observation.series,
    period: observation.period,
    date: observation.date,
    value: shown.showing === 'level' ? observation.value : null,
    low: null,
    high: null,
    unit: shown.unit,
    original: shown.showing === 'level' ? null : { value: observation.value, unit: observation.unit },
    ...provenanceOf(observation),
    notDrawn: `Line ${inFavourOf.line} stands in its place (${inFavourOf.provenance.status}, ${formatShortDay(inFavourOf.date)}).`,
  };
}

/** Rows of the drawn points (gaps have none), then the rows that gave way to another. */
export function observationRows(loaded: LoadedDataset, shown: Shown): readonly FigureRow[] {
  const drawn = shown.groups.flatMap((group) =>
    group.points.flatMap((point): FigureRow[] => {
      const o = point.observation;
      if (!o) return [];
      return [
        {
          key: point.key,
          name: group.label,
          what: loaded.meta.series[o.series]?.label ?? o.series,
          period: o.period,
          date: o.date,
          value: point.value,
          low: point.low,
          high: point.high,
          unit: shown.unit,
          original: shown.showing === 'level' ? null : { value: o.value, unit: o.unit },
          ...provenanceOf(o),
          notDrawn: null,
        },
      ];
    }),
  );
  return [...drawn, ...shown.setAside.map((aside) => asideRow(loaded, shown, aside))];
}

/** A promise that another has replaced, or that was called off: kept in the table, drawn no more. */
export const standsNoMore = (link: FinancingLink): boolean =>
  link.linkStatus === 'superseded' || link.linkStatus === 'cancelled';

export function linkRows(loaded: LoadedDataset, links: readonly FinancingLink[]): readonly FigureRow[] {
  const name = (entity: string) => loaded.meta.entities[entity] ?? entity;
  return links.map((link) => ({
    key: link.id,
    name: `${name(link.from)} → ${name(link.to)}`,
    what: loaded.meta.series[link.kind]?.label ?? link.kind.replaceAll('_', ' '),
    period: link.start ?? '',
    date: link.start ?? '',
    value: link.amount,
    low: link.low === link.amount ? null : link.low,
    high: link.high === link.amount ? null : link.high,
    unit: 'USD_bn',
    original: null,
    status: link.linkStatus === 'non_binding' ? 'non-binding' : link.linkStatus.replaceAll('_', ' '),
    confidence: link.confidence,
    source: link.source,
    sourceUrl: link.sourceUrl,
    published: link.published,
    note: link.note,
    line: link.line,
    notDrawn: standsNoMore(link) ? `It is ${link.linkStatus}, so it is history and not drawn.` : null,
  }));
}

export const eventKey = (event: TimelineEvent): string => `${event.date}~${event.timeEt ?? ''}~${event.event}`;

export function eventRows(loaded: LoadedDataset, events: readonly TimelineEvent[]): readonly FigureRow[] {
  return events.map((event) => ({
    key: eventKey(event),
    name: event.event,
    what: loaded.meta.series[event.category]?.label ?? event.category,
    period: event.timeEt === null ? event.date : `${event.date} ${event.timeEt} ET`,
    date: event.date,
    value: null,
    low: null,
    high: null,
    unit: '',
    original: null,
    status: 'reported',
    confidence: event.confidence,
    source: event.source,
    sourceUrl: event.sourceUrl,
    published: event.published,
    note: event.note,
    line: event.line,
    notDrawn: null,
  }));
}
