import { z } from 'zod';

/** The chapters of the argument, in the order the overview walks them. */
export const topics = [
  'index',
  'capex',
  'nvidia',
  'memory',
  'power',
  'labs',
  'financing',
  'gdp',
  'directive',
  'history',
  'model',
] as const;

const isoDay = z.iso.date();

/** How a view is drawn. A form says what is compared, not how it is coloured. */
export const forms = [
  'lines', // values over time, one line per drawn series; gaps stay gaps
  'stacked-bars', // parts of a total per period
  'grouped-bars', // side by side per period
  'share-area', // parts of 100 % over time
  'ranked-bars', // one bar per entity (or series), longest first, at one date
  'dumbbell', // low to high per row: guidance history, ranges of forecasts
  'events', // dated events or statements on one axis
  'links', // amounts from payer to receiver
] as const;

/** One way of looking at a dataset: a selection of its rows and the form that draws them. */
export const viewSpec = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3),
  /** Measure, unit and definition in one line, printed under the headline. */
  measure: z.string().min(3),
  /**
   * Amounts of money per period (a flow) or on a day (a stock). Against yearly GDP they differ by the length of the period,
   * so a view that does not say which it holds, or holds both, is not divided by GDP.
   */
  amount: z.enum(['flow', 'stock']).optional(),
  form: z.enum(forms),
  /** Series ids to take; all of the dataset where left out. Drawn in this order. */
  series: z.array(z.string()).optional(),
  /** Entities to take; all where left out. Drawn in this order. */
  entities: z.array(z.string()).optional(),
  statuses: z.array(z.enum(['reported', 'guidance', 'estimate', 'forecast', 'essay', 'derived'])).optional(),
  /** What makes one drawn line, bar colour or row. */
  split: z.enum(['entity', 'series', 'series-entity']),
  /** `ranked-bars` and `dumbbell`: the day or period to take; the latest row of each entity where left out. */
  at: z.string().optional(),
  /** Series that hold the ends of a range around the drawn value (`lines`), or its two ends (`dumbbell`). */
  range: z.strictObject({ low: z.string(), high: z.string() }).optional(),
  /** A level worth marking, with what it is: an asserted figure, a cap, a milestone. */
  marks: z.array(z.strictObject({ value: z.number(), label: z.string() })).optional(),
  /** What a reader must know before quoting this view. */
  caveat: z.string().optional(),
});

/** The meta file beside each CSV. */
export const datasetMeta = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3),
  topic: z.enum(topics),
  shape: z.enum(['observations', 'links', 'events']),
  /** What the dataset answers, as a question a reader would ask. */
  question: z.string().min(3),
  definition: z.string().min(3),
  caveat: z.string(),
  /** Unit codes used in the file, with what they mean. */
  units: z.record(z.string(), z.string()),
  frequency: z.string(),
  /** The day on which this snapshot was taken: no row was published later. */
  snapshot: isoDay,
  licence: z.string().min(3),
  /** What a reader would look for and not find, in plain sentences. */
  missing: z.array(z.string()),
  /** Series id → what it measures, in words fit for a label and a tooltip. */
  series: z.record(z.string(), z.strictObject({ label: z.string(), definition: z.string() })),
  /** Entity code → name as printed. */
  entities: z.record(z.string(), z.string()),
  views: z.array(viewSpec).min(1),
});

export type ViewSpec = z.infer<typeof viewSpec>;
export type DatasetMeta = z.infer<typeof datasetMeta>;
export type Topic = (typeof topics)[number];
export type Form = (typeof forms)[number];
