import { isMissingWord } from './missingWords.ts';
import { numberForm, readBody } from './numberForm.ts';
import { readDay } from './readDay.ts';
import { readPeriod } from './readPeriod.ts';

export type CellKind = 'blank' | 'missing' | 'number' | 'day' | 'period' | 'text';

/** Blank for a reader: nothing but spaces of any kind. */
export const isBlank = (text: string): boolean => /^[\s\u00a0\u200b\ufeff]*$/.test(text);

/** What one cell looks like by itself. Only to find tables in a file; a column is typed from all of its cells. */
export function cellKind(text: string): CellKind {
  // Most cells of most files; the longer way gives the same answer.
  if (text.length < 18 && /^-?\d+(?:\.\d+)?$/.test(text) && text.length !== 4 && text.length !== 8) return 'number';
  if (isBlank(text)) return 'blank';
  if (isMissingWord(text)) return 'missing';
  if (text.length > 64 || !/\d/.test(text)) return 'text';
  const form = numberForm(text);
  if (form && (readBody(form, 'point') ?? readBody(form, 'comma')) !== null)
    return /^(19|20)\d\d$/.test(text.trim()) ? 'period' : readDay(text) ? 'day' : 'number';
  if (readDay(text)) return 'day';
  return readPeriod(text) ? 'period' : 'text';
}
