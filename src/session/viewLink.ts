import { hasFigureFields } from './figureNames.ts';
import { type LinkFields, liftLink, linkVersion } from './liftLink.ts';
import { readFields, writeFields } from './linkCodec.ts';
import { spellings } from './linkFields.ts';
import type { LinkNote } from './linkNotes.ts';
import { defaultView, type ViewState } from './session.ts';

export interface ReadLink {
  readonly state: ViewState;
  /** What the link held that could not be used, each to be shown to the reader. */
  readonly notes: readonly LinkNote[];
  /** Fields that are not ours: kept in the address, because another page or a later version may know them. */
  readonly foreign: LinkFields;
}

/**
 * The view a link asks for. Never fails: a field that makes no sense falls back to its default with a note, a field
 * nobody knows is kept and noted, a link from a later version gives the default view and says so.
 */
export function readViewLink(fields: LinkFields): ReadLink {
  const lifted = liftLink(fields);
  if (!lifted.ok) return { state: defaultView, notes: [lifted.error], foreign: {} };
  return readFields(spellings, defaultView, lifted.value);
}

/** The shortest link that brings back this view: fields as by default are left out, and with all of them the version. */
export function writeViewLink(state: ViewState, foreign: LinkFields = {}): LinkFields {
  const own = writeFields(spellings, defaultView, state);
  const version = own.length === 0 && !hasFigureFields(foreign) ? [] : [['v', String(linkVersion)] as const];
  return Object.fromEntries([...version, ...own, ...Object.entries(foreign)]);
}
