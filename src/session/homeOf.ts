import type { Session } from './session.ts';

/** Where a field may live: in the address, in this browser, or only as long as the tab. */
export type Home = 'link' | 'browser' | 'tab';

/** A field of the session does not compile until someone has decided whether it may leave the machine. */
export const homeOf = {
  view: 'link',
  range: 'link',
  scale: 'link',
  show: 'link',
  base: 'link',
  sort: 'link',
  find: 'link',
  open: 'link',
  only: 'link',
  events: 'link',
  point: 'link',
  theme: 'browser',
  shortcuts: 'browser',
} as const satisfies Record<keyof Session, Home>;
