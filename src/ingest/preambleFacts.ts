import { isBlank } from './cellKind.ts';
import type { Fact } from './fileTypes.ts';
import { readDay } from './readDay.ts';

const dateInText =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[\s-][\p{L}]{3,9}\.?[\s-]\d{2,4}|[\p{L}]{3,9}\.?\s\d{1,2},?\s\d{4}|\b\d{8}\b/iu;

/** The first date inside a text as ISO, or null where there is none or it can be told two ways. */
export function dayInText(text: string): string | null {
  const match = dateInText.exec(text.slice(0, 400));
  const form = match ? readDay(match[0]) : null;
  return form?.readings.length === 1 ? (form.readings[0]?.day ?? null) : null;
}

function aboutOf(key: string, value: string): Fact['about'] {
  const both = `${key} ${value}`.slice(0, 400);
  if (/\b(?:downloaded|exported|generated|created|printed|retrieved|run (?:date|on))\b/i.test(both))
    return 'downloaded';
  if (
    /\b(?:as of|as at|as-of|holdings date|effective date|valuation date|stand|per|position date)\b/i.test(both) &&
    dayInText(both)
  )
    return 'as-of';
  if (/^date:?$/i.test(key.trim()) && dayInText(value)) return 'as-of';
  if (
    /\b(?:in|units?|einheit|amounts?)\b.{0,30}\b(?:thousands?|millions?|billions?|trillions?|mio|mrd|mn|bn|USD|EUR|KRW|won|dollars|per ?cent|%)/i.test(
      both,
    )
  )
    return 'unit';
  if (/^(?:fund|fund name|fund ticker|ticker|portfolio|etf|account|account name|name)\b/i.test(key.trim()))
    return 'fund';
  return 'other';
}

/** Key and value of one line around a table, from its cells or from a colon; null for a blank line. */
export function factOf(cells: readonly string[], line: number): Fact | null {
  const filled = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => !isBlank(cell));
  const [first, ...rest] = filled;
  if (first === undefined) return null;
  const bare = first.replace(/^#+\s*/, '');
  let key = '';
  let value = bare;
  if (rest.length > 0) {
    key = bare.replace(/\s*:$/, '');
    value = rest.join(' ');
  } else {
    const colon = /^([^:]{2,40}):\s+(\S.*)$/.exec(bare);
    if (colon) [, key = '', value = ''] = colon;
  }
  return { key, value: value.slice(0, 2000), line, about: aboutOf(key, value) };
}
