import { chain, parameters } from '../model/chain.ts';
import type { LikelyRange } from '../model/distributions.ts';
import { type Takedowns, takedownCut } from '../model/takedownCut.ts';
import type { ParameterId } from '../model/types.ts';
import type { OwnFigure } from '../model/withOwnFigures.ts';
import type { Spellings } from './linkCodec.ts';
import { type Levers, movedFrom, type Ranges, type Rival, type ScenarioState } from './scenarioState.ts';

export const isParameter = (id: string): id is ParameterId => Object.hasOwn(parameters, id);

/** A plain finite number, as JavaScript writes it back to the last digit; null for anything else. */
export function readNumber(text: string): number | null {
  return /^-?\d{1,22}(\.\d{1,25})?(e[+-]?\d{1,3})?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
}

function readWhole(min: number, max: number) {
  return (text: string): number | null => {
    const value = readNumber(text);
    return value !== null && Number.isInteger(value) && value >= min && value <= max ? value : null;
  };
}

// Signs that separate the parts of a field are written as escapes inside a name.
const escapeName = (name: string) => name.replace(/[%,:~;]/g, (sign) => encodeURIComponent(sign).replace('~', '%7E'));
const unescapeName = (text: string) =>
  text.replace(/%(25|2C|3A|7E|3B)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Entries that could be read, and the text of those that could not. */
export interface ReadEntries<T> {
  readonly entries: readonly T[];
  readonly bad: readonly string[];
}

/** Entries `key:value`, or `key:value:more` where `read` knows what to do with more. */
function readList<T>(text: string, read: (key: string, value: string, more?: string) => T | null): ReadEntries<T> {
  const entries: T[] = [];
  const bad: string[] = [];
  for (const part of text === '' ? [] : text.split(',')) {
    const [key = '', value, more, rest] = part.split(':');
    const entry = value === undefined || rest !== undefined ? null : read(unescapeName(key), value, more);
    if (entry === null) bad.push(part);
    else entries.push(entry);
  }
  return { entries, bad };
}

/** The nearest value the lever can take; null for text that is no number. */
export function readLever(id: ParameterId, text: string): number | null {
  const value = readNumber(text);
  if (value === null) return null;
  const { min, max, whole } = parameters[id];
  const held = Math.min(max, Math.max(min, value));
  return whole ? Math.round(held) : held;
}

export function readRanges(text: string): ReadEntries<readonly [ParameterId, LikelyRange]> {
  return readList(text, (id, value, note) => {
    const [low, mode, high, more] = value.split('~').map(readNumber);
    if (!isParameter(id) || more !== undefined || note !== undefined) return null;
    if (low === null || mode === null || high === null) return null;
    if (low === undefined || mode === undefined || high === undefined) return null;
    const { min, max, whole } = parameters[id];
    const ordered = min <= low && low <= mode && mode <= high && high <= max;
    if (!ordered || (whole && ![low, mode, high].every(Number.isInteger))) return null;
    return [id, [low, mode, high]] as const;
  });
}

const MOST_ENTRIES = 64;
const LONGEST_NAME = 120;
/** Characters of a note to an own figure. */
export const LONGEST_NOTE = 200;

export function readOwn(text: string): ReadEntries<OwnFigure> {
  const seen = new Set<string>();
  return readList(text, (input, value, written) => {
    const note = written === undefined ? undefined : unescapeName(written);
    const numbers = value.split('~').map(readNumber);
    const [first] = numbers;
    if (input === '' || input.length > LONGEST_NAME || seen.has(input)) return null;
    if (numbers.length > MOST_ENTRIES || first === undefined || numbers.some((number) => number === null)) return null;
    if (note !== undefined && (note === '' || note.length > LONGEST_NOTE)) return null;
    seen.add(input);
    const figure = { input, value: numbers.length === 1 ? (first as number) : (numbers as number[]) };
    return note === undefined ? figure : { ...figure, note };
  });
}

export const writeRanges = (ranges: Ranges): string =>
  Object.entries(ranges)
    .map(([id, range]) => `${id}:${range.join('~')}`)
    .join(',');

export const writeOwn = (own: readonly OwnFigure[]): string =>
  own
    .map(({ input, value, note = '' }) => {
      const figure = `${escapeName(input)}:${typeof value === 'number' ? value : value.join('~')}`;
      return note === '' ? figure : `${figure}:${escapeName(note)}`;
    })
    .join(',');

const writeLevers = (levers: Levers): string =>
  Object.entries(levers)
    .map(([id, value]) => `${id}:${value}`)
    .join(',');

function readRival(text: string): Rival | null {
  const [title = '', levers = '', own = '', more] = text.split(';');
  if (more !== undefined || title === '' || title.length > 3 * LONGEST_NAME) return null;
  const moved = readList(levers, (id, value, more) => {
    const number = isParameter(id) && more === undefined ? readLever(id, value) : null;
    return isParameter(id) && number !== null ? ([id, number] as const) : null;
  });
  const figures = readOwn(own);
  if (moved.bad.length > 0 || figures.bad.length > 0) return null;
  return { title: unescapeName(title), levers: movedFrom(Object.fromEntries(moved.entries)), own: figures.entries };
}

const writeRival = ({ title, levers, own }: Rival): string =>
  [escapeName(title), writeLevers(levers), writeOwn(own)].join(';').replace(/;+$/, '');

/** Fields of the lab that are all or nothing. Levers, ranges and own figures are repaired one by one in scenarioLink.ts. */
export type PlainField = Exclude<keyof ScenarioState, 'levers' | 'ranges' | 'own'>;

const isOutputId = (text: string) => /^[a-zA-Z0-9.:-]{1,60}$/.test(text);

const isPart = (text: string) => /^(takedowns|ranges|(basis|step|table)-[a-zA-Z0-9.-]{1,60})$/.test(text);

const takedownOrder = ['perYear', 'monthsOffline', 'revenueHit', 'response', 'substitution'] as const;

function readTakedowns(text: string): Takedowns | null {
  const numbers = text.split('~').map(readNumber);
  const [perYear, monthsOffline, revenueHit, response, substitution] = numbers.map((number) => number ?? Number.NaN);
  if (numbers.length !== takedownOrder.length) return null;
  const takedowns = { perYear, monthsOffline, revenueHit, response, substitution } as Takedowns;
  return takedownCut(takedowns).ok ? takedowns : null;
}

const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (text: string): T | null =>
    words.find((word) => word === text) ?? null;

export const scenarioSpellings: Spellings<Pick<ScenarioState, PlainField>> = {
  figures: { read: oneOf('yours', 'ours'), write: String, expects: '“yours” or “ours”' },
  shown: { read: oneOf('few', 'all'), write: String, expects: '“few” or “all”' },
  company: {
    read: (text) => (/^[A-Z0-9.-]{1,20}$/.test(text) ? text : null),
    write: String,
    expects: 'the code of a company, such as NVDA',
  },
  output: {
    read: (text) => (isOutputId(text) ? text : null),
    write: String,
    expects: 'the id of an output, such as sp500 or return:NVDA',
  },
  year: {
    read: readWhole(2000, 2100),
    write: (value) => (value === null ? '' : String(value)),
    expects: 'a calendar year',
  },
  round: {
    read: readWhole(0, 99),
    write: (value) => (value === null ? '' : String(value)),
    expects: 'the number of a round',
  },
  draws: { read: readWhole(100, 20_000), write: String, expects: 'a whole number from 100 to 20,000' },
  seed: { read: readWhole(0, 2 ** 31), write: String, expects: 'a whole number from 0 to 2,147,483,648' },
  joint: { read: oneOf('on', 'off'), write: String, expects: '“on” or “off”' },
  threshold: {
    read: (text) => {
      const value = readNumber(text);
      return value !== null && value > -1 && value < 0 ? value : null;
    },
    write: String,
    expects: 'a fall between −1 and 0, such as −0.2',
  },
  target: {
    read: (text) => {
      // The last colon: ids of companies' outputs hold one themselves.
      const at = text.lastIndexOf(':');
      const value = readNumber(text.slice(at + 1));
      const output = text.slice(0, Math.max(0, at));
      return value === null || !isOutputId(output) ? null : { output, value };
    },
    write: ({ output, value }) => `${output}:${value}`,
    expects: 'an output and its value, such as sp500:-0.2',
  },
  shape: { read: oneOf('triangular', 'pert'), write: String, expects: '“triangular” or “pert”' },
  opened: {
    read: (text) => {
      const parts = text === '' ? [] : [...new Set(text.split(','))];
      return parts.length <= MOST_ENTRIES && parts.every(isPart) ? parts : null;
    },
    write: (parts) => parts.join(','),
    expects: 'parts of the page, such as takedowns,step-index',
  },
  group: {
    read: (text) => (/^[a-zA-Z0-9.-]{1,40}$/.test(text) ? text : null),
    write: String,
    expects: '“economy”, “network” or the code of a company',
  },
  cause: {
    read: (text) => chain.find(({ id }) => id === text)?.id ?? null,
    write: String,
    expects: `one of ${chain.map(({ id }) => id).join(', ')}`,
  },
  multiple: {
    read: (text) => {
      const value = readNumber(text);
      return value !== null && value >= 1 && value <= 500 ? value : null;
    },
    write: String,
    expects: 'a number from 1 to 500',
  },
  takedowns: {
    read: readTakedowns,
    write: (value) => takedownOrder.map((key) => value[key]).join('~'),
    expects: 'take-downs a year, months, hit, response and substitution, such as 4~3~0.25~2~0.5',
  },
  against: {
    read: readRival,
    write: (value) => (value === null ? '' : writeRival(value)),
    expects: 'a name and what it changes, such as Mine;depth:0.8',
  },
};
