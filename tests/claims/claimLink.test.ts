import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictKinds } from '../../src/claims/describeVerdict.ts';
import { topics } from '../../src/datasets/meta.ts';
import {
  type ClaimState,
  carried,
  defaultClaimState,
  grades,
  readClaimLink,
  writeClaimLink,
} from '../../src/pages/claims/claimLink.ts';

const state: fc.Arbitrary<ClaimState> = fc.record({
  asof: fc.constantFrom('latest', '2026-06-25', '2025-12-31'),
  verdict: fc.option(fc.constantFrom(...verdictKinds)),
  topic: fc.option(fc.constantFrom(...topics)),
  grade: fc.option(fc.constantFrom(...grades)),
  def: fc.option(fc.constantFrom('both~weight', 'only', '000660.KS~directive_jun2026_1d')),
  open: fc.uniqueArray(fc.constantFrom('definitions', '1', '2', '12')),
});

it('what is written is read back, and nothing is written where nothing was chosen', () => {
  fc.assert(
    fc.property(state, (chosen) => {
      const read = readClaimLink(writeClaimLink(chosen));
      expect(read.state).toEqual(chosen);
      expect(read.notes).toEqual([]);
    }),
  );
  expect(writeClaimLink(defaultClaimState)).toEqual({});
});

it('the day goes along from page to page, filters and definitions do not', () => {
  expect(carried({ ...defaultClaimState, asof: '2026-06-25', verdict: 'holds', def: 'only' })).toEqual({
    v: '1',
    asof: '2026-06-25',
  });
});

describe('a field that makes no sense keeps its default and is noted', () => {
  it.each([
    [{ asof: 'yesterday' }, 'asof'],
    [{ asof: '2026-02-30' }, 'asof'],
    [{ verdict: 'true' }, 'verdict'],
    [{ topic: 'weather' }, 'topic'],
    [{ grade: 'gold' }, 'grade'],
    [{ def: '<script>' }, 'def'],
    [{ open: 'everything' }, 'open'],
  ])('%o', (fields, field) => {
    const { state: read, notes } = readClaimLink(fields);
    expect(read).toEqual(defaultClaimState);
    expect(notes).toMatchObject([{ kind: 'unreadable', field }]);
  });

  it('a field of another page is kept and noted', () => {
    const { foreign, notes } = readClaimLink({ view: 'total' });
    expect(foreign).toEqual({ view: 'total' });
    expect(notes).toMatchObject([{ kind: 'unknown-field', field: 'view' }]);
  });
});
