import fc from 'fast-check';
import type { Remembered, Seen } from '../../src/session/seenFigures.ts';

const value: fc.Arbitrary<Remembered> = fc.oneof(
  // Numbers as links keep them: to five digits, and no nought below nought.
  fc
    .oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(1e21, -2.5e-9, 0))
    .map((each) => Number(each.toPrecision(5)) + 0),
  fc.constantFrom('holds', 'not-a-claim', null),
);

/** Anything a link may remember of the figures its sender saw. */
export const anySeen: fc.Arbitrary<Seen> = fc.record({
  of: fc.constantFrom('0', '1z141z3', 'abc'),
  figures: fc.uniqueArray(
    fc.record({
      key: fc.oneof(fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }), fc.constantFrom('a*b', '_.~', '%2A')),
      values: fc.array(value, { minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 12, selector: ({ key }) => key },
  ),
});
