/**
 * Small choices kept in this browser, with subscribers told when one changes here or in another tab. A browser that
 * refuses storage keeps them for as long as the page is open.
 */
const listeners = new Set<() => void>();
const held = new Map<string, string>();

const nameOf = (key: string) => `faultline.${key}`;

export function readKept(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(nameOf(key)) ?? held.get(key) ?? null;
  } catch {
    return held.get(key) ?? null;
  }
}

/** Keep a choice; null forgets it. */
export function keep(key: string, value: string | null): void {
  if (value === null) held.delete(key);
  else held.set(key, value);
  try {
    if (value === null) globalThis.localStorage.removeItem(nameOf(key));
    else globalThis.localStorage.setItem(nameOf(key), value);
  } catch {
    // Storage is off or full: the choice lives on in `held`.
  }
  for (const listener of listeners) listener();
}

/** Hear of every change; the answer stops it. */
export function onKept(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener?.('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener?.('storage', listener);
  };
}
