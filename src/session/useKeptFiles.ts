import { useEffect, useState } from 'react';
import type { Result } from '../base/result.ts';
import { keptFiles } from './fileBrowser.ts';
import type { KeptFiles, StoreIssue } from './fileStore.ts';

/** The files kept in this browser, as they change here and in other tabs; null until the store has answered. */
export function useKeptFiles(): Result<KeptFiles, StoreIssue> | null {
  const [list, setList] = useState<Result<KeptFiles, StoreIssue> | null>(null);
  useEffect(() => {
    let current = true;
    const load = () => {
      void keptFiles()
        .list()
        .then((read) => {
          if (current) setList(read);
        });
    };
    load();
    const stop = keptFiles().subscribe(load);
    return () => {
      current = false;
      stop();
    };
  }, []);
  return list;
}
