import { ByteDictionary } from './byteDictionary.ts';
import { cellKind } from './cellKind.ts';

/** Different cells remembered per column; beyond that a column is nearly always free text. */
const WORDS_MOST = 1 << 15;
/** After so many different ones, a column of nearly nothing but text is taken for text. */
const WORDS_JUDGED = 1 << 12;
const DAY_MS = 86_400_000;
const powers = Array.from({ length: 23 }, (_, i) => 10 ** i);

/** Id of a cell that was too many to be remembered; it is read again from the file when needed. */
export const FORGOTTEN = -1;

/** The days from 1970-01-01 to a date of the Gregorian calendar (Howard Hinnant, "days_from_civil"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * What one pass over a column finds. Plain numbers and ISO days, which most cells of most files are, become values at
 * once; every other cell is remembered as one of a list of different words, to be judged once each when all are known.
 */
export class ColumnProfile {
  readonly #bytes: Uint8Array;
  readonly #rows: number;
  #dictionary: ByteDictionary | null = null;
  /** Value of a plain number, or UTC ms of an ISO day; NaN elsewhere. Null while there is none. */
  values: Float64Array | null = null;
  /** Word of each other cell, counted from 1; 0 where the cell is plain or empty. Null while there is none. */
  ids: Int32Array | null = null;
  readonly words: string[] = [];
  readonly counts: number[] = [];
  readonly firstRows: number[] = [];
  empty = 0;
  /** Cells too many to be remembered, and how many of them were skipped because the column is text. */
  forgotten = 0;
  surelyText = false;
  plain = 0;
  whole = 0;
  /** `1.234`: a thousand to some writers. */
  lonePoint = 0;
  lonePointRow = -1;
  pointProofRow = -1;
  negative = 0;
  zeros = 0;
  zeroRow = -1;
  /** Whole numbers from 1800 to 2200, eight digits that are a day, leading zeros. */
  yearLike = 0;
  dayLike = 0;
  zeroLed = 0;
  isoDays = 0;
  min = Infinity;
  max = -Infinity;

  constructor(bytes: Uint8Array, rows: number) {
    this.#bytes = bytes;
    this.#rows = rows;
  }

  /** Take the cell of one row from its bytes. `text` is asked only when the bytes do not tell. */
  take(row: number, from: number, to: number, text: () => string): void {
    if (to <= from) {
      this.empty++;
      return;
    }
    const first = this.#bytes[from] as number;
    if ((first >= 48 && first <= 57) || first === 45) {
      if (this.#plainNumber(row, from, to)) return;
      if (to - from === 10 && this.#isoDay(row, from)) return;
    }
    this.#word(row, from, to, text);
  }

  /** Take a cell whose text does not stand in the bytes as it is. */
  takeText(row: number, text: string): void {
    if (text === '') {
      this.empty++;
      return;
    }
    this.#remember(row, this.words.length, text);
  }

  #setValue(row: number, value: number): void {
    if (!this.values) this.values = new Float64Array(this.#rows).fill(Number.NaN);
    this.values[row] = value;
  }

  #plainNumber(row: number, from: number, to: number): boolean {
    const bytes = this.#bytes;
    const negative = bytes[from] === 45;
    const start = negative ? from + 1 : from;
    if (to - start > 17 || to === start) return false;
    let mantissa = 0;
    let point = -1;
    for (let at = start; at < to; at++) {
      const code = bytes[at] as number;
      if (code >= 48 && code <= 57) mantissa = mantissa * 10 + (code - 48);
      else if (code === 46 && point < 0 && at > start) point = at;
      else return false;
    }
    const decimals = point < 0 ? 0 : to - point - 1;
    if (point >= 0 && decimals === 0) return false;
    if (mantissa > Number.MAX_SAFE_INTEGER) {
      // Not exact any more: read as a word, from its text.
      return false;
    }
    const digits = (point < 0 ? to : point) - start;
    if (digits > 1 && bytes[start] === 48) {
      this.zeroLed++;
      return false;
    }
    const size = decimals === 0 ? mantissa : mantissa / (powers[decimals] as number);
    const value = negative ? -size : size;
    this.plain++;
    if (point < 0) {
      this.whole++;
      if (mantissa >= 1800 && mantissa <= 2200 && digits === 4) this.yearLike++;
      else if (digits === 8 && mantissa >= 19000101 && mantissa <= 21001231 && isCompactDay(mantissa)) this.dayLike++;
    } else if (decimals === 3 && digits <= 3 && bytes[start] !== 48) {
      this.lonePoint++;
      if (this.lonePointRow < 0) this.lonePointRow = row;
    } else if (this.pointProofRow < 0) this.pointProofRow = row;
    if (negative) this.negative++;
    if (mantissa === 0) {
      this.zeros++;
      if (this.zeroRow < 0) this.zeroRow = row;
    }
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    this.#setValue(row, value);
    return true;
  }

  #isoDay(row: number, from: number): boolean {
    const bytes = this.#bytes;
    if (bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return false;
    let digits = 0;
    for (let i = 0; i < 10; i++) {
      if (i === 4 || i === 7) continue;
      const code = (bytes[from + i] as number) - 48;
      if (code < 0 || code > 9) return false;
      digits = digits * 10 + code;
    }
    const year = Math.floor(digits / 10000);
    const month = Math.floor(digits / 100) % 100;
    const day = digits % 100;
    if (month < 1 || month > 12 || day < 1 || day > (monthDays[month - 1] as number)) return false;
    const days = daysFromCivil(year, month, day);
    // 29 February of a common year would be 1 March.
    if (month === 2 && day === 29 && daysFromCivil(year, 3, 1) === days) return false;
    this.isoDays++;
    this.#setValue(row, days * DAY_MS);
    return true;
  }

  #word(row: number, from: number, to: number, text: () => string): void {
    if (this.surelyText) {
      this.forgotten++;
      if (this.ids) this.ids[row] = FORGOTTEN;
      return;
    }
    this.#dictionary ??= new ByteDictionary(this.#bytes);
    if (this.#dictionary.size >= WORDS_MOST) {
      this.forgotten++;
      if (this.ids) this.ids[row] = FORGOTTEN;
      return;
    }
    const id = this.#dictionary.intern(from, to);
    if (id < this.#wordOf.length) this.#count(row, this.#wordOf[id] as number);
    else {
      this.#wordOf.push(this.words.length);
      this.#remember(row, this.words.length, text());
      if (this.words.length === WORDS_JUDGED) this.#judge();
    }
  }

  /** Word of each dictionary entry: fixed and joined cells are words without an entry. */
  readonly #wordOf: number[] = [];

  #remember(row: number, word: number, text: string): void {
    this.words.push(text);
    this.counts.push(0);
    this.firstRows.push(row);
    this.#count(row, word);
  }

  #count(row: number, word: number): void {
    this.counts[word] = (this.counts[word] as number) + 1;
    if (!this.ids) this.ids = new Int32Array(this.#rows);
    this.ids[row] = word + 1;
  }

  #judge(): void {
    let texts = 0;
    for (let i = 0; i < WORDS_JUDGED; i += 8) if (cellKind(this.words[i] ?? '') === 'text') texts++;
    this.surelyText = texts * 8 > WORDS_JUDGED * 0.95 && this.plain + this.isoDays < WORDS_JUDGED / 8;
  }
}

function isCompactDay(digits: number): boolean {
  const month = Math.floor(digits / 100) % 100;
  const day = digits % 100;
  return month >= 1 && month <= 12 && day >= 1 && day <= (monthDays[month - 1] as number);
}
