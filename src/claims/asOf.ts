import { dayToMs, msToDay } from '../base/dates.ts';
import type { Dataset, Datasets, FinancingLink, Observation, TimelineEvent } from '../datasets/types.ts';
import { ESSAY_DAY } from './essay.ts';
import type { AsOf } from './types.ts';

/** Everything the files hold, whatever its date. */
export const LATEST: AsOf = 'latest';

export const isAsOf = (text: string): boolean => text === LATEST || (text.length === 10 && dayToMs(text) !== null);

/** The last day of a date that may be a month or a year: only then has what it names surely happened. */
export function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  return msToDay(Date.UTC(Number(year), Number(month), 0));
}

const later = (a: string, b: string) => (a > b ? a : b);

// A close and an exchange rate are public on their day. In these tables `published` is the day on which somebody put a
// copy of the price file into a public archive, often months later, and would hide what every newspaper had printed.
const pricesByDay: ReadonlyMap<string, RegExp> = new Map([
  ['memory-market-caps', /^(market_cap_(krw|usd)|share_close_(krw|usd)|krw_per_usd|return_\dd)$/],
  ['episodes', /^directive_/],
  // Our own arithmetic on prices and weights of the day; it is dated by when it was done.
  ['return-contribution', /^contribution_2025$/],
]);

// Official series are dated by the quarter they are about; the notes of these rows name the day of the estimate kept.
const releases: readonly { readonly series: RegExp; readonly period: string; readonly day: string }[] = [
  { series: /^us_nominal_gdp_saar_later_vintage$/, period: '2026Q1', day: '2026-09-30' },
  { series: /^us_nominal_gdp_saar_later_vintage$/, period: '2026Q2', day: '2026-09-30' },
  { series: /^(us_nominal_gdp_saar|us_real_gdp_growth_latest)$/, period: '2026Q1', day: '2026-06-25' },
  {
    series: /^gdp_growth_contribution_(equipment|intellectual_property_products)$/,
    period: '2026Q1',
    day: '2026-06-25',
  },
  { series: /^(us_nominal_gdp_saar|us_real_gdp_growth_latest)$/, period: '2026Q2', day: '2026-08-26' },
];

/** The first day on which a row could be known: its own date and its publication have passed. */
export function seenFrom(dataset: string, row: Observation): string {
  const { status, published } = row.provenance;
  if (status === 'essay') return ESSAY_DAY;
  if (pricesByDay.get(dataset)?.test(row.series)) return row.date;
  const release = releases.find(({ series, period }) => period === row.period && series.test(row.series));
  if (release) return later(row.date, release.day);
  // A look ahead is dated by what it is about; it is known from the day it was published.
  if ((status === 'forecast' || status === 'guidance') && published !== null) return lastDayOf(published);
  return published === null ? row.date : later(row.date, lastDayOf(published));
}

const stated = (date: string, published: string | null): string =>
  published === null ? lastDayOf(date) : later(lastDayOf(date), lastDayOf(published));

/** An undated link was found somewhere and is seen only when everything is. */
export const linkSeenFrom = (link: FinancingLink): string =>
  link.start === null ? (link.published ?? '9999-12-31') : stated(link.start, link.published);

export const eventSeenFrom = (event: TimelineEvent): string => stated(event.date, event.published);

function narrow(dataset: Dataset, day: string): Dataset {
  switch (dataset.shape) {
    case 'observations':
      return { ...dataset, observations: dataset.observations.filter((row) => seenFrom(dataset.id, row) <= day) };
    case 'links':
      return { ...dataset, links: dataset.links.filter((link) => linkSeenFrom(link) <= day) };
    case 'events':
      return { ...dataset, events: dataset.events.filter((event) => eventSeenFrom(event) <= day) };
    default:
      return dataset satisfies never;
  }
}

// One table is asked about by many claims and definitions on the same two days.
const narrowed = new WeakMap<Dataset, Map<AsOf, Dataset>>();

function seen(dataset: Dataset, asOf: AsOf): Dataset {
  const byDay = narrowed.get(dataset) ?? new Map<AsOf, Dataset>();
  narrowed.set(dataset, byDay);
  const before = byDay.get(asOf);
  if (before) return before;
  const now = narrow(dataset, asOf);
  // A reader may type many days; the two that are always shown are worth more than all of them.
  if (byDay.size >= 8) byDay.clear();
  byDay.set(asOf, now);
  return now;
}

/** The named datasets as they stood on the day; a dataset that is not there stays absent. */
export function asSeen(datasets: Datasets, ids: readonly string[], asOf: AsOf): Datasets {
  return new Map(
    ids.flatMap((id) => {
      const dataset = datasets.get(id);
      return dataset === undefined ? [] : [[id, asOf === LATEST ? dataset : seen(dataset, asOf)] as const];
    }),
  );
}
