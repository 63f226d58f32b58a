import { expect, it } from 'vitest';
import { basePath } from '../../src/app/basePath.ts';
import { parseSearch, stringifySearch } from '../../src/app/search.ts';

it.each([
  ['/', 0, '/'],
  ['/index.html', 0, '/'],
  ['/charts/capex/', 2, '/'],
  ['/sub/path/', 0, '/sub/path/'],
  ['/sub/path/charts/capex/', 2, '/sub/path/'],
  ['/sub/path/charts/capex/index.html', 2, '/sub/path/'],
  ['/anything/', null, '/'],
])('a page at %s that lies %s deep belongs to the site at %s', (pathname, depth, base) => {
  expect(basePath(pathname, depth)).toBe(base);
});

it('the search part is plain text both ways', () => {
  const fields = { view: 'by-firm', from: '2020-01-01', show: 'index:2020-01-01', q: 'a b&c=d' };
  expect(parseSearch(stringifySearch(fields))).toEqual(fields);
  expect(stringifySearch({ show: 'index:2020-01-01', gone: undefined })).toBe('?show=index:2020-01-01');
  expect(stringifySearch({})).toBe('');
});
