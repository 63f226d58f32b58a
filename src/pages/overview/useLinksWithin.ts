import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

/** Lets links in built words lead on inside the app, as the router's own do, unless the reader asks for another tab. */
export function useLinksWithin() {
  const router = useRouter();
  return (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented || link.origin !== window.location.origin || link.target !== '')
      return;
    event.preventDefault();
    void router.navigate({ href: `${link.pathname}${link.search}${link.hash}` });
  };
}
