import { joinBytes } from '../base/joinBytes.ts';
import { fail, type Result } from '../base/result.ts';
import type { FileIssue, FileRead, ReadOptions } from './fileTypes.ts';
import { findTables } from './findTables.ts';
import { RecordScanner } from './recordScanner.ts';
import type { Encoding } from './recordTypes.ts';
import { type DialectGuess, sniffDialect } from './sniffDialect.ts';
import { looksBinary, sniffKind } from './sniffKind.ts';
import { type EncodingGuess, sniffEncoding, Utf8Input } from './utf8Input.ts';

const HEAD_BYTES = 1 << 17;
/** Offsets are 32 bits wide. */
const MOST_BYTES = 2 ** 32 - 2;

/**
 * Reads one file from chunks of bytes: `push` as they arrive, then `finish`. A file that cannot be a table is refused
 * at the first chunk that shows it. Memory: the bytes once, 16 bytes per record, nothing per cell.
 */
export class FileReader {
  readonly #name: string;
  readonly #options: ReadOptions;
  readonly #size: number;
  #head: Uint8Array[] = [];
  #headBytes = 0;
  #input: Utf8Input | null = null;
  #encoding: EncodingGuess | null = null;
  #dialect: DialectGuess | null = null;
  #scanner: RecordScanner | null = null;
  #issue: FileIssue | null = null;
  /** Bytes pushed so far. */
  taken = 0;

  /** `size` is the length of the whole file where it is known: it saves memory, nothing depends on it. */
  constructor(name: string, options: ReadOptions = {}, size = 0) {
    this.#name = name;
    this.#options = options;
    this.#size = size;
  }

  get records(): number {
    return this.#scanner?.count ?? 0;
  }

  /** The issue that ends the reading, or null to go on. */
  push(chunk: Uint8Array): FileIssue | null {
    if (this.#issue) return this.#issue;
    this.taken += chunk.length;
    if (this.taken > MOST_BYTES)
      this.#issue = { kind: 'too-large', name: this.#name, bytes: this.taken, most: MOST_BYTES };
    else if (this.#input) this.#feed(chunk, false, false);
    else {
      this.#head.push(chunk);
      this.#headBytes += chunk.length;
      if (this.#headBytes >= HEAD_BYTES) this.#begin(false);
    }
    return this.#issue;
  }

  finish(): Result<FileRead, FileIssue> {
    if (!this.#issue && !this.#input) this.#begin(true);
    else if (!this.#issue) this.#feed(new Uint8Array(0), true, false);
    if (this.#issue) return fail(this.#issue);
    const { input, scanner, dialect, encoding } = this.#started();
    const records = scanner.finish(input.bytes, input.length);
    return findTables({
      name: this.#name,
      bytes: this.taken,
      encoding: { ...encoding, encoding: input.encoding, replaced: input.replaced, nuls: input.nuls },
      dialect,
      records,
      faults: { kept: scanner.faults, strays: scanner.strays, unclosed: scanner.unclosed },
      options: this.#options,
    });
  }

  #started() {
    if (!this.#input || !this.#scanner || !this.#dialect || !this.#encoding)
      throw new Error('Broken law: begun before fed');
    return { input: this.#input, scanner: this.#scanner, dialect: this.#dialect, encoding: this.#encoding };
  }

  #begin(last: boolean): void {
    const [first] = this.#head;
    const only = this.#head.length === 1 && (last || this.#headBytes === this.#size);
    const head = only && first ? first : joinBytes(this.#head);
    this.#head = [];
    const told: Encoding | undefined = this.#options.encoding;
    const encoding = sniffEncoding(head);
    this.#encoding = told && told !== encoding.encoding ? { ...encoding, encoding: told } : encoding;
    const wide = this.#encoding.encoding.startsWith('utf-16');
    const looksLike = wide ? null : (sniffKind(head) ?? (looksBinary(head) ? 'binary' : null));
    if (looksLike) {
      this.#issue = { kind: 'wrong-kind', name: this.#name, looksLike, excerpt: excerptOf(head) };
      return;
    }
    this.#input = new Utf8Input(this.#encoding, { fixed: told !== undefined, size: only ? 0 : this.#size });
    this.#feed(head, last, only);
  }

  #feed(chunk: Uint8Array, last: boolean, only: boolean): void {
    const input = this.#input;
    if (!input) return;
    input.push(chunk, last, only);
    if (!this.#scanner) {
      const text = input.bytes.subarray(0, input.length);
      // A web page, JSON and the like may come in UTF-16 as well.
      const looksLike = sniffKind(text.subarray(0, 4096));
      if (looksLike) {
        this.#issue = { kind: 'wrong-kind', name: this.#name, looksLike, excerpt: excerptOf(text) };
        return;
      }
      this.#dialect = sniffDialect(text.subarray(0, HEAD_BYTES), last, this.#options.delimiter ?? null);
      this.#scanner = new RecordScanner(this.#dialect.dialect, this.#size);
    }
    this.#scanner.scan(input.bytes, input.length, last);
  }
}

/** The first characters of a file that is no table, with what cannot be shown as dots. */
function excerptOf(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 160));
  return text.replace(/[\p{Cc}\ufffd]/gu, '\u00b7').slice(0, 120);
}
