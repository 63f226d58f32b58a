import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './StressPage.module.css';

interface NotesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly closable?: boolean;
}

/** Something the reader must know before trusting what is below. */
export function Notes({ title, lines, closable = false }: NotesProps) {
  const [closed, setClosed] = useState(false);
  const text = lines.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: new notes open the box again
  useEffect(() => setClosed(false), [text]);
  if (closed) return null;
  return (
    <section className={styles['notes']} aria-label={title} role="status">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {closable && <Button onPress={() => setClosed(true)}>Understood</Button>}
    </section>
  );
}
