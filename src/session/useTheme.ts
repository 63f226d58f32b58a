import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { keep, onKept, readKept } from './browserStore.ts';
import type { Theme } from './session.ts';

const readTheme = (): Theme => {
  const kept = readKept('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

/**
 * The chosen theme, kept in this browser. The document's head sets it before the first paint (index.html), so a reload
 * does not flash; this keeps the document in step with later choices.
 */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore<Theme>(onKept, readTheme, () => 'system');
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const setTheme = useCallback((next: Theme) => keep('theme', next === 'system' ? null : next), []);
  return { theme, setTheme };
}
