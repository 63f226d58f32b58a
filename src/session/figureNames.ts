import type { LinkFields } from './liftLink.ts';

/** Names of the fields that any page with a figure has beside its own. */
export const figureNames = [
  'title',
  'subtitle',
  'note',
  'pin',
  'alt',
  'picture',
  'figure',
  'embed',
  'was',
  'snapshot',
] as const;

export const isFigureField = (name: string): boolean => figureNames.some((each) => each === name);
export const hasFigureFields = (fields: LinkFields): boolean => Object.keys(fields).some(isFigureField);

/** The fields of an address in two parts: the page's own, and those of its figure. */
export function partFigureFields(fields: LinkFields): { readonly page: LinkFields; readonly figure: LinkFields } {
  const entries = Object.entries(fields);
  return {
    page: Object.fromEntries(entries.filter(([name]) => !isFigureField(name))),
    figure: Object.fromEntries(entries.filter(([name]) => isFigureField(name))),
  };
}
