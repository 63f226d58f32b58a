import { z } from 'zod';

const column = z.string().nullable();

/** Which columns make observations. Columns are named, never counted. */
export const observationMapping = z.strictObject({
  kind: z.literal('observations'),
  /** The recipe that proposed it, or null for the reader's own. */
  recipe: z.string().nullable(),
  /** Columns that hold figures. */
  values: z.array(z.string()).min(1),
  /** What the headings of those columns name: periods make a wide table, the others a long one. */
  headingsAre: z.enum(['period', 'series', 'entity']),
  /** Column of days or periods; null in a wide table. */
  when: column,
  /** A period as the file names it, where `when` is the day it ends. */
  period: column,
  entity: column,
  series: column,
  unit: column,
  source: column,
  note: column,
  /** Used where no column says it. */
  fixed: z.strictObject({ entity: z.string(), series: z.string(), unit: z.string().nullable() }),
});

/** Which columns make holdings. */
export const holdingMapping = z.strictObject({
  kind: z.literal('holdings'),
  recipe: z.string().nullable(),
  ticker: column,
  name: column,
  weight: column,
  value: column,
  currency: column,
  assetClass: column,
  exchange: column,
});

export const mapping = z.discriminatedUnion('kind', [observationMapping, holdingMapping]);

export type ObservationMapping = z.infer<typeof observationMapping>;
export type HoldingMapping = z.infer<typeof holdingMapping>;
export type Mapping = z.infer<typeof mapping>;
