import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { basePath } from './app/basePath.ts';
import { keepOffline } from './app/keepOffline.ts';
import { makeQueryClient } from './app/queryClient.ts';
import { readRouteDepth } from './app/routeDepth.ts';
import { makeRouter } from './app/router.tsx';
import { takeBuiltParts } from './ui/builtParts.ts';
import './ui/tokens.css';
import './ui/global.css';

// zod tries out `eval` unless told not to, and the content-security policy reports the attempt.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

// The page's own address changes without a reload; what is relative to it must not.
for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')) link.setAttribute('href', link.href);

const queryClient = makeQueryClient();
const base = basePath(location.pathname, readRouteDepth(document));
const built = takeBuiltParts(container);
const router = makeRouter({ basepath: base, built, queryClient });

// The built page arrives with its text already in it. It stays on screen until the route's code is here, so that nothing
// is replaced by an empty frame.
await router.load();
const reactRoot = createRoot(container);
// As a transition, so that the first drawing of a long page is cut into short tasks.
startTransition(() =>
  reactRoot.render(
    <StrictMode>
      <App built={built} router={router} queryClient={queryClient} />
    </StrictMode>,
  ),
);
keepOffline(base);
