import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { claimDatasets } from '../claims/claimDatasets.ts';
import { overviewDatasets } from '../pages/overview/overviewDatasets.ts';
import { modelDatasets } from '../session/modelDatasets.ts';
import type { BuiltParts } from '../ui/builtParts.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageFault } from './PageFault.tsx';
import { Shell } from './Shell.tsx';
import { parseSearch, stringifySearch } from './search.ts';
import { warm } from './warm.ts';

interface RouterContext {
  readonly built: BuiltParts;
  readonly queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: PageFault,
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  // The overview is text first: it comes with its figures or, where a file is broken, with what is wrong with it. Where the
  // built page brought the text, each chapter reads its own files later.
  loader: ({ context }) => (context.built.size > 0 ? undefined : warm(context.queryClient, overviewDatasets)),
  component: lazyRouteComponent(() => import('../pages/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const charts = createRoute({
  getParentRoute: () => root,
  path: '/charts',
  component: lazyRouteComponent(() => import('../pages/charts/ChartsIndexPage.tsx'), 'ChartsIndexPage'),
});

const chart = createRoute({
  getParentRoute: () => root,
  path: '/charts/$datasetId',
  // On the way to a link, its file and the drawing code are asked for; the page itself never waits for them.
  loader: ({ context, params, preload }) => {
    if (!preload) return;
    void warm(context.queryClient, [params.datasetId]);
    void import('../pages/chart/ChartForm.tsx');
  },
  component: lazyRouteComponent(() => import('../pages/chart/ChartRoute.tsx'), 'ChartRoute'),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('../pages/sources/SourcesPage.tsx'), 'SourcesPage'),
});

const method = createRoute({
  getParentRoute: () => root,
  path: '/method',
  component: lazyRouteComponent(() => import('../pages/method/MethodPage.tsx'), 'MethodPage'),
});

const stress = createRoute({
  getParentRoute: () => root,
  path: '/stress',
  loader: ({ context }) => warm(context.queryClient, modelDatasets),
  component: lazyRouteComponent(() => import('../pages/stress/StressPage.tsx'), 'StressPage'),
});

const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  loader: ({ context }) => warm(context.queryClient, claimDatasets),
  component: lazyRouteComponent(() => import('../pages/claims/ClaimsPage.tsx'), 'ClaimsPage'),
});

const files = createRoute({
  getParentRoute: () => root,
  path: '/files',
  component: lazyRouteComponent(() => import('../pages/files/FilesPage.tsx'), 'FilesPage'),
});

const claim = createRoute({
  getParentRoute: () => root,
  path: '/claims/$claimId',
  loader: ({ context }) => warm(context.queryClient, claimDatasets),
  component: lazyRouteComponent(() => import('../pages/claims/claim/ClaimRoute.tsx'), 'ClaimRoute'),
});

const routeTree = root.addChildren([overview, charts, chart, sources, stress, claims, claim, method, files]);

/** The routes of the site under `basepath`. */
export function makeRouter(options: {
  readonly basepath: string;
  readonly built: BuiltParts;
  readonly queryClient: QueryClient;
  readonly history?: RouterHistory;
}) {
  return createRouter({
    routeTree,
    basepath: options.basepath,
    context: { built: options.built, queryClient: options.queryClient },
    // Every route is a folder with an index.html in it, so a plain static host serves it as it is.
    trailingSlash: 'always',
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
    ...(options.history ? { history: options.history } : {}),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
