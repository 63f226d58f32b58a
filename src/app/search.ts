/** The search part of an address as plain text fields. What they mean is the session's link codec's business. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Fields in the order given, the readable characters of our values left unescaped. */
export function stringifySearch(fields: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [[key, String(value)]],
  );
  if (pairs.length === 0) return '';
  const text = new URLSearchParams(pairs).toString();
  return `?${text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~')}`;
}
