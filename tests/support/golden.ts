import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../golden');

/** Rows as CSV: cells are plain words and numbers, so nothing is quoted. */
export const csv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `${[header, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(6) : (cell ?? ''))).join(',')).join('\n')}\n`;

/**
 * Holds a text to the file of that name in `tests/golden`. After a change that is meant, rewrite the files with
 * `UPDATE_GOLDEN=1 npx vitest run --project logic tests/model/golden.test.ts` and read the diff: it is the review.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(existsSync(file), `${name} is missing; see tests/golden/README.md`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
