import { expect, it } from 'vitest';
import { keep, onKept, readKept } from '../../src/session/browserStore.ts';

// Node has no local storage, as a browser that refuses it.
it('without storage a choice lives as long as the page', () => {
  keep('theme', 'dark');
  expect(readKept('theme')).toBe('dark');
  keep('theme', null);
  expect(readKept('theme')).toBeNull();
});

it('who listens hears of a change until it stops listening', () => {
  let heard = 0;
  const stop = onKept(() => heard++);
  keep('shortcuts', 'off');
  stop();
  keep('shortcuts', null);
  expect(heard).toBe(1);
});
