import { expect, it } from 'vitest';
import { makeTurns } from '../../src/session/jobTurns.ts';

it('a report that arrives after the answer is not heard', () => {
  const turn = makeTurns().take();
  expect(turn.lasts()).toBe(true);
  expect(turn.end()).toBe(true);
  expect(turn.lasts()).toBe(false);
  expect(turn.end()).toBe(false);
});

it('the answer to an earlier question is not heard once another was asked, and does not end the later turn', () => {
  const turns = makeTurns();
  const first = turns.take();
  const second = turns.take();
  expect([first.lasts(), first.end()]).toEqual([false, false]);
  expect(second.end()).toBe(true);
});

it('nobody is heard after everything was dropped', () => {
  const turns = makeTurns();
  const turn = turns.take();
  turns.drop();
  expect([turn.lasts(), turn.end()]).toEqual([false, false]);
});
