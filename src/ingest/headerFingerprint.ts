/** A heading for comparison: case, accents, punctuation and anything in brackets do not count. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/\p{M}/gu, '')
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}$€£]+/gu, ' ')
    .trim();

/** FNV-1a over UTF-16 units, twice with different starts, as 16 hexadecimal digits. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Tells a format again by its headings, in any order: a remembered mapping belongs to it. Dated headings count by their kind. */
export function headerFingerprint(header: readonly string[]): string {
  const names = new Set(
    header.map((heading) =>
      /^\D{0,4}\d{4}\D|^\D*\d{4}$|^\d{1,2}[./-]\d{1,2}[./-]/.test(heading.trim()) ? '#period' : plainHeading(heading),
    ),
  );
  return hash([...names].toSorted().join('\u0000'));
}
