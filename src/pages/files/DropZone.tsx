import { type DragEvent, memo, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './files.module.css';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly onText: (text: string) => void;
}

const never = () => () => {};

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Three ways in: drop, browse, paste. The native file input is the keyboard's and the screen reader's way. */
export const DropZone = memo(function DropZone({ onFiles, onText }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const pasteId = useId();
  const [over, setOver] = useState(false);
  // In a page made ahead of time nobody listens yet: a file chosen then would be lost without a word.
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');

  // A table copied from a page or a spreadsheet may be pasted anywhere on this page, except into a field.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void onFiles(files);
      else if (pasted.trim() !== '') onText(pasted);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFiles, onText]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) void onFiles([...event.dataTransfer.files]);
    else if (event.dataTransfer.getData('text/plain') !== '') onText(event.dataTransfer.getData('text/plain'));
  };

  return (
    <div>
      <section
        className={styles['drop']}
        data-over={over ? '' : undefined}
        aria-label="Add files"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={inputId} className={styles['dropWords']}>
          Drop CSV files here, or choose them
        </label>
        <input
          ref={input}
          id={inputId}
          type="file"
          disabled={!live}
          multiple
          className={styles['choose']}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // Emptied, so that the same file can be chosen again after it was corrected.
            event.target.value = '';
            if (files.length > 0) void onFiles(files);
          }}
        />
        <p className={styles['small']}>
          Comma, semicolon, tab or bar; any encoding; headings anywhere; up to 4 GB. A copied table can be pasted on
          this page. Nothing leaves this browser.
        </p>
      </section>
      <Disclosure summary="Paste a table" open={open} onToggle={setOpen}>
        <label className={styles['label']} htmlFor={pasteId}>
          The table, with its headings
        </label>
        <textarea
          id={pasteId}
          className={styles['paste']}
          rows={6}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          disabled={text.trim() === ''}
          onPress={() => {
            onText(text);
            setText('');
            setOpen(false);
          }}
        >
          Read it
        </Button>
      </Disclosure>
    </div>
  );
});
