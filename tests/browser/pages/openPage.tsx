import { createMemoryHistory } from '@tanstack/react-router';
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { App } from '../../../src/app/App.tsx';
import { makeQueryClient } from '../../../src/app/queryClient.ts';
import { makeRouter } from '../../../src/app/router.tsx';
import '../../../src/ui/tokens.css';
import '../../../src/ui/global.css';

/** The real app at an address, over the real files of `data/`. */
export async function openPage(address: string, width = 1000) {
  await page.viewport(width, 800);
  const queryClient = makeQueryClient();
  const history = createMemoryHistory({ initialEntries: [address] });
  const built = new Map<string, string>();
  const router = makeRouter({ basepath: '/', built, history, queryClient });
  await router.load();
  const screen = await render(<App built={built} router={router} queryClient={queryClient} />);
  return {
    screen,
    history,
    /** The search part of the address as its fields. */
    fields: () => Object.fromEntries(new URLSearchParams(history.location.search)),
  };
}

/** What axe finds wrong with the document, in words; empty where nothing is. */
export async function axeFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** How many pixels the document is wider than its window. */
export const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
