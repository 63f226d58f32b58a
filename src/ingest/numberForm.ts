import { currencyCode, currencySigns } from './currencies.ts';
import { scaleOf } from './scales.ts';

/** One cell as a number whose separators have not been given a meaning yet: that is decided by the whole column. */
export interface NumberForm {
  /** Digits and separators only: `1.234,56`, `12,34,567.89`, `.92`. */
  readonly body: string;
  /** Power of ten written out: `1e-4`. */
  readonly exponent: number;
  readonly negative: boolean;
  readonly plus: boolean;
  /** In round brackets, which accountants read as a minus. `signed` when a sign stands inside them. */
  readonly brackets: 'none' | 'plain' | 'signed';
  readonly percent: boolean;
  readonly currency: string | null;
  /** 1 without a suffix, 1e6 for `120.5M`. */
  readonly scale: number;
  /** The suffix as written, or empty. */
  readonly suffix: string;
  /** A footnote mark was cut off. */
  readonly marked: boolean;
  /** `="0378"`: a spreadsheet formula around text. */
  readonly formula: boolean;
  /** `−1.23 (2.72%)`: a second figure in brackets was left out. */
  readonly second: boolean;
  readonly zeroLed: boolean;
}

/** Letters that may stand before a figure: a currency. */
const currencyFirst = /^(?:[A-Z]{1,3}\$|[A-Z]{3}[ \u00a0\u202f]?[-+\u2212(.\d$]|kr|Fr\.)/;

/** Spaces that group digits: ordinary, no-break, narrow no-break, thin. */
const spaces = /[ \u00a0\u202f\u2009]/;
const minus = /^[-\u2212\u2013]/;
const bodyPattern = /^(?:\d[\d.,'\u2019 \u00a0\u202f\u2009]*|[.,]\d+)$/;

function takeSign(text: string): { rest: string; sign: '' | '+' | '-' } {
  if (minus.test(text)) return { rest: text.slice(1).trimStart(), sign: '-' };
  if (text.startsWith('+')) return { rest: text.slice(1).trimStart(), sign: '+' };
  return { rest: text, sign: '' };
}

function takeCurrencyBefore(text: string): { rest: string; currency: string | null } {
  const sign = currencySigns.find((known) => text.startsWith(known));
  if (sign) return { rest: text.slice(sign.length).trimStart(), currency: currencyCode(sign) };
  const code = /^([A-Z]{3})[ \u00a0\u202f]?(?=[-+\u2212(.\d$])/.exec(text);
  const currency = code ? currencyCode(code[1] ?? '') : null;
  return code && currency ? { rest: text.slice(code[0].length), currency } : { rest: text, currency: null };
}

/** The structure of a number cell, or null when it is none. Linear in the length of the cell; cells over 64 characters are text. */
export function numberForm(cell: string): NumberForm | null {
  let text = cell.trim();
  if (text.length === 0 || text.length > 64 || !/\d/.test(text)) return null;
  if (/^\p{L}/u.test(text) && !currencyFirst.test(text)) return null;
  let formula = false;
  const wrapped = /^="?([^"]*)"?$/.exec(text);
  if (wrapped) {
    formula = true;
    text = (wrapped[1] ?? '').trim();
  }
  let second = false;
  const pair = /^([^()\s]+)\s+\([-+\u2212]?[\d.,]+\s?%\)$/.exec(text);
  if (pair) {
    second = true;
    text = pair[1] ?? '';
  }
  let marked = false;
  const mark = /(?<=[\d%)])\s?(?:\*{1,3}|[†‡§]|\[[a-z\d]{1,2}\]|[\u00b9\u00b2\u00b3])$/.exec(text);
  if (mark) {
    marked = true;
    text = text.slice(0, mark.index);
  }
  let negative = false;
  let plus = false;
  let currency: string | null = null;
  let brackets: NumberForm['brackets'] = 'none';
  const sign = (taken: '' | '+' | '-') => {
    if (taken === '-') negative = !negative;
    if (taken === '+') plus = true;
    return taken !== '';
  };
  // A sign and a currency may come in either order: `-$5`, `$-5`, `($5.00)`, `$(5.00)`.
  for (let round = 0; round < 3; round++) {
    const signed = takeSign(text);
    const hadSign = sign(signed.sign);
    if (hadSign && brackets === 'plain') brackets = 'signed';
    const priced = takeCurrencyBefore(signed.rest);
    if (priced.currency) currency = priced.currency;
    text = priced.rest;
    if (brackets === 'none' && text.startsWith('(') && /^\([^()]*\)\s?%?$/.test(text)) {
      brackets = 'plain';
      text = text
        .slice(1)
        .replace(/\)(\s?%?)$/, '$1')
        .trim();
    } else if (!hadSign && !priced.currency) break;
  }
  let percent = false;
  let suffix = '';
  let scale = 1;
  const tail = /^([\d.,'\u2019 \u00a0\u202f\u2009]*\d[.,]?)(?:[eE]([-+\u2212]?\d{1,3}))?\s*([^\d\s].*)?$/u.exec(text);
  if (!tail) return null;
  let [, body = '', power, rest = ''] = tail;
  for (let round = 0; round < 3 && rest !== ''; round++) {
    rest = rest.trim();
    if (rest === '%' || rest === 'pct' || rest === 'percent' || rest === 'per cent') {
      percent = true;
      rest = '';
    } else if (/^[-\u2212]$/.test(rest)) {
      negative = !negative;
      rest = '';
    } else {
      const word = /^(\p{L}+\.?|[^\p{L}\s\d]+|\p{L}*\$)(?:\s+(.*))?$/u.exec(rest);
      if (!word) return null;
      const [, first = '', more = ''] = word;
      const code = currency === null ? currencyCode(first) : null;
      const factor = scale === 1 ? scaleOf(first) : null;
      if (code) currency = code;
      else if (factor !== null) {
        scale = factor;
        suffix = first;
      } else return null;
      rest = more;
    }
  }
  if (rest !== '') return null;
  body = body.trim();
  if (!bodyPattern.test(body)) return null;
  const exponent = power === undefined ? 0 : Number(power.replace('\u2212', '-'));
  const zeroLed = /^0\d/.test(body) && !/[.,]/.test(body);
  return {
    body,
    exponent,
    negative,
    plus,
    brackets,
    percent,
    currency,
    scale,
    suffix,
    marked,
    formula,
    second,
    zeroLed,
  };
}

export type DecimalMark = 'point' | 'comma';

const grouped = /^[1-9]\d{0,2}(?:([,.'\u2019 \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*$/;
// Lakh and crore: groups of two above the last three digits.
const indian = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/** The digits of a whole part without its separators, or null when they do not group digits as this decimal mark allows. */
function wholePart(text: string, mark: DecimalMark): string | null {
  if (/^\d*$/.test(text)) return text;
  const match = grouped.exec(text);
  if (match) return match[1] === (mark === 'point' ? '.' : ',') ? null : text.replace(/\D/g, '');
  return mark === 'point' && indian.test(text) ? text.replace(/\D/g, '') : null;
}

/** The size of the figure under one meaning of the separators, without sign, scale and per cent; null when it does not fit. */
export function readBody({ body, exponent }: Pick<NumberForm, 'body' | 'exponent'>, mark: DecimalMark): number | null {
  const sign = mark === 'point' ? '.' : ',';
  const at = body.lastIndexOf(sign);
  const whole = wholePart(at < 0 ? body : body.slice(0, at), mark);
  const decimals = at < 0 ? '' : body.slice(at + 1);
  if (whole === null || !/^\d*$/.test(decimals) || whole + decimals === '') return null;
  const value = Number(`${whole || '0'}.${decimals || '0'}e${exponent}`);
  return Number.isFinite(value) ? value : null;
}

/** Whether spaces or other marks group the digits: a coercion worth counting. */
export const groupsDigits = (body: string): boolean => spaces.test(body) || /\d[,.'\u2019]\d{3}(?!\d)/.test(body);
