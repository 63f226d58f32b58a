import { expect, it } from 'vitest';
import { rowsIn, summarise } from '../../../src/pages/sources/summarise.ts';
import { bundled, bundledIds, bundledText } from '../../support/bundled.ts';

const loaded = bundledIds.map(bundled);

it('the grades of all datasets add up to all rows of their files', () => {
  const { rows, mix } = summarise(loaded);
  expect(rows).toBe(rowsIn(mix));
  // A cell that spans lines would make this count too high; no bundled file has one.
  const lines = bundledIds.reduce((sum, id) => sum + bundledText(`${id}.csv`).trimEnd().split('\n').length - 1, 0);
  expect(rows).toBe(lines);
});

it('every dataset stands under one topic', () => {
  expect(summarise(loaded).byTopic.flatMap(({ datasets }) => datasets)).toHaveLength(loaded.length);
});

it('of no dataset nothing is said', () => {
  expect(summarise([])).toEqual({
    rows: 0,
    mix: { primary: 0, secondary: 0, memory: 0, unstated: 0 },
    snapshots: [],
    byTopic: [],
  });
});
