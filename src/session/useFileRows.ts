import { useEffect, useState } from 'react';
import { openFiles } from './fileBrowser.ts';
import { fileRows, type RowsStage } from './fileRows.ts';

const waiting: RowsStage = { kind: 'waiting' };

/** The figures of the file of an address, as they come and whenever it is read another way; null names none. */
export function useFileRows(file: string | null): RowsStage {
  const [seen, setSeen] = useState<{ readonly file: string | null; readonly stage: RowsStage }>({
    ...{ file: null, stage: waiting },
  });
  useEffect(() => {
    if (file === null) return;
    const source = fileRows();
    let current = true;
    const look = () => {
      if (current) setSeen({ file, stage: source.stageOf(file, look) });
    };
    source.lookAgain();
    const stop = openFiles().subscribe(look);
    look();
    return () => {
      current = false;
      stop();
    };
  }, [file]);
  return seen.file === file ? seen.stage : waiting;
}
