import { useEffect, useId, useState } from 'react';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import styles from './FigureActions.module.css';
import type { FigureEdits, FigureSpec } from './figureTypes.ts';

/** Most characters of each text, as the link takes them. */
export type LongestWords = Readonly<Record<'title' | 'subtitle' | 'note' | 'pin' | 'alt', number>>;

export interface FigurePoint {
  readonly key: string;
  readonly label: string;
}

interface FigureEditorProps {
  readonly spec: FigureSpec;
  readonly edits: FigureEdits;
  readonly points: readonly FigurePoint[];
  readonly longest: LongestWords;
  readonly onEdit: (patch: Partial<FigureEdits>) => void;
}

interface WordsFieldProps {
  readonly label: string;
  readonly value: string | null;
  /** What stands in the picture while the field is empty. */
  readonly generated: string;
  readonly most: number;
  readonly rows?: number;
  readonly onChange: (text: string | null) => void;
}

/** Quick enough to feel live, slow enough for the address bar, which browsers let a page write a few times a second. */
const WAIT_MS = 350;

/** A text that goes to the address when the writer pauses. */
function WordsField({ label, value, generated, most, rows = 2, onChange }: WordsFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      onChange(draft.trim() === '' ? null : draft);
      setDraft(null);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [draft, onChange]);
  return (
    <div>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles['text']}
        rows={rows}
        maxLength={most}
        placeholder={generated.slice(0, most)}
        value={draft ?? value ?? ''}
        onChange={(event) => setDraft(event.target.value.replaceAll('\n', ' '))}
      />
    </div>
  );
}

const NOWHERE = '';

/** The words of a figure that are the writer's to change. The caveat and the source are not among them. */
export function FigureEditor({ spec, edits, points, longest, onEdit }: FigureEditorProps) {
  const [place, setPlace] = useState(edits.pin?.key ?? NOWHERE);
  return (
    <div className={styles['words']}>
      <WordsField
        label="Headline"
        value={edits.title}
        generated={spec.title}
        most={longest.title}
        onChange={(title) => onEdit({ title })}
      />
      <WordsField
        label="Subtitle"
        value={edits.subtitle}
        generated={spec.subtitle}
        most={longest.subtitle}
        onChange={(subtitle) => onEdit({ subtitle })}
      />
      <WordsField
        label="Note under the figure"
        value={edits.note}
        generated="None"
        most={longest.note}
        onChange={(note) => onEdit({ note })}
      />
      {points.length > 0 && (
        <div>
          <SelectMenu
            label="Words at a point"
            choices={[
              { value: NOWHERE, label: 'At no point' },
              ...points.map(({ key, label }) => ({ value: key, label })),
            ]}
            value={place}
            onChange={(key) => {
              setPlace(key);
              if (key === NOWHERE) onEdit({ pin: null });
              else if (edits.pin) onEdit({ pin: { key, text: edits.pin.text } });
            }}
          />
          {place !== NOWHERE && (
            <WordsField
              label="What to say there"
              value={edits.pin?.text ?? null}
              generated="A few words"
              most={longest.pin}
              rows={1}
              onChange={(text) => onEdit({ pin: text === null ? null : { key: place, text } })}
            />
          )}
        </div>
      )}
      <WordsField
        label="Alternative text"
        value={edits.alt}
        generated={spec.alt}
        most={longest.alt}
        rows={4}
        onChange={(alt) => onEdit({ alt })}
      />
    </div>
  );
}
