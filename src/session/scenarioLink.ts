import { formatDay } from '../base/dates.ts';
import { formatShare } from '../base/format.ts';
import { parameters } from '../model/chain.ts';
import type { ModelChange } from '../model/modelVersion.ts';
import { modelChanges, modelVersion } from '../model/modelVersion.ts';
import type { ParameterId } from '../model/types.ts';
import { type LinkFields, liftLink, linkVersion } from './liftLink.ts';
import { readFields, writeFields } from './linkCodec.ts';
import { describeLinkNote, type LinkNote } from './linkNotes.ts';
import {
  isParameter,
  readLever,
  readNumber,
  readOwn,
  readRanges,
  scenarioSpellings,
  writeOwn,
  writeRanges,
} from './scenarioFields.ts';
import { defaultScenario, movedFrom, type ScenarioState } from './scenarioState.ts';

/** What a link remembers of the copy it was made with, so that a later copy can say what changed. */
export interface Stamp {
  readonly model: number;
  /** Snapshot day of the data behind the model. */
  readonly data: string | null;
  /** Lowest point of the S&P 500 the reader saw, as a share. */
  readonly gave: number | null;
}

export type ScenarioNote =
  | LinkNote
  | { readonly kind: 'repaired'; readonly field: ParameterId; readonly text: string; readonly value: number }
  | { readonly kind: 'bad-entry'; readonly field: 'ranges' | 'own'; readonly text: string }
  | { readonly kind: 'model-moved'; readonly was: number; readonly changes: readonly ModelChange[] }
  | { readonly kind: 'data-moved'; readonly was: string; readonly now: string }
  | { readonly kind: 'result-moved'; readonly was: number; readonly now: number };

export interface ReadScenario {
  readonly state: ScenarioState;
  readonly notes: readonly ScenarioNote[];
  /** Null where the link carries none. */
  readonly stamp: Stamp | null;
  /** Fields that are not the lab’s: kept in the address, because another part of the site may know them. */
  readonly foreign: LinkFields;
}

/** The scenario a link asks for. Never fails: what cannot be used is repaired or left out, each time with a note. */
export function readScenarioLink(fields: LinkFields): ReadScenario {
  const lifted = liftLink(fields);
  if (!lifted.ok) return { state: defaultScenario, notes: [lifted.error], stamp: null, foreign: {} };
  const { ranges = '', own = '', model, data, gave, ...rest } = lifted.value;
  const notes: ScenarioNote[] = [];
  const levers: (readonly [ParameterId, number])[] = [];
  const plain: Record<string, string> = {};
  for (const [name, text] of Object.entries(rest)) {
    if (!isParameter(name)) {
      Object.defineProperty(plain, name, { value: text, enumerable: true, configurable: true, writable: true });
      continue;
    }
    const value = readLever(name, text);
    const { min, max, unit } = parameters[name];
    if (value === null) notes.push({ kind: 'unreadable', field: name, text, expects: `${unit}, ${min} to ${max}` });
    else levers.push([name, value]);
    if (value !== null && value !== readNumber(text)) notes.push({ kind: 'repaired', field: name, text, value });
  }
  const read = readFields(scenarioSpellings, plainDefaults, plain);
  const drawn = readRanges(ranges);
  const figures = readOwn(own);
  notes.push(
    ...read.notes,
    ...drawn.bad.map((text) => ({ kind: 'bad-entry', field: 'ranges', text }) as const),
    ...figures.bad.map((text) => ({ kind: 'bad-entry', field: 'own', text }) as const),
  );
  return {
    state: {
      ...read.state,
      levers: movedFrom(Object.fromEntries(levers)),
      ranges: Object.fromEntries(drawn.entries),
      own: figures.entries,
    },
    notes,
    stamp: readStamp(model, data, gave),
    foreign: read.foreign,
  };
}

const { levers: _levers, ranges: _ranges, own: _own, ...plainDefaults } = defaultScenario;

function readStamp(model?: string, data?: string, gave?: string): Stamp | null {
  const version = readNumber(model ?? '');
  if (version === null) return null;
  return {
    model: version,
    data: data !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(data) ? data : null,
    gave: readNumber(gave ?? ''),
  };
}

/** The shortest link that brings back this scenario; empty when nothing was chosen, else with version and stamp. */
export function writeScenarioLink(state: ScenarioState, stamp: Omit<Stamp, 'model'>): LinkFields {
  const { levers, ranges, own, ...plain } = state;
  const chosen: (readonly [string, string])[] = [
    ...Object.entries(levers).map(([id, value]) => [id, String(value)] as const),
    ...(own.length > 0 ? [['own', writeOwn(own)] as const] : []),
    ...(Object.keys(ranges).length > 0 ? [['ranges', writeRanges(ranges)] as const] : []),
    ...writeFields(scenarioSpellings, plainDefaults, plain),
  ];
  if (chosen.length === 0) return {};
  return Object.fromEntries([
    ['v', String(linkVersion)],
    ...chosen,
    ['model', String(modelVersion)],
    ...(stamp.data === null ? [] : [['data', stamp.data] as const]),
    ...(stamp.gave === null ? [] : [['gave', stamp.gave.toFixed(5)] as const]),
  ]);
}

/** What has changed since a link was made: the model, the data, the answer. Empty when the link gives what it gave. */
export function compareStamp(then: Stamp | null, now: Omit<Stamp, 'model'>): readonly ScenarioNote[] {
  if (then === null) return [];
  const notes: ScenarioNote[] = [];
  if (then.model !== modelVersion) {
    const changes = modelChanges.filter(({ version }) => version > then.model);
    notes.push({ kind: 'model-moved', was: then.model, changes });
  }
  if (then.data !== null && now.data !== null && then.data !== now.data) {
    notes.push({ kind: 'data-moved', was: then.data, now: now.data });
  }
  // Links keep five decimals.
  if (then.gave !== null && now.gave !== null && Math.abs(then.gave - now.gave) > 0.6e-5) {
    notes.push({ kind: 'result-moved', was: then.gave, now: now.gave });
  }
  return notes;
}

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** A note on a link, in words. The only place where these words are made. */
export function describeScenarioNote(note: ScenarioNote): string {
  switch (note.kind) {
    case 'repaired': {
      const { label, min, max, whole } = parameters[note.field];
      return `“${note.field}=${cut(note.text)}” in the address is not a value of ${label.toLowerCase()} (${whole ? 'whole quarters, ' : ''}${min} to ${max}); ${note.value} is used.`.replaceAll(
        '-',
        '−',
      );
    }
    case 'bad-entry':
      return note.field === 'own'
        ? `The own figure “${cut(note.text)}” in the address could not be read and was left out.`
        : `The range “${cut(note.text)}” in the address could not be read; the likely range is used.`;
    case 'model-moved':
      return note.changes.length === 0
        ? `This link was made with model version ${note.was}, later than this copy’s ${modelVersion}: its numbers may differ.`
        : `This link was made with model version ${note.was}; this is version ${modelVersion}. ${note.changes.map(({ what }) => what).join(' ')}`;
    case 'data-moved':
      return `This link was made on the data of ${formatDay(note.was)}; this copy runs on those of ${formatDay(note.now)}.`;
    case 'result-moved':
      return `When the link was made the S&P 500 came out at ${formatShare(note.was, 2)}; the same levers now give ${formatShare(note.now, 2)}.`;
    default:
      return describeLinkNote(note);
  }
}
