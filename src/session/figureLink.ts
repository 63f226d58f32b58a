import { defaultFigure, type FigureState, figureSpellings } from './figureFields.ts';
import { partFigureFields } from './figureNames.ts';
import { type LinkFields, liftLink, linkVersion } from './liftLink.ts';
import { type FieldNote, readFields, writeFields } from './linkCodec.ts';
import { type KeyFigures, type Seen, seenOf, seenShorter } from './seenFigures.ts';

/** The figure a link asks for. Never fails: what makes no sense is left out with a note. The page speaks of the version. */
export function readFigureLink(fields: LinkFields): {
  readonly state: FigureState;
  readonly notes: readonly FieldNote[];
} {
  const lifted = liftLink(fields);
  if (!lifted.ok) return { state: defaultFigure, notes: [] };
  const { state, notes } = readFields(figureSpellings, defaultFigure, partFigureFields(lifted.value).figure);
  return { state, notes };
}

/** An address with these choices for its figure; the page's own fields stay as they are. */
export function writeFigureLink(fields: LinkFields, state: FigureState): LinkFields {
  const { v: _version, ...page } = partFigureFields(fields).page;
  const own = writeFields(figureSpellings, defaultFigure, state);
  const rest = Object.entries(page);
  if (own.length + rest.length === 0) return {};
  return Object.fromEntries([['v', fields['v'] ?? String(linkVersion)], ...rest, ...own]);
}

/** An address, host and all, is kept shorter than this: what some programs still cut. */
const LONGEST_ADDRESS = 2000;

/**
 * A page's address as it is shared: complete, with the day of the data it was made on and, where they are given, the key
 * figures its sender sees; of these only as many as leave it under 2,000 characters.
 */
export function sharedAddress(address: string, snapshot: string | null, figures: KeyFigures | null = null): string {
  const [page = '', query = ''] = address.split('?');
  const fields = Object.fromEntries(new URLSearchParams(query));
  const { state } = readFigureLink(fields);
  const addressWith = (was: Seen | null): string => {
    const shared = writeFigureLink(fields, { ...state, embed: 'off', was, snapshot });
    return Object.keys(shared).length === 0 ? page : `${page}?${new URLSearchParams(shared)}`;
  };
  let was = figures && seenOf(figures);
  while (was !== null && addressWith(was).length >= LONGEST_ADDRESS) was = seenShorter(was);
  return addressWith(was);
}
