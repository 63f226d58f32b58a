import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Today's ISO day in the reader's own zone; null while a page is made ahead of time, which must not hold the build's day. */
export function useToday(): string | null {
  return useSyncExternalStore(
    never,
    () => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    () => null,
  );
}
