import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being laid out for paper. What depends on it is there before the browser takes its picture. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    // Printing may have begun while this code was still on its way.
    setPrinting(paper.matches);
    // Rendered at once: after this event the browser does not wait.
    const set = (now: boolean) => flushSync(() => setPrinting(now));
    const onChange = () => set(paper.matches);
    const begin = () => set(true);
    const end = () => set(false);
    paper.addEventListener('change', onChange);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      paper.removeEventListener('change', onChange);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
