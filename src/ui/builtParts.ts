import { createContext, useContext } from 'react';

/** The HTML of parts that came with the built page, by name. Empty where the page came without its text. */
export type BuiltParts = ReadonlyMap<string, string>;

const BuiltPartsContext = createContext<BuiltParts>(new Map());

/** Gives the parts of the page to the components under it. */
export const BuiltPartsProvider = BuiltPartsContext.Provider;

/** The parts marked `data-built`, read before the app takes the page over. */
export function takeBuiltParts(page: ParentNode): BuiltParts {
  const marked = [...page.querySelectorAll<HTMLElement>('[data-built]')];
  return new Map(marked.map((element) => [element.dataset['built'] ?? '', element.innerHTML]));
}

/** The HTML of one part as the build wrote it, or null. */
export const useBuiltPart = (name: string): string | null => useContext(BuiltPartsContext).get(name) ?? null;
