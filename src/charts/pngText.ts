import { crc32 } from '../base/crc32.ts';
import { joinBytes } from '../base/joinBytes.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(latin(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** Keyword (latin letters, under 80) and text of an uncompressed UTF-8 chunk. PNG specification, 11.3.3.4 iTXt. */
export type PngTexts = Readonly<Record<string, string>>;

const SIGNATURE_AND_HEADER = 33;

/** The same picture with texts in it, right after the header; programs that do not know them pass them over. */
export function withPngTexts(png: Uint8Array, texts: PngTexts): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => {
    const words = new TextEncoder().encode(text);
    // After the keyword: no compression, its method, no language, no translated keyword.
    return chunk('iTXt', Uint8Array.from([...latin(keyword), 0, 0, 0, 0, 0, ...words]));
  });
  return joinBytes([png.subarray(0, SIGNATURE_AND_HEADER), ...chunks, png.subarray(SIGNATURE_AND_HEADER)]);
}

/** Width, height and iTXt texts of a PNG; null for what is none or whose header is broken. */
export function readPng(bytes: Uint8Array): { width: number; height: number; texts: PngTexts } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < SIGNATURE_AND_HEADER || view.getUint32(0) !== 0x89504e47) return null;
  const texts: Record<string, string> = {};
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) return null;
    if (type === 'iTXt') {
      const end = data.indexOf(0);
      const keyword = String.fromCharCode(...data.subarray(0, end));
      texts[keyword] = new TextDecoder().decode(data.subarray(end + 5));
    }
    at += 12 + length;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), texts };
}
