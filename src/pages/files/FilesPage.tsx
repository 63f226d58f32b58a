import { useCallback, useEffect, useRef, useState } from 'react';
import { openFiles } from '../../session/fileBrowser.ts';
import { addressOf, sourceOfKept } from '../../session/fileRows.ts';
import type { KeptFile } from '../../session/fileStore.ts';
import type { OpenFile, Source } from '../../session/openFiles.ts';
import { dropFile, renameFile } from '../../session/overlaysInForce.ts';
import { carriesOwnData } from '../../session/ownDataMark.ts';
import { useKeptFiles } from '../../session/useKeptFiles.ts';
import { useOpenFiles } from '../../session/useOpenFiles.ts';
import { DropZone } from './DropZone.tsx';
import { type Example, fetchExample, loadExamples } from './examples.ts';
import { FileView } from './FileView.tsx';
import styles from './files.module.css';
import { Gallery } from './Gallery.tsx';
import { KeptList } from './KeptList.tsx';
import { KeptUpdate } from './KeptUpdate.tsx';
import { OpenList } from './OpenList.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { Templates } from './Templates.tsx';
import { takeRecipes } from './takeRecipes.ts';
import { useShownFile } from './useShownFile.ts';

/** Other people's files: any table of text, read in this browser, with a receipt of everything that was assumed. */
export function FilesPage() {
  const files = useOpenFiles();
  const list = useKeptFiles();
  const { shown, show } = useShownFile();
  const [said, setSaid] = useState('');
  const pasted = useRef(0);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = 'Your own files · Faultline';
  }, []);

  const add = useCallback(
    (sources: readonly Source[]) => {
      const [first] = openFiles().add(sources);
      const file = openFiles()
        .get()
        .find(({ id }) => id === first);
      if (file) show(addressOf(file));
      setSaid('');
    },
    [show],
  );
  const addFiles = useCallback(
    async (chosen: readonly File[]) => {
      const { tables, words } = await takeRecipes(chosen);
      if (tables.length > 0) add(tables.map((blob) => ({ name: blob.name, blob, from: 'dropped' })));
      if (words !== '') setSaid(words);
    },
    [add],
  );
  const addText = useCallback(
    (text: string) => {
      pasted.current += 1;
      const name = pasted.current === 1 ? 'pasted table' : `pasted table ${pasted.current}`;
      add([{ name, blob: new Blob([text], { type: 'text/plain' }), from: 'pasted' }]);
    },
    [add],
  );
  const addExample = useCallback(
    async (example: Example) => {
      const there = openFiles()
        .get()
        .find((file) => file.from === 'example' && file.key === example.key);
      if (there) {
        show(addressOf(there));
        return;
      }
      const blob = await fetchExample(example);
      if (blob) add([{ name: example.file, blob, from: 'example', key: example.key }]);
      else setSaid(`${example.file} could not be loaded; the connection may be gone.`);
    },
    [add, show],
  );
  const openKept = useCallback(
    (file: KeptFile) => {
      const there = openFiles()
        .get()
        .find((each) => each.from === 'kept' && each.key === file.id);
      if (there) show(addressOf(there));
      else add([sourceOfKept(file)]);
    },
    [add, show],
  );

  const current = files.find((file) => addressOf(file) === shown) ?? null;
  // A reload, a bookmark or a link within this browser: the file named in the address is opened again, once.
  const tried = useRef<string | null>(null);
  useEffect(() => {
    if (shown === null || tried.current === shown || current) return;
    const [from, ...rest] = shown.split('-');
    const key = rest.join('-');
    if (from === 'kept') {
      if (list === null) return;
      tried.current = shown;
      const file = list.ok ? list.value.files.find(({ id }) => id === key) : undefined;
      if (file) openKept(file);
      else
        setSaid(
          'The file of this address is not kept in this browser. A link carries figures only where its sender ticked so.',
        );
    } else if (from === 'example') {
      tried.current = shown;
      void loadExamples().then((examples) => {
        const example = examples.find((each) => each.key === key);
        if (example) void addExample(example);
        else setSaid(`There is no example called ${key}.`);
      });
    } else if (from === 'link') {
      // Where the fragment is still there, the frame of the page opens it.
      if (carriesOwnData(window.location.hash.slice(1))) return;
      tried.current = shown;
      setSaid('The figures of this address came with a link and are not kept here. Open that link again.');
    } else {
      tried.current = shown;
      setSaid('The file of this address was open in a tab that has been closed. It was not kept.');
    }
  }, [shown, current, list, openKept, addExample]);

  const kept = list?.ok ? list.value.files.find(({ id }) => current?.from === 'kept' && id === current.key) : undefined;
  const close = (file: OpenFile) => {
    openFiles().close(file.id);
    // A kept file is opened again where it is in use; any other is gone.
    if (file.from !== 'kept') dropFile(addressOf(file));
    const linked = file.from === 'link' ? 'drop' : 'keep';
    if (file === current) show(null, 'replace', linked);
  };
  return (
    <article>
      <header className={styles['head']}>
        <h1 tabIndex={-1}>Your own files</h1>
        <p className={styles['lead']}>
          Drop a CSV, from a fund, a broker, a statistics office or a spreadsheet. It is read here, in this browser, and
          you get a receipt of everything that was assumed.
        </p>
      </header>
      <DropZone onFiles={addFiles} onText={addText} />
      <OpenList
        files={files}
        shown={current}
        onShow={(file) => {
          show(addressOf(file));
          view.current?.scrollIntoView({ block: 'start' });
        }}
        onCancel={(id) => openFiles().cancel(id)}
        onAgain={(id) => openFiles().again(id)}
        onClose={(id) => {
          const file = files.find((each) => each.id === id);
          if (file) close(file);
        }}
      />
      <p className={styles['said']} role="status">
        {said}
      </p>
      <div ref={view} className={styles['shown']}>
        {current?.stage.kind === 'refused' && (
          <RefusedFile
            issue={current.stage.issue}
            choice={current.choice}
            onRead={(choice) => openFiles().again(current.id, choice)}
          />
        )}
        {current?.stage.kind === 'open' && (
          <>
            {kept && <KeptUpdate kept={kept} file={current} view={current.stage.view} />}
            <FileView
              key={current.id}
              file={current}
              view={current.stage.view}
              busy={current.stage.busy}
              sha256={kept?.sha256 ?? null}
              onKept={(keptId) => {
                const before = addressOf(current);
                openFiles().mark(current.id, { from: 'kept', key: keptId });
                renameFile(before, `kept-${keptId}`);
                // What is kept in this browser needs its link no more.
                show(`kept-${keptId}`, 'replace', current.from === 'link' ? 'drop' : 'keep');
              }}
            />
          </>
        )}
      </div>
      <KeptList list={list} onOpen={openKept} />
      <Gallery onOpen={addExample} />
      <Templates />
    </article>
  );
}
