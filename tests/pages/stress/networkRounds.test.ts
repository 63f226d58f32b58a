import { describe, expect, it } from 'vitest';
import {
  clearingRounds,
  roundAt,
  roundRows,
  type YearNetwork,
} from '../../../src/pages/stress/network/networkRounds.ts';

/** The first owes the second 10, the second owes the third 8; they have 4 and 1 of their own. The third owes nothing. */
const line: YearNetwork = {
  obligations: [
    [0, 10, 0],
    [0, 0, 8],
    [0, 0, 0],
  ],
  outside: [0, 0, 0],
  resources: [4, 1, 0],
  dues: [10, 8],
};

const told = (network: YearNetwork, recovery: number, last?: number) =>
  roundRows(network, clearingRounds(network, recovery), last).map(({ round, node, standing, pays, short }) => [
    round,
    node,
    standing,
    Number(pays.toFixed(9)),
    Number(short.toFixed(9)),
  ]);

describe('a shortfall that spreads along a line of two debts', () => {
  it('with nothing lost in default, as Eisenberg and Noe have it: 6 short, then 3', () => {
    expect(told(line, 1)).toEqual([
      [0, 0, 'pays', 10, 0],
      [0, 1, 'pays', 8, 0],
      [1, 0, 'new', 4, 6],
      [1, 1, 'pays', 8, 0],
      [2, 0, 'default', 4, 6],
      [2, 1, 'new', 5, 3],
    ]);
  });

  it('with half of the means lost in default, as Rogers and Veraart have it: 8 short, then 6.5', () => {
    expect(told(line, 0.5).slice(2)).toEqual([
      [1, 0, 'new', 2, 8],
      [1, 1, 'pays', 8, 0],
      [2, 0, 'default', 2, 8],
      [2, 1, 'new', 1.5, 6.5],
    ]);
  });

  it('leaves firms that owe nothing out of the table', () => {
    expect(new Set(told(line, 1).map(([, node]) => node))).toEqual(new Set([0, 1]));
  });
});

it('a clearing that is over stands still while the one beside it goes on', () => {
  // With 4 of its own and the 4 it is paid the second firm just pays its 8; with only half of that paid it cannot.
  const sturdy: YearNetwork = { ...line, resources: [4, 4, 0] };
  const lossless = clearingRounds(sturdy, 1);
  const costly = clearingRounds(sturdy, 0.5);
  expect([lossless.length, costly.length]).toEqual([2, 3]);
  expect(roundAt(lossless, 2)).toBe(1);
  expect(told(sturdy, 1, 2).slice(4)).toEqual([
    [2, 0, 'default', 4, 6],
    [2, 1, 'pays', 8, 0],
  ]);
});
