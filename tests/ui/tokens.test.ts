import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, distance, visions } from '../support/colour.ts';

const css = readFileSync(join(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

function colour(name: string, theme: 'light' | 'dark'): string {
  const value = pairs.get(name)?.[theme];
  if (value === undefined) throw new Error(`no token --${name}`);
  return value;
}

const series = [1, 2, 3, 4, 5, 6, 7].map((n) => `series-${n}`);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['paper', 'paper-2'])('text keeps 4.5 : 1 on %s', (paper) => {
    const weak = ['ink', 'ink-2', 'grey-1', 'accent'].filter(
      (name) => contrast(colour(name, theme), colour(paper, theme)) < 4.5,
    );
    expect(weak).toEqual([]);
  });

  it('small labels in grey keep 4.5 : 1 on paper', () => {
    expect(contrast(colour('grey-2', theme), colour('paper', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('a line of any series keeps 3 : 1 against the paper', () => {
    expect(series.filter((name) => contrast(colour(name, theme), colour('paper', theme)) < 3)).toEqual([]);
  });

  // 10 is about four just-noticeable differences (2.3 each): plainly two colours, side by side. Dash and marker are the second code.
  it.each(visions)('any two series stay apart for %s vision', (vision) => {
    const close = series.flatMap((one, i) =>
      series.slice(i + 1).flatMap((other) => {
        const apart = distance(vision, colour(one, theme), colour(other, theme));
        return apart < 10 ? [`${one} ${other}: ${apart.toFixed(1)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });
});
