import { type LiftIssue, linkVersion } from './liftLink.ts';
import type { FieldNote } from './linkCodec.ts';

export type LinkNote = LiftIssue | FieldNote;

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** What was ignored in an address, and what it should have been. The only place where these words are made. */
export function describeLinkNote(note: LinkNote): string {
  switch (note.kind) {
    case 'too-new':
      return `This link was made by a later version of the site (${note.version}; this copy knows ${linkVersion}), so it is shown from the start.`;
    case 'unreadable-version':
      return `The link says it is of version “${shortened(note.text)}”, which is none, so it is shown from the start.`;
    case 'unknown-field':
      return `“${shortened(note.field)}” in the address means nothing on this page and was ignored.`;
    case 'unreadable':
      return `“${note.field}=${shortened(note.text)}” in the address was ignored: it takes ${note.expects}.`;
    default:
      return note satisfies never;
  }
}
