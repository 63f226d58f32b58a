import { expect, it } from 'vitest';
import { contents } from '../../../src/pages/charts/contents.ts';
import { bundled, bundledIds } from '../../support/bundled.ts';

const metas = bundledIds.map((id) => bundled(id).meta);
const idsFor = (search: string) => contents(metas, search).flatMap((chapter) => chapter.metas.map(({ id }) => id));

it('without a search every dataset stands once, in the order of the argument', () => {
  expect(idsFor('').toSorted()).toEqual([...bundledIds]);
  expect(contents(metas, '')[0]?.topic).toBe('index');
});

it('a search looks in titles, series and names, every word of it, without case', () => {
  expect(idsFor('hynix')).toContain('memory-market-caps');
  expect(idsFor('HYNIX won')).toContain('memory-market-caps');
  expect(idsFor('hynix zebra')).toEqual([]);
});
