import { type ReactNode, useRef, useState } from 'react';
import { describeRefusal } from '../../ingest/describeFileIssue.ts';
import { headerFingerprint } from '../../ingest/headerFingerprint.ts';
import { exportRecipe, parseRecipe } from '../../ingest/savedRecipe.ts';
import { describeStoreIssue, fileSize } from '../../session/describeFiles.ts';
import { keptFiles, openFiles } from '../../session/fileBrowser.ts';
import { choiceOfRecipe, overridesOf, readOptions } from '../../session/fileChoice.ts';
import type { ReadingView } from '../../session/fileViews.ts';
import type { OpenFile } from '../../session/openFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { saveBlob } from '../../ui/saveBlob.ts';
import { saveText } from '../../ui/saveText.ts';
import styles from './files.module.css';
import { becameOf } from './keeping.ts';

interface FileActionsProps {
  readonly file: OpenFile;
  readonly view: ReadingView;
  readonly onKept: (id: string) => void;
}

const stem = (name: string) => name.replace(/\.[a-z\d]{1,5}$/i, '');

/** Keep, export, and the recipe: what can be done with an open file besides looking at it. */
export function FileActions({ file, view, onKept }: FileActionsProps) {
  const [said, setSaid] = useState<ReactNode>('');
  const [working, setWorking] = useState(false);
  const recipeInput = useRef<HTMLInputElement>(null);
  const { outcome } = view;
  const { receipt } = outcome;
  const recipe = exportRecipe(receipt, readOptions(file.choice), overridesOf(file.choice));

  const keep = async () => {
    setWorking(true);
    setSaid('Taking the hash of the file …');
    const sha256 = await openFiles().hash(file.blob);
    const bytes = file.blob.size;
    const done = await keptFiles().keep({
      ...{ name: file.name, fileName: file.name, bytes, sha256, choice: file.choice, receipt },
      became: becameOf(outcome),
      blob: file.blob,
    });
    setWorking(false);
    if (done.ok) {
      const { mapping, answers, overrides } = file.choice;
      const decided = mapping !== null || answers.length > 0 || overrides.length > 0;
      const told = decided && recipe ? await keptFiles().remember({ ...recipe, fixes: [] }) : null;
      setSaid(
        told?.ok
          ? 'Kept in this browser; what you said is remembered for files with these headings.'
          : 'Kept in this browser.',
      );
      onKept(done.value.id);
      return;
    }
    const { what, remedy } = describeStoreIssue(done.error);
    setSaid(`${what} ${remedy}`);
  };

  const replay = async (chosen: File) => {
    const read = parseRecipe(await chosen.text());
    if (!read.ok) {
      const { what, remedy } = describeRefusal(read.error);
      setSaid(`${what} ${remedy}`);
      return;
    }
    // The recipe may say how to read the bytes, so the tables are looked for among those there are now.
    const table = view.tables.findIndex(({ fingerprint }) => fingerprint === read.value.fingerprint);
    if (table < 0 && Object.keys(read.value.read).length === 0) {
      const found = view.tables.map(({ header }) => header);
      const { what, remedy } = describeRefusal({ kind: 'other-headings', wanted: read.value.header, found });
      setSaid(`${what} ${remedy}`);
      return;
    }
    openFiles().choose(file.id, choiceOfRecipe(read.value, Math.max(0, table), true));
    setSaid(`Read again as ${chosen.name} says.`);
  };

  const remember = async () => {
    if (!recipe) return;
    const done = await keptFiles().remember({ ...recipe, fixes: [] });
    const words = done.ok ? null : describeStoreIssue(done.error);
    setSaid(
      words ? `${words.what} ${words.remedy}` : 'Remembered: the next file with these headings is read the same way.',
    );
  };

  const forget = async () => {
    const head = receipt.table?.header;
    if (!head) return;
    await keptFiles().forget(headerFingerprint(head));
    setSaid('Forgotten for files with these headings.');
  };

  const exportCsv = async () => {
    setWorking(true);
    setSaid('Writing the rows …');
    const csv = await openFiles()
      .csv(file.id)
      .catch(() => null);
    setWorking(false);
    setSaid(csv === null ? 'There is nothing to export.' : `The browser saves ${fileSize(csv.size)}.`);
    if (csv !== null) saveBlob(`${stem(file.name)}-tidy.csv`, csv);
  };

  return (
    <div className={styles['actions']}>
      {file.from !== 'kept' && (
        <Button disabled={working} onPress={() => void keep()}>
          Keep in this browser
        </Button>
      )}
      {(outcome.kind === 'observations' || outcome.kind === 'holdings') && (
        <Button disabled={working} onPress={() => void exportCsv()}>
          Export as tidy CSV
        </Button>
      )}
      {recipe && (
        <>
          <Button
            onPress={() =>
              saveText(`${stem(file.name)}-recipe.json`, `${JSON.stringify(recipe, null, 2)}\n`, 'application/json')
            }
          >
            Recipe as JSON
          </Button>
          <Button onPress={() => void remember()}>Remember for files like this</Button>
        </>
      )}
      {file.recalled && <Button onPress={() => void forget()}>Forget what was remembered</Button>}
      <Button onPress={() => recipeInput.current?.click()}>Replay a recipe</Button>
      <input
        ref={recipeInput}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Recipe file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) void replay(chosen);
        }}
      />
      <p className={styles['said']} role="status">
        {said}
      </p>
    </div>
  );
}
