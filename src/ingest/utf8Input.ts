import type { Encoding } from './recordTypes.ts';

/** What windows-1252 has at 0x80–0x9f; elsewhere it is Latin-1. Spelt out because engines differ over the label. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes converted at a time, so that a big file never exists twice as text. */
const WINDOW = 1 << 20;

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark, 0 when there is none. */
  readonly mark: number;
  readonly because: 'byte-order mark' | 'every second byte is zero' | 'no byte-order mark';
}

/** UTF-16 is told by its mark, or by ASCII text having a zero in every second byte. */
export function sniffEncoding(head: Uint8Array): EncodingGuess {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3, because: 'byte-order mark' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2, because: 'byte-order mark' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2, because: 'byte-order mark' };
  const sample = head.subarray(0, 2048);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (sample.length >= 8 && odd > sample.length * 0.35 && even < odd / 10)
    return { encoding: 'utf-16le', mark: 0, because: 'every second byte is zero' };
  if (sample.length >= 8 && even > sample.length * 0.35 && odd < even / 10)
    return { encoding: 'utf-16be', mark: 0, because: 'every second byte is zero' };
  return { encoding: 'utf-8', mark: 0, because: 'no byte-order mark' };
}

/** Where the run of ASCII that starts at `at` ends; looks at four bytes at a time. */
function asciiEnd(bytes: Uint8Array, at: number, limit: number): number {
  let end = at;
  while (end < limit && ((bytes.byteOffset + end) & 3) !== 0) {
    if ((bytes[end] as number) >= 0x80) return end;
    end++;
  }
  if (limit - end < 4) {
    while (end < limit && (bytes[end] as number) < 0x80) end++;
    return end;
  }
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + end, (limit - end) >> 2);
  let word = 0;
  while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word++;
  end += word * 4;
  while (end < limit && (bytes[end] as number) < 0x80) end++;
  return end;
}

/** Length of the UTF-8 sequence at `at`: 0 when it is broken, −1 when the bytes end inside it. */
function sequenceLength(bytes: Uint8Array, at: number, limit: number): number {
  const lead = bytes[at] as number;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let i = 1; i < length; i++) {
    if (at + i >= limit) return -1;
    const byte = bytes[at + i] as number;
    // Overlong forms, surrogates and code points beyond U+10FFFF show in the second byte.
    const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

/**
 * The file as UTF-8, whatever it came in, fed chunk by chunk. Text without a mark is UTF-8 until a byte says otherwise:
 * if nothing but ASCII came before that byte it is windows-1252, else the byte is replaced and counted.
 */
export class Utf8Input {
  bytes: Uint8Array = new Uint8Array(0);
  length = 0;
  encoding: Encoding;
  /** Bytes that were no UTF-8 and became U+FFFD. */
  replaced = 0;
  /** NUL characters left out. */
  nuls = 0;
  readonly #utf16: TextDecoder | null;
  readonly #fixed: boolean;
  #sawMultibyte = false;
  #skip: number;
  #carry: Uint8Array = new Uint8Array(0);

  constructor(
    guess: { readonly encoding: Encoding; readonly mark: number },
    options: { fixed: boolean; size: number },
  ) {
    this.encoding = guess.encoding;
    this.#skip = guess.mark;
    this.#fixed = options.fixed;
    this.#utf16 = guess.encoding.startsWith('utf-16') ? new TextDecoder(guess.encoding, { ignoreBOM: true }) : null;
    if (options.size > 0) this.bytes = new Uint8Array(options.size);
  }

  /** Add a chunk; `only` says it is the whole file, which then need not be copied. */
  push(given: Uint8Array, last: boolean, only: boolean): void {
    let chunk = given;
    if (this.#skip > 0) {
      const skipped = Math.min(this.#skip, chunk.length);
      this.#skip -= skipped;
      chunk = chunk.subarray(skipped);
    }
    if (this.#utf16) {
      for (let at = 0; at < chunk.length; at += WINDOW) this.#wide(this.#utf16, chunk.subarray(at, at + WINDOW), true);
      if (last) this.#wide(this.#utf16, new Uint8Array(0), false);
      return;
    }
    if (this.#carry.length > 0) {
      const joined = new Uint8Array(this.#carry.length + chunk.length);
      joined.set(this.#carry);
      joined.set(chunk, this.#carry.length);
      chunk = joined;
      this.#carry = new Uint8Array(0);
    }
    if (this.encoding === 'windows-1252') this.#latin(chunk);
    else this.#utf8(chunk, last, only);
  }

  #utf8(chunk: Uint8Array, last: boolean, only: boolean): void {
    const limit = chunk.length;
    let from = 0;
    let at = 0;
    while (at < limit) {
      at = asciiEnd(chunk, at, limit);
      if (at >= limit) break;
      const length = sequenceLength(chunk, at, limit);
      if (length > 0) {
        this.#sawMultibyte = true;
        at += length;
        continue;
      }
      if (length < 0 && !last) {
        this.#append(chunk.subarray(from, at));
        this.#carry = chunk.slice(at);
        return;
      }
      this.#append(chunk.subarray(from, at));
      if (!this.#sawMultibyte && !this.#fixed) {
        this.encoding = 'windows-1252';
        this.#latin(chunk.subarray(at));
        return;
      }
      this.replaced++;
      this.#append(new Uint8Array([0xef, 0xbf, 0xbd]));
      at++;
      from = at;
    }
    const rest = chunk.subarray(from, limit);
    if (only && from === 0 && rest.indexOf(0) < 0) {
      this.bytes = rest;
      this.length = rest.length;
    } else this.#append(rest);
  }

  #wide(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): void {
    this.#append(new TextEncoder().encode(decoder.decode(chunk, { stream })));
  }

  #latin(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += WINDOW) this.#latinWindow(chunk.subarray(at, at + WINDOW));
  }

  #latinWindow(chunk: Uint8Array): void {
    const out = new Uint8Array(chunk.length * 3);
    let to = 0;
    for (const byte of chunk) {
      const code = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
      if (code < 0x80) out[to++] = code;
      else if (code < 0x800) {
        out[to++] = 0xc0 | (code >> 6);
        out[to++] = 0x80 | (code & 63);
      } else {
        out[to++] = 0xe0 | (code >> 12);
        out[to++] = 0x80 | ((code >> 6) & 63);
        out[to++] = 0x80 | (code & 63);
      }
    }
    this.#append(out.subarray(0, to));
  }

  #append(bytes: Uint8Array): void {
    let added = bytes;
    if (added.indexOf(0) >= 0) {
      added = added.filter((byte) => byte !== 0);
      this.nuls += bytes.length - added.length;
    }
    const needed = this.length + added.length;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, Math.ceil(this.bytes.length * 1.25), 1 << 16));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(added, this.length);
    this.length = needed;
  }
}
