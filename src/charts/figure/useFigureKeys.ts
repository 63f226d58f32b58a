import { useMemo, useRef } from 'react';
import type { Shortcut } from '../../ui/useShortcuts.ts';

/** Keys of what a figure can be taken away as, each pressing the button of the same name. */
export const figureKeys = {
  image: { key: 'c', does: 'Copy the picture' },
  alt: { key: 'a', does: 'Copy the alternative text' },
  citation: { key: 'q', does: 'Copy the citation' },
  embed: { key: 'e', does: 'Copy the embed code' },
  png: { key: 'p', does: 'Download the picture (PNG)' },
  svg: { key: 'v', does: 'Download the picture (SVG)' },
} as const;

export type FigureKey = keyof typeof figureKeys;
export type FigureButtons = (key: FigureKey) => (button: HTMLButtonElement | null) => void;

/** The keys for the page's list of shortcuts, and where each button registers itself. */
export function useFigureKeys(): { readonly buttons: FigureButtons; readonly shortcuts: readonly Shortcut[] } {
  const found = useRef(new Map<FigureKey, HTMLButtonElement>());
  return useMemo(() => {
    const names = Object.keys(figureKeys) as readonly FigureKey[];
    const setters = new Map(
      names.map((name) => [
        name,
        (button: HTMLButtonElement | null) => {
          if (button) found.current.set(name, button);
          else found.current.delete(name);
        },
      ]),
    );
    return {
      buttons: (name) => setters.get(name) ?? (() => {}),
      shortcuts: names.map((name) => ({ ...figureKeys[name], run: () => found.current.get(name)?.click() })),
    };
  }, []);
}
