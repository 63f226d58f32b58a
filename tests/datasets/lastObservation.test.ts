import { expect, it } from 'vitest';
import { lastObservation } from '../../src/datasets/lastObservation.ts';
import type { Dataset, Observation } from '../../src/datasets/types.ts';
import { rows } from '../support/viewFixtures.ts';

const dataset = (observations: readonly Observation[]): Dataset => ({
  id: 'x',
  title: 'X',
  caveat: '',
  origin: { kind: 'bundled', snapshot: '2026-11-25' },
  shape: 'observations',
  observations,
});

it('a forecast for a later year is no observation of it', () => {
  expect(
    lastObservation(
      dataset(rows(['s', 'A', '2026Q2', '2026-06-30', 1], ['s', 'A', '2030', '2030-12-31', 9, 'forecast'])),
    ),
  ).toBe('2026-06-30');
});

it('in a file of statements the latest statement counts', () => {
  expect(lastObservation(dataset(rows(['s', 'A', '2026', '2026-04-29', 1, 'guidance'])))).toBe('2026-04-29');
});

it('nothing after the snapshot counts, and no row means no day', () => {
  expect(lastObservation(dataset(rows(['s', 'A', '2027', '2027-12-31', 1, 'estimate'])))).toBeNull();
  expect(lastObservation(dataset([]))).toBeNull();
});
