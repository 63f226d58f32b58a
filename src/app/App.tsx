import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type BuiltParts, BuiltPartsProvider } from '../ui/builtParts.ts';
import type { makeRouter } from './router.tsx';

interface AppProps {
  readonly built: BuiltParts;
  readonly router: ReturnType<typeof makeRouter>;
  readonly queryClient: QueryClient;
}

export function App({ built, router, queryClient }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <BuiltPartsProvider value={built}>
        <RouterProvider router={router} />
      </BuiltPartsProvider>
    </QueryClientProvider>
  );
}
