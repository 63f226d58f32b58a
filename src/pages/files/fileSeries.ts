import { dayToMs } from '../../base/dates.ts';
import type { ChartSeries } from '../../charts/types.ts';
import type { Holding } from '../../ingest/readHoldings.ts';
import type { SeriesView } from '../../session/fileViews.ts';
import { seriesWords } from './figures.ts';

export const MOST_LINES = 7;
const slots = [1, 2, 3, 4, 5, 6, 7] as const;

export const seriesKey = ({ series, entity }: Pick<SeriesView, 'series' | 'entity'>): string => `${series}~${entity}`;

/** What tells the lines of a file apart: the entity, the series, or both. */
export function seriesLabel(all: readonly SeriesView[]): (one: SeriesView) => string {
  const entities = new Set(all.map(({ entity }) => entity)).size;
  const names = new Set(all.map(({ series }) => series)).size;
  if (names === 1 && entities > 1) return ({ entity }) => entity;
  if (entities === 1) return ({ series }) => seriesWords(series);
  return ({ series, entity }) => `${entity}, ${seriesWords(series)}`;
}

/** Lines over time, every figure marked as the reader's. */
export function userLines(shown: readonly SeriesView[], all: readonly SeriesView[]): readonly ChartSeries[] {
  const label = seriesLabel(all);
  return shown.map((one, place): ChartSeries => {
    const slot = slots[place];
    return {
      id: seriesKey(one),
      label: label(one),
      ...(slot === undefined ? {} : { slot }),
      points: one.points.flatMap(({ period, date, value, line }) => {
        const x = dayToMs(date);
        return x === null
          ? []
          : [
              {
                key: `${seriesKey(one)}~${line}~${date}`,
                ...{ x, label: period, value },
                state: 'user' as const,
                confidence: 'unstated' as const,
                note: `Line ${line} of the file.`,
              },
            ];
      }),
    };
  });
}

/** One bar each, for figures of a single day. */
export function userBars(shown: readonly SeriesView[], all: readonly SeriesView[], label: string): ChartSeries {
  const name = seriesLabel(all);
  return {
    id: 'yours',
    label,
    points: shown.map((one, x) => ({
      key: seriesKey(one),
      x,
      label: name(one),
      value: one.points[0]?.value ?? null,
      state: 'user',
      confidence: 'unstated',
    })),
  };
}

const MOST_BARS = 20;

/** The heaviest positions, and the rest as one bar. Weights in per cent. */
export function holdingBars(holdings: readonly Holding[]): ChartSeries {
  const weighed = holdings
    .filter((holding) => holding.weight !== null)
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  const rest = weighed.slice(MOST_BARS);
  const bars = weighed.slice(0, MOST_BARS).map((holding, place) => ({ place, holding }));
  const point = (key: string, x: number, label: string, value: number) => ({
    ...{ key, x, label, value: Number((100 * value).toPrecision(12)) },
    state: 'user' as const,
    confidence: 'unstated' as const,
  });
  return {
    id: 'weights',
    label: 'Weight',
    points: [
      ...bars.map(({ place, holding }) =>
        point(`${holding.kind}-${holding.entity}-${place}`, place, holding.entity, holding.weight ?? 0),
      ),
      ...(rest.length > 0
        ? [
            point(
              'rest',
              MOST_BARS,
              `${rest.length} others`,
              rest.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
            ),
          ]
        : []),
    ],
  };
}
