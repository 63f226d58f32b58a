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
  levers: 'link',
  // The reader's own figures are needed to reproduce a result; they are inputs of a model, not holdings.
  own: 'link',
  figures: 'link',
  shown: 'link',
  company: 'link',
  year: 'link',
  round: 'link',
  output: 'link',
  ranges: 'link',
  draws: 'link',
  seed: 'link',
  joint: 'link',
  threshold: 'link',
  target: 'link',
  against: 'link',
  shape: 'link',
  opened: 'link',
  group: 'link',
  cause: 'link',
  multiple: 'link',
  takedowns: 'link',
  // A writer's words belong to the picture the link brings back.
  title: 'link',
  subtitle: 'link',
  note: 'link',
  pin: 'link',
  alt: 'link',
  picture: 'link',
  figure: 'link',
  embed: 'link',
  // What its sender saw, so that a later copy can say what changed.
  was: 'link',
  snapshot: 'link',
  // The name of a file in this browser; its figures go with a link only where the reader ticks so.
  file: 'link',
  // Those of kept files; an overlay of another file is gone with its tab.
  overlays: 'browser',
  whose: 'tab',
  // Holdings never leave the machine: no link, no export of a picture carries them.
  portfolio: 'browser',
  theme: 'browser',
  shortcuts: 'browser',
} as const satisfies Record<keyof Session, Home>;
