import { useEffect, useRef } from 'react';

export interface Shortcut {
  /** The character as typed: `?`, `/`, `l`, `Z` (with shift). */
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

const typing = 'input:not([type=range]):not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

/** Single-key shortcuts of a page. Off inside fields, behind a dialog, with a modifier, or when `enabled` is false. */
export function useShortcuts(shortcuts: readonly Shortcut[], enabled: boolean): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (document.querySelector('dialog[open]')) return;
      const shortcut = current.current.find(({ key }) => key === event.key);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
