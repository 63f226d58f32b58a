import { isAsOf, LATEST } from '../../claims/asOf.ts';
import { verdictKinds } from '../../claims/describeVerdict.ts';
import type { AsOf, VerdictKind } from '../../claims/types.ts';
import { type Topic, topics } from '../../datasets/meta.ts';
import type { Confidence } from '../../datasets/types.ts';
import { hasFigureFields } from '../../session/figureNames.ts';
import { type LinkFields, liftLink, linkVersion } from '../../session/liftLink.ts';
import { readFields, type Spellings, writeFields } from '../../session/linkCodec.ts';
import type { LinkNote } from '../../session/linkNotes.ts';

/** What the reader chose on the ledger and on the page of a claim. All of it is in the address. */
export interface ClaimState {
  readonly asof: AsOf;
  /** Shown verdict; null is all. */
  readonly verdict: VerdictKind | null;
  readonly topic: Topic | null;
  /** Weakest grade among the rows behind a verdict; null is all. */
  readonly grade: Confidence | null;
  /** Definition of a claim; null is its default. */
  readonly def: string | null;
  /** What is unfolded on the page of a claim: `definitions`, and steps by their number. */
  readonly open: readonly string[];
}

export const defaultClaimState: ClaimState = {
  asof: LATEST,
  verdict: null,
  topic: null,
  grade: null,
  def: null,
  open: [],
};

export const grades = ['primary', 'secondary', 'memory'] as const satisfies readonly Confidence[];

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | null =>
    words.find((word) => word === text) ?? null;

const spelt = (value: string | null): string => value ?? '';

const spellings: Spellings<ClaimState> = {
  asof: {
    read: (text) => (isAsOf(text) ? text : null),
    write: String,
    expects: '“latest” or a day written YYYY-MM-DD',
  },
  verdict: { read: oneOf(verdictKinds), write: spelt, expects: `one of ${verdictKinds.join(', ')}` },
  topic: { read: oneOf(topics), write: spelt, expects: `one of ${topics.join(', ')}` },
  grade: { read: oneOf(grades), write: spelt, expects: `one of ${grades.join(', ')}` },
  def: {
    read: (text) => (/^[A-Za-z0-9._~-]{1,120}$/.test(text) ? text : null),
    write: spelt,
    expects: 'the id of a definition, such as both~weight',
  },
  open: {
    read: (text) => {
      const names = [...new Set(text.split(','))];
      return names.length <= 40 && names.every((name) => /^(definitions|\d{1,2})$/.test(name)) ? names : null;
    },
    write: (names) => names.join(','),
    expects: '“definitions” and numbers of steps, joined by commas',
  },
};

export interface ReadClaimLink {
  readonly state: ClaimState;
  readonly notes: readonly LinkNote[];
  readonly foreign: LinkFields;
}

/** What a link asks for. Never fails: what makes no sense is left out with a note. */
export function readClaimLink(fields: LinkFields): ReadClaimLink {
  const lifted = liftLink(fields);
  if (!lifted.ok) return { state: defaultClaimState, notes: [lifted.error], foreign: {} };
  return readFields(spellings, defaultClaimState, lifted.value);
}

/** The shortest link that brings this back; empty where everything is as by default. */
export function writeClaimLink(state: ClaimState, foreign: LinkFields = {}): LinkFields {
  const own = writeFields(spellings, defaultClaimState, state);
  return Object.fromEntries([
    ...(own.length === 0 && !hasFigureFields(foreign) ? [] : [['v', String(linkVersion)] as const]),
    ...own,
    ...Object.entries(foreign),
  ]);
}

/** What goes along from the ledger to a claim and back: the day, and no filter. */
export const carried = ({ asof }: ClaimState): LinkFields => writeClaimLink({ ...defaultClaimState, asof });
