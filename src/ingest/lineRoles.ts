import type { Role } from './fileTypes.ts';
import { isMissingWord } from './missingWords.ts';

const totalWord =
  /^sub-?\s?totals?\b|^(?:(?:grand|net)[- ]?)?totals?\s*(?:[:(*]|$|(?:of|for|assets|net|equit\w*|securities|cash|market|portfolio|fund|holdings|value|account|investments|positions|stocks|bonds)\b)|^account total|^(?:sum|summe|zwischensumme|insgesamt|gesamt(?:summe)?|sous-total|total général|total general)\s*:?$/i;

/** A row that adds others up. "TotalEnergies" and "Total SE" are companies. */
export const isTotalWord = (text: string): boolean => text.length < 60 && totalWord.test(text.trim());

/** A line of dashes under a header or between rows, as in a table pasted from text. */
export const isRule = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^\s*[:|+]?[-=_]{2,}/.test(cell)) && cells.every((cell) => /^[\s:|+\-=_]*$/.test(cell));

/** `# made by …`; not `#1`, `#N/A` or a column called `#`. */
export const isCommentMark = (text: string): boolean =>
  /^\s*(?:#+\s*[\p{L}"'(=<-]|##|\/\/)/u.test(text) &&
  !isMissingWord(text) &&
  !/^#(?:REF|VALUE|DIV|NAME|NUM|NULL)/.test(text);

const truncation =
  /\b(?:truncated|output limited|limited to (?:the )?(?:first )?[\d,.]+|only the first [\d,.]+|first [\d,.]+ (?:rows|records|lines|results)|row limit|export limit|(?:maximum|max\.?) (?:number of )?(?:rows|records)|and [\d,.]+ more (?:rows|records|holdings)|more rows not shown)\b/i;

export const isTruncation = (text: string): boolean => text.length < 400 && truncation.test(text);

const footnote =
  /^(?:\*{1,3}|[†‡§]|\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}\)|[¹²³])\s*\S|^(?:note|notes|source|sources|quelle|fußnote)\s*[:.]/i;

/** What a line after the last row of a table is. */
export function tailRole(text: string): Role {
  if (isTruncation(text)) return 'truncation';
  if (isTotalWord(text)) return 'total';
  return footnote.test(text) ? 'footnote' : 'footer';
}
