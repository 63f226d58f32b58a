import { useCallback, useSyncExternalStore } from 'react';
import { keep, onKept, readKept } from './browserStore.ts';
import type { Session } from './session.ts';

type Choice = Session['shortcuts'];

const readChoice = (): Choice => (readKept('shortcuts') === 'off' ? 'off' : 'on');

/** Whether single-key shortcuts are on, kept in this browser. On until switched off. */
export function useShortcutChoice(): { readonly shortcuts: Choice; readonly setShortcuts: (choice: Choice) => void } {
  const shortcuts = useSyncExternalStore<Choice>(onKept, readChoice, () => 'on');
  const setShortcuts = useCallback((choice: Choice) => keep('shortcuts', choice === 'on' ? null : choice), []);
  return { shortcuts, setShortcuts };
}
