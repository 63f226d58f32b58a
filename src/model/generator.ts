import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { Random } from '../base/random.ts';

/** Named in every export, so that a seed can be replayed elsewhere. */
export const generatorName = 'xoroshiro128+ (pure-rand 8), one stream per input';

/** Scrambles 32 bits so that each output bit depends on every input bit (the finaliser of MurmurHash3). */
function scramble(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * An endless stream of numbers in (0, 1), fixed by the seed and the stream's name: adding a stream never reshuffles the
 * others. Whole-number arithmetic and one exact multiplication, so every engine gives the same bits.
 */
export function makeGenerator(seed: number, stream: string): Random {
  // pure-rand seeds with 32 bits, one of them next to another; the full 128-bit state is filled from seed and name instead.
  const name = `${seed}/${stream}`;
  const state = [1, 2, 3, 4].map((lane) => {
    let h = Math.imul(lane, 0x9e3779b1);
    for (let i = 0; i < name.length; i++) h = scramble(h ^ Math.imul(name.charCodeAt(i) + 1, 0x01000193));
    return h;
  });
  // The all-zero state is the one from which the generator never moves.
  const generator = xoroshiro128plusFromState(state.every((h) => h === 0) ? [1, 2, 3, 4] : state);
  return () => uniformFloat64(generator) || 2 ** -54;
}
