import { describeLinkNote, type LinkNote } from '../../session/linkNotes.ts';
import styles from './ClaimsPage.module.css';

/** What an address held that could not be used. */
export function LinkNotes({ notes }: { readonly notes: readonly LinkNote[] }) {
  return notes.map((note) => (
    <p key={describeLinkNote(note)} className={styles['small']} role="status">
      {describeLinkNote(note)}
    </p>
  ));
}
