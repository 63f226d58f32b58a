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

/** `link` and `csv` are given by the page, under keys of its own. */
export type FigureKey = keyof typeof figureKeys | 'link' | 'csv';
export type FigureButtons = (key: FigureKey) => (button: HTMLButtonElement | null) => void;

export interface FigureKeys {
  /** Where each button of the main figure registers itself. */
  readonly buttons: FigureButtons;
  /** The same for one of several figures; its drawing stands in an element with `data-figure` of this name. */
  readonly buttonsOf: (figure: string) => FigureButtons;
  /** Presses a button of the figure the reader is in, else of the main one. */
  readonly press: (key: FigureKey) => void;
  /** For the page's list of shortcuts. */
  readonly shortcuts: readonly Shortcut[];
}

const MAIN = '';

/** The figure the reader is in: the one that holds the focus. */
const figureInFocus = (): string =>
  document.activeElement?.closest<HTMLElement>('[data-figure]')?.dataset['figure'] ?? MAIN;

/** Keys for the figures of a page. `unfold` shows the buttons of a figure that has them folded away; the key then presses. */
export function useFigureKeys(unfold?: (figure: string) => void): FigureKeys {
  const found = useRef(new Map<string, HTMLButtonElement>());
  const awaited = useRef<string | null>(null);
  const latest = useRef(unfold);
  latest.current = unfold;
  return useMemo(() => {
    const setters = new Map<string, (button: HTMLButtonElement | null) => void>();
    const setterOf = (name: string) => {
      const known = setters.get(name);
      if (known) return known;
      const setter = (button: HTMLButtonElement | null) => {
        if (!button) {
          found.current.delete(name);
          return;
        }
        found.current.set(name, button);
        if (awaited.current !== name) return;
        awaited.current = null;
        // Its own effects come first.
        setTimeout(() => button.click());
      };
      setters.set(name, setter);
      return setter;
    };
    const registry = new Map<string, FigureButtons>();
    const buttonsOf = (figure: string): FigureButtons => {
      const known = registry.get(figure) ?? ((key) => setterOf(`${figure} ${key}`));
      registry.set(figure, known);
      return known;
    };
    const press = (key: FigureKey) => {
      const figure = figureInFocus();
      const name = `${figure} ${key}`;
      const button = found.current.get(name);
      awaited.current = null;
      if (button) button.click();
      else if (figure !== MAIN && latest.current) {
        awaited.current = name;
        latest.current(figure);
      }
    };
    const names = Object.keys(figureKeys) as readonly (keyof typeof figureKeys)[];
    return {
      buttons: buttonsOf(MAIN),
      buttonsOf,
      press,
      shortcuts: names.map((name) => ({ ...figureKeys[name], run: () => press(name) })),
    };
  }, []);
}
