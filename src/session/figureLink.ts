import { defaultFigure, type FigureState, figureSpellings } from './figureFields.ts';
import { partFigureFields } from './figureNames.ts';
import { type LinkFields, liftLink, linkVersion } from './liftLink.ts';
import { type FieldNote, readFields, writeFields } from './linkCodec.ts';

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
