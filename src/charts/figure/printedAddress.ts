const LONGEST_QUERY = 40;

/** An address as printed under a picture: without protocol, and without a query longer than a reader would type. */
export function printedAddress(permalink: string): string {
  const { host, pathname, search } = new URL(permalink);
  return `${host}${pathname}${search.length <= LONGEST_QUERY ? plain(search) : ''}`;
}

function plain(search: string): string {
  try {
    return decodeURIComponent(search);
  } catch {
    // A stray percent sign is no reason to have no picture.
    return search;
  }
}
