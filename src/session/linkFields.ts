import { z } from 'zod';
import { dayToMs } from '../base/dates.ts';
import { showings } from '../datasets/transform.ts';
import type { homeOf } from './homeOf.ts';
import type { FieldSpelling } from './linkCodec.ts';
import { panels, type Range, type RangeEnd, type RangeStart, type ViewState } from './session.ts';

type Homes = typeof homeOf;
/** The fields of a view that a link carries: those whose home says so. */
export type LinkField = { [K in keyof ViewState]: Homes[K] extends 'link' ? K : never }[keyof ViewState];

const LONGEST_TEXT = 200;
const MOST_NAMES = 40;

const day = z.string().refine((text) => text.length === 10 && dayToMs(text) !== null);
const id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const isDay = (text: string): text is `${number}-${number}-${number}` => day.safeParse(text).success;

function schemaRead<T>(schema: z.ZodType<T>) {
  return (text: string): T | null => {
    const read = schema.safeParse(text);
    return read.success ? read.data : null;
  };
}

function readRange(text: string): Range | null {
  if (text === 'all') return { kind: 'all' };
  const years = /^(\d{1,3})y$/.exec(text)?.[1];
  if (years !== undefined) return Number(years) > 0 ? { kind: 'last', years: Number(years) } : null;
  const [from = '', to = '', more] = text.split('..');
  if (more !== undefined || !(from === 'first' || isDay(from)) || !(to === 'latest' || isDay(to))) return null;
  if (from !== 'first' && to !== 'latest' && from >= to) return null;
  return from === 'first' && to === 'latest' ? { kind: 'all' } : between(from, to);
}

const between = (from: RangeStart, to: RangeEnd): Range => ({ kind: 'between', from, to });

function writeRange(range: Range): string {
  switch (range.kind) {
    case 'all':
      return 'all';
    case 'last':
      return `${range.years}y`;
    case 'between':
      return `${range.from}..${range.to}`;
    default:
      return range satisfies never;
  }
}

// Names are joined by commas; a comma or a percent sign inside one is escaped so that the list comes back as it went.
const escapeName = (name: string) => name.replace(/[%,]/g, (sign) => (sign === '%' ? '%25' : '%2C'));
const unescapeName = (name: string) => name.replace(/%2C|%25/g, (code) => (code === '%2C' ? ',' : '%'));

function readNames(text: string): readonly string[] | null {
  const names = text.split(',').map(unescapeName);
  const good = names.length <= MOST_NAMES && names.every((name) => name !== '' && name.length <= LONGEST_TEXT);
  return good ? [...new Set(names)] : null;
}

const isPanel = (text: string): text is (typeof panels)[number] => panels.some((panel) => panel === text);

/** One spelling per field a link carries: a field whose home is the link does not compile without. */
export const spellings: { readonly [K in LinkField]: FieldSpelling<ViewState[K]> } = {
  view: { read: schemaRead(id), write: (value) => value ?? '', expects: 'the id of a view' },
  range: {
    read: readRange,
    write: writeRange,
    expects: '“all”, a number of years such as “5y”, or two days such as “2024-01-01..latest”, the earlier first',
  },
  scale: { read: schemaRead(z.enum(['linear', 'log'])), write: String, expects: '“linear” or “log”' },
  show: { read: schemaRead(z.enum(showings)), write: String, expects: `one of ${showings.join(', ')}` },
  base: { read: schemaRead(day), write: (value) => value ?? '', expects: 'a day written YYYY-MM-DD' },
  sort: {
    read: (text) => {
      const [, sign, column] = /^(-?)([a-z][a-z0-9-]{0,39})$/.exec(text) ?? [];
      return column === undefined ? null : { column, direction: sign === '-' ? 'descending' : 'ascending' };
    },
    write: (value) => (value === null ? '' : `${value.direction === 'descending' ? '-' : ''}${value.column}`),
    expects: 'the name of a column, with “-” before it for the largest first',
  },
  find: {
    read: (text) => (text.length <= LONGEST_TEXT ? text : null),
    write: (value) => value,
    expects: `at most ${LONGEST_TEXT} characters`,
  },
  open: {
    read: (text) => {
      const names = text === '' ? [] : [...new Set(text.split(','))];
      return names.every(isPanel) ? names : null;
    },
    write: (value) => value.join(','),
    expects: `any of ${panels.join(', ')}`,
  },
  only: { read: readNames, write: (value) => value.map(escapeName).join(','), expects: 'names joined by commas' },
  events: { read: schemaRead(z.enum(['off', 'on'])), write: String, expects: '“on” or “off”' },
  point: {
    read: (text) => (text !== '' && text.length <= LONGEST_TEXT ? text : null),
    write: (value) => value ?? '',
    expects: 'the key of a point',
  },
};
