import { decodeText } from './cells.ts';

export const wrongKinds = [
  'web-page',
  'xml',
  'spreadsheet',
  'old-spreadsheet',
  'zip',
  'gzip',
  'json',
  'pdf',
  'image',
  'rich-text',
  'binary',
] as const;
/** What a file is instead of a table of text. */
export type WrongKind = (typeof wrongKinds)[number];

const signatures: readonly (readonly [WrongKind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['zip', [0x28, 0xb5, 0x2f, 0xfd]],
  ['binary', [0x50, 0x41, 0x52, 0x31]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/** Looks into the first bytes of a file; null when it may well be a table. */
export function sniffKind(head: Uint8Array): WrongKind | null {
  const start = head.subarray(0, 4096);
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0x50, 0x4b, 0x05, 0x06])) {
    const names = decodeText(start, 0, start.length);
    return /xl\/|\[Content_Types\]|opendocument\.spreadsheet/.test(names) ? 'spreadsheet' : 'zip';
  }
  const known = signatures.find(([, signature]) => startsWith(start, signature));
  if (known) return known[0];
  const text = decodeText(start, 0, start.length)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(!doctype\s+html|html|head|body|table|div|script|meta)\b/i.test(text)) return 'web-page';
  if (/^<\?xml\b/i.test(text)) return /<html\b/i.test(text) ? 'web-page' : 'xml';
  if (/^\{\s*("|\}\s*$)/.test(text) || /^\[\s*([{["]|-?\d[^\]]*\]\s*$)/.test(text)) {
    // `[abc],1` or `["AAPL"],5` in a table's first cell is not JSON: JSON goes on after a bracket with , : ] or }.
    if (!/^\[[^\]\n]*\][,;\t|]/.test(text)) return 'json';
  }
  return null;
}

/** Whether a text encoding is out of the question: control characters that no text holds, or mostly NUL. */
export function looksBinary(head: Uint8Array): boolean {
  const start = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) controls++;
  return controls * 10 > start.length;
}
