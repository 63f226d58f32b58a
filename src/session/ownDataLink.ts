import { z } from 'zod';
import { crc32 } from '../base/crc32.ts';
import { joinBytes } from '../base/joinBytes.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { fileChoice } from './fileChoice.ts';
import { OWN_DATA_MARK } from './ownDataMark.ts';

/**
 * Most characters of a fragment, the mark included. Browsers take far more, but a link is sent through mail programs and
 * messengers, which cut or refuse a message of more than a few pages; this is about three of them.
 */
export const LONGEST_FRAGMENT = 8000;

// Deflate makes at most 1,032 bytes of one, so a fragment could unfold to six megabytes; figures never do.
const MOST_BYTES = 1_000_000;
const MOST_FILES = 4;
const MOST_PAIRS = 1000;
const VERSION = 1;

const word = z.string().min(1).max(300);
const head = z.strictObject({
  /** Whose figures charts and claims showed; null where nothing was laid over anything. */
  whose: z.enum(['ours', 'yours', 'both']).nullable(),
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        bytes: z.int().min(0).max(MOST_BYTES),
        choice: fileChoice.refine(({ mapping }) => mapping?.kind !== 'holdings'),
        overlays: z
          .array(z.strictObject({ dataset: word, pairing: z.array(z.tuple([word, word])).max(MOST_PAIRS) }))
          .max(MOST_FILES),
      }),
    )
    .min(1)
    .max(MOST_FILES),
});

type Head = z.infer<typeof head>;
type FileHead = Head['files'][number];

/** One file as a link carries it: its bytes, what its reader decided about them, and the datasets it is laid over. */
export type OwnFile = Omit<FileHead, 'bytes'> & { readonly bytes: Uint8Array };

/** What a link carries of its sender. */
export interface OwnData {
  readonly whose: Head['whose'];
  readonly files: readonly OwnFile[];
}

export type OwnDataIssue =
  /** Figures that would need more than a link holds; `characters` is null where they are far beyond it. */
  | { readonly kind: 'too-long'; readonly characters: number | null }
  | { readonly kind: 'too-new'; readonly version: number }
  /** Cut off, altered on the way, or never ours. */
  | { readonly kind: 'damaged' };

const separator = 10;

/** Bytes through one of the platform’s own streams; null where they make no sense or more than `most` comes out. */
async function piped(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | null> {
  const source = new Blob([bytes.slice()]).stream().pipeThrough(stream as unknown as ReadableWritablePair<Uint8Array>);
  const reader = source.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        void reader.cancel().catch(() => {});
        return null;
      }
      parts.push(value);
    }
  } catch {
    return null;
  }
  return joinBytes(parts);
}

/** RFC 4648, section 5, without padding: letters that no address needs to escape. */
function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

function joined({ whose, files }: OwnData): Uint8Array {
  const described = files.map(({ bytes, ...rest }): FileHead => ({ ...rest, bytes: bytes.length }));
  const first = new TextEncoder().encode(`${JSON.stringify({ whose, files: described })}\n`);
  return joinBytes([first, ...files.map(({ bytes }) => bytes)]);
}

function parted(whole: Uint8Array): OwnData | null {
  const end = whole.indexOf(separator);
  if (end < 0) return null;
  let described: Head;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(whole.subarray(0, end));
    described = head.parse(JSON.parse(text));
  } catch {
    return null;
  }
  let at = end + 1;
  const files = described.files.map(({ bytes: length, ...rest }): OwnFile => {
    const bytes = whole.slice(at, at + length);
    at += length;
    return { ...rest, bytes };
  });
  return at === whole.length ? { whose: described.whose, files } : null;
}

/**
 * The fragment that carries these files, without its `#`: `own=`, a version, a checksum (deflate has none, and a link
 * altered on the way must not give other figures), and the files, deflated, in letters of an address.
 */
export async function writeOwnData(data: OwnData): Promise<Result<string, OwnDataIssue>> {
  const whole = joined(data);
  if (whole.length > MOST_BYTES) return fail({ kind: 'too-long', characters: null });
  const packed = await piped(whole, new CompressionStream('deflate-raw'), MOST_BYTES);
  if (packed === null) return fail({ kind: 'too-long', characters: null });
  const fragment = `${OWN_DATA_MARK}${VERSION}.${crc32(whole).toString(36)}.${toBase64Url(packed)}`;
  return fragment.length > LONGEST_FRAGMENT ? fail({ kind: 'too-long', characters: fragment.length }) : ok(fragment);
}

/** What a fragment carries. Never throws: anything that is not whole is refused, and no part of it is used. */
export async function readOwnData(fragment: string): Promise<Result<OwnData, OwnDataIssue>> {
  const [, version, rest] = /^own=(\d{1,6})(?:\.(.*))?$/s.exec(fragment) ?? [];
  if (version !== undefined && Number(version) > VERSION) return fail({ kind: 'too-new', version: Number(version) });
  if (fragment.length > LONGEST_FRAGMENT) return fail({ kind: 'too-long', characters: fragment.length });
  const [check = '', text = '', more] = rest?.split('.') ?? [];
  const packed = Number(version) === VERSION && more === undefined ? fromBase64Url(text) : null;
  const whole = packed && (await piped(packed, new DecompressionStream('deflate-raw'), MOST_BYTES));
  const data = whole && crc32(whole).toString(36) === check ? parted(whole) : null;
  return data ? ok(data) : fail({ kind: 'damaged' });
}
