import { describe, expect, it } from 'vitest';
import { readFileLink, writeFileLink } from '../../src/session/fileLink.ts';
import { readViewLink } from '../../src/session/viewLink.ts';

describe('the file an address names', () => {
  it.each([
    ['kept-20261125-ab1', 'kept-20261125-ab1'],
    ['example-meaning-ishares', 'example-meaning-ishares'],
    ['f12', 'f12'],
    ['../../etc', null],
    ['<script>', null],
    ['', null],
    ['x'.repeat(121), null],
  ])('%j is %j', (text, file) => {
    expect(readFileLink({ file: text })).toEqual({ file });
  });

  it('is read from an address of the days before it had a version, and not from one of a later version', () => {
    expect(readFileLink({ file: 'f1' })).toEqual({ file: 'f1' });
    expect(readFileLink({ v: '1', file: 'f1' })).toEqual({ file: 'f1' });
    expect(readFileLink({ v: '99', file: 'f1' })).toEqual({ file: null });
  });

  it('stands beside the view of a chart, without a note', () => {
    const fields = writeFileLink({ v: '1', range: '5y' }, { file: 'f1' });
    expect(fields).toEqual({ v: '1', range: '5y', file: 'f1' });
    const { state, notes } = readViewLink(fields);
    expect([state.range, notes]).toEqual([{ kind: 'last', years: 5 }, []]);
  });

  it('leaves nothing behind', () => {
    expect(writeFileLink({ v: '1', file: 'f1' }, { file: null })).toEqual({});
    expect(writeFileLink({ v: '1', file: 'f1', range: '5y' }, { file: null })).toEqual({ v: '1', range: '5y' });
  });
});
