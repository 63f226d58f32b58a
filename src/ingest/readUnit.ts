import { currencyCode } from './currencies.ts';
import { scaleOf } from './scales.ts';

/** What 1 in a column stands for. `unit` words nobody here knows are kept as they are. */
export interface Unit {
  readonly currency: string | null;
  /** 1e9 where figures are in billions. */
  readonly scale: number;
  readonly percent: boolean;
  readonly words: string | null;
}

const scaleNames: readonly (readonly [number, string])[] = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'mn'],
  [1e3, 'k'],
];

/** Our code for a unit: `USD_bn`, `USD`, `percent`, `bn`; `unstated` where nothing is known. */
export function unitCode({ currency, scale, percent, words }: Unit): string {
  if (percent) return 'percent';
  const size = scaleNames.find(([value]) => value === scale)?.[1];
  if (currency) return size ? `${currency}_${size}` : currency;
  if (words) return words;
  return size ?? 'unstated';
}

const otherUnits =
  /^(?:GW|MW|kW|TWh|GWh|MWh|units?|count|index|ratio|x|shares?|years?|days?|bps?|basis points|pp|percentage points)$/i;

/** A unit written in a few words, `USD bn`, `$m`, `€ millions`, `%`, `in thousands`, `KRW_tn`; null when they are something else. */
export function unitFromWords(text: string): Unit | null {
  const body = text
    .trim()
    .replace(/^(?:in|amounts? in|figures in|values in|expressed in|unit|units|einheit|angaben in)\b:?\s*/i, '');
  if (body === '' || body.length > 40) return null;
  if (/^(?:%|pct\.?|per ?cent|prozent|percentage)(?: of .*)?$/i.test(body))
    return { currency: null, scale: 1, percent: true, words: null };
  if (otherUnits.test(body)) return { currency: null, scale: 1, percent: false, words: body };
  let currency: string | null = null;
  let scale = 1;
  const glued = /^(US\$|HK\$|A\$|C\$|[$€£¥₩₹])\s*(.*)$/.exec(body);
  let words = body;
  if (glued) {
    currency = currencyCode(glued[1] ?? '');
    words = glued[2] ?? '';
  }
  for (const word of words.split(/[\s_/]+|(?<=[a-z])\$|\bof\b|\bU\.?S\.?\s/i).filter((part) => part !== '')) {
    if (/^(?:US|U\.S\.|of|unless|otherwise|stated|noted|except|per|share|data|current)$/i.test(word)) continue;
    const factor = scale === 1 ? scaleOf(word) : null;
    const code = currency === null ? currencyCode(word) : null;
    if (code) currency = code;
    else if (factor !== null) scale = factor;
    else return null;
  }
  return currency === null && scale === 1 ? null : { currency, scale, percent: false, words: null };
}

/** The unit a heading states: in brackets, after a comma or `in`, as its last words, or as a bare per cent sign. */
export function unitFromHeading(heading: string): Unit | null {
  for (const match of heading.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)) {
    const unit = unitFromWords(match[1] ?? '');
    if (unit) return unit;
  }
  if (/%/.test(heading)) return { currency: null, scale: 1, percent: true, words: null };
  const tail = /(?:,|\bin\b|:)\s*([^,()]{1,40})$/i.exec(heading);
  const stated = tail ? unitFromWords(tail[1] ?? '') : null;
  if (stated) return stated;
  const own =
    /(?:^|[_\s])((?:[A-Z]{3})[_\s](?:bn|mn|tn|k|m|b))$/.exec(heading) ?? /(?:^|[_\s])([A-Z]{3})$/.exec(heading);
  if (own) return unitFromWords(own[1] ?? '');
  return /(?:^|[_\s])(?:percent|pct)$/i.test(heading) ? { currency: null, scale: 1, percent: true, words: null } : null;
}

/** The unit a title or a footnote states for a whole table: `(USD million)`, `in thousands of dollars`, `Unit: 100 million won`. */
export function unitFromSentence(text: string): Unit | null {
  for (const match of text.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)) {
    const unit = unitFromWords(match[1] ?? '');
    if (unit) return unit;
  }
  for (const match of text.matchAll(/\b(?:in|units?|einheit)\b:?\s+/gi)) {
    const words = text
      .slice(match.index + match[0].length, match.index + match[0].length + 60)
      .split(/\s+/)
      .slice(0, 6);
    // The longest beginning that is a unit: "in millions of US dollars unless otherwise stated".
    for (let length = words.length; length > 0; length--) {
      const unit = unitFromWords(
        words
          .slice(0, length)
          .join(' ')
          .replace(/[.,;:]$/, ''),
      );
      if (unit && unit.words === null) return unit;
    }
  }
  return null;
}
