import styles from './SinceNote.module.css';

interface SinceNoteProps {
  /** Null says nothing. With a list, the head stands over it. */
  readonly words: { readonly head: string; readonly list: readonly string[] } | null;
}

/** What has become of the figures a link remembers: a quiet line where they are the same, a plain list where they are not. */
export function SinceNote({ words }: SinceNoteProps) {
  if (words === null) return null;
  const { head, list } = words;
  return (
    <div className={list.length > 0 ? styles['moved'] : styles['same']} role="status">
      <p>{head}</p>
      {list.length > 0 && (
        <ul>
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
