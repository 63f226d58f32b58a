export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a file writes its cells. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** A quote inside quotes is written twice (RFC 4180), or after a backslash. */
  readonly quoteEscape: 'doubled' | 'backslash';
  /** `a, "b"`: blanks before an opening quote are not part of the cell. */
  readonly spaceBeforeQuote: boolean;
}

/** A place where quotes did not pair up; the text was kept as written. */
export interface QuoteFault {
  readonly line: number;
  readonly fault: 'stray-quote' | 'unclosed-quote';
}

/**
 * All records of a file, as plain data that can be posted between threads: UTF-8 bytes and where each record starts.
 * Cells are cut out of the bytes when asked for, because a string per cell would cost ten times the file.
 */
export interface Records {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Byte offset of each record, and after the last one the end of the bytes. */
  readonly starts: Uint32Array;
  /** Line of the file on which each record starts; 1 is the first. */
  readonly lines: Uint32Array;
  /** Cells per record. */
  readonly widths: Uint32Array;
  /** Cells per record that hold at least one character. */
  readonly filled: Uint32Array;
  readonly dialect: Dialect;
  /** From this record on quotes are plain characters, because those before it never paired up. */
  readonly literalFrom: number;
}
