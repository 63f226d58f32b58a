/** Edits (insert, delete, replace) that turn one text into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known ids most like an unknown one, the closest first; those that share a word come before those that do not. */
export function nearestIds(wanted: string, ids: readonly string[], most = 4): readonly string[] {
  // A very long address is cut: it resembles nothing anyway.
  const text = wanted.toLowerCase().slice(0, 60);
  const words = text.split(/[^a-z0-9]+/).filter((word) => word.length > 2);
  const rank = (id: string) => distance(text, id) - (words.some((word) => id.includes(word)) ? 100 : 0);
  return ids.toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b)).slice(0, most);
}
