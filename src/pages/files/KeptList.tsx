import { memo, useRef, useState } from 'react';
import { formatDay } from '../../base/dates.ts';
import { counted } from '../../base/format.ts';
import type { Result } from '../../base/result.ts';
import { describeStoreIssue, fileSize } from '../../session/describeFiles.ts';
import { keptFiles } from '../../session/fileBrowser.ts';
import type { KeptFile, KeptFiles, StoreIssue } from '../../session/fileStore.ts';
import { dropFile } from '../../session/overlaysInForce.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './files.module.css';
import { becameWords } from './keeping.ts';
import { tallyWords } from './understood.ts';

const issueWords = (issue: StoreIssue): string => {
  const { what, remedy } = describeStoreIssue(issue);
  return `${what} ${remedy}`;
};

interface KeptRowProps {
  readonly file: KeptFile;
  readonly onOpen: () => void;
  readonly onSaid: (words: string) => void;
}

function saveBlob(file: KeptFile) {
  const address = URL.createObjectURL(file.blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function KeptRow({ file, onOpen, onSaid }: KeptRowProps) {
  const [renaming, setRenaming] = useState(false);
  const { id, name, fileName, bytes, sha256, kept, became, receipt } = file;
  const rename = async (text: string) => {
    setRenaming(false);
    const next = text.trim().slice(0, 200);
    if (next === '' || next === name) return;
    const done = await keptFiles().change(file, { name: next });
    onSaid(done.ok ? `Renamed to ${next}.` : issueWords(done.error));
  };
  const remove = async () => {
    const done = await keptFiles().remove([id]);
    if (done.ok) dropFile(`kept-${id}`);
    onSaid(done.ok ? `${name} was deleted from this browser.` : issueWords(done.error));
  };
  return (
    <li className={styles['kept']}>
      <div className={styles['openWords']}>
        {renaming ? (
          <input
            className={styles['cell']}
            aria-label={`New name of ${name}`}
            defaultValue={name}
            ref={(field) => field?.focus()}
            onBlur={(event) => void rename(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
              if (event.key === 'Escape') setRenaming(false);
            }}
          />
        ) : (
          <button type="button" className={styles['link']} onClick={onOpen}>
            {name}
          </button>
        )}
        <p className={styles['small']}>
          {becameWords(became)}, {fileSize(bytes)}, kept {formatDay(kept.slice(0, 10))}
          {fileName !== name && `, from ${fileName}`}. {tallyWords(receipt.records, 'line')}.
        </p>
        <p className={styles['small']}>
          {sha256 === null ? (
            'No hash: the browser gives none here.'
          ) : (
            <>
              SHA-256 <code title={sha256}>{sha256.slice(0, 16)}…</code>
            </>
          )}
        </p>
      </div>
      <div className={styles['openActions']}>
        <Button onPress={() => setRenaming(true)}>
          Rename<span className="visually-hidden"> {name}</span>
        </Button>
        <Button onPress={() => saveBlob(file)}>
          Save a copy<span className="visually-hidden"> of {name}</span>
        </Button>
        <Button onPress={() => void remove()}>
          Delete<span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </li>
  );
}

interface KeptListProps {
  readonly list: Result<KeptFiles, StoreIssue> | null;
  readonly onOpen: (file: KeptFile) => void;
}

/** The files kept in this browser. Everything that goes wrong with the store is said here, and loses nothing. */
export const KeptList = memo(function KeptList({ list, onOpen }: KeptListProps) {
  const [said, setSaid] = useState('');
  const confirm = useRef<HTMLDialogElement>(null);
  const files = list?.ok ? list.value.files : [];
  const broken = list?.ok ? list.value.broken : [];
  const removeAll = async () => {
    confirm.current?.close();
    const done = await keptFiles().remove(files.map(({ id }) => id));
    if (done.ok) for (const { id } of files) dropFile(`kept-${id}`);
    setSaid(done.ok ? 'All kept files were deleted from this browser.' : issueWords(done.error));
  };
  const removeBroken = async () => {
    const done = await keptFiles().removeBroken(broken.map(({ key }) => key));
    setSaid(done.ok ? 'The unreadable entries were deleted.' : issueWords(done.error));
  };
  return (
    <section className={styles['section']} aria-labelledby="kept">
      <h2 id="kept">Kept in this browser</h2>
      {list !== null && !list.ok && <p role="alert">{issueWords(list.error)}</p>}
      {list?.ok && files.length === 0 && (
        <p className={styles['small']}>None yet. A file is kept only when you say so, and only in this browser.</p>
      )}
      <ul className={styles['open']}>
        {files.map((file) => (
          <KeptRow key={file.id} file={file} onOpen={() => onOpen(file)} onSaid={setSaid} />
        ))}
      </ul>
      {broken.length > 0 && (
        <div className={styles['note']} role="alert">
          <p>
            {counted(broken.length, 'entry', 'entries')} of the store cannot be read ({broken[0]?.why}). Nothing was
            deleted; the others do not depend on it.
          </p>
          <Button onPress={() => void removeBroken()}>Delete what cannot be read</Button>
        </div>
      )}
      {files.length > 1 && <Button onPress={() => confirm.current?.showModal()}>Delete all {files.length}</Button>}
      <dialog ref={confirm} className={styles['confirm']} aria-labelledby="delete-all">
        <h3 id="delete-all">Delete all {counted(files.length, 'file')} kept in this browser?</h3>
        <p>They are nowhere else unless you have a copy. This cannot be undone.</p>
        <div className={styles['inline']}>
          <Button onPress={() => void removeAll()}>Delete all</Button>
          <Button onPress={() => confirm.current?.close()}>Keep them</Button>
        </div>
      </dialog>
      <p className={styles['said']} role="status">
        {said}
      </p>
    </section>
  );
});
