import { QueryClient } from '@tanstack/react-query';

/** One cache for the bundled files. They never go stale, and a typed fault of a file is not cured by asking again. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, gcTime: Number.POSITIVE_INFINITY } },
  });
