/** The words of a text cell as a reader sees them: single spaces, and `="0378"` without the formula around it. */
export function cellWords(cell: string): string {
  const text = cell.replace(/[\s\u00a0]+/g, ' ').trim();
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1) : text;
}
