import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { LinkFields } from '../session/liftLink.ts';
import { carriesOwnData } from '../session/ownDataMark.ts';
import { useTheme } from '../session/useTheme.ts';
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx';
import { isEmbedded } from './isEmbedded.ts';
import styles from './Shell.module.css';
import { Wordmark } from './Wordmark.tsx';

// Only for those whose link carries figures of its sender.
const LinkedData = lazy(() => import('./LinkedData.tsx').then((m) => ({ default: m.LinkedData })));

const places = [
  { to: '/charts/', label: 'Charts' },
  { to: '/claims/', label: 'Claims' },
  { to: '/stress/', label: 'Stress test' },
  { to: '/method/', label: 'Method' },
  { to: '/files/', label: 'Your files' },
  { to: '/sources/', label: 'Sources' },
] as const;

/** After a change of page the keyboard and the screen reader start at its headline, as they would on a fresh load. */
function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname });
  const first = useRef(path);
  useEffect(() => {
    if (first.current === path) return;
    first.current = path;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [path]);
}

/** The frame of every page: name, ways through, the page, and what the reader must know before quoting it. */
export function Shell() {
  useFocusOnNavigation();
  const { theme, setTheme } = useTheme();
  const embedded = useRouterState({
    select: ({ location }) => isEmbedded(location.pathname, location.search as LinkFields),
  });
  const fragment = useRouterState({ select: ({ location }) => location.hash });
  const linked = carriesOwnData(fragment) && (
    <Suspense fallback={null}>
      <LinkedData fragment={fragment} quiet={embedded} />
    </Suspense>
  );
  if (embedded)
    return (
      <main id="content">
        {linked}
        <Outlet />
      </main>
    );
  return (
    <>
      <a className={styles['skip']} href="#content">
        Skip to the content
      </a>
      <header className={styles['header']}>
        <div className={styles['bar']}>
          <Link to="/" className={styles['home']} aria-label="Faultline, overview">
            <Wordmark />
          </Link>
          <nav aria-label="Main">
            <ul className={styles['places']}>
              {places.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to} activeProps={{ 'aria-current': 'page' }} className={styles['place']}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="content" className={styles['main']} tabIndex={-1}>
        {linked}
        <Outlet />
      </main>
      <footer className={styles['footer']}>
        <div className={styles['colophon']}>
          <p>
            Faultline charts and tests the market claims of one essay. It is scenario arithmetic and record keeping, not
            a forecast and not investment advice. The thesis concerns the maker of some AI tools, Anthropic; AI tools
            helped to write this site.
          </p>
          <p>
            Figures are snapshots with sources and grades, not a live feed. Nothing you do here leaves your browser.
          </p>
          <div className={styles['theme']}>
            <ThemeSwitch theme={theme} onChange={setTheme} />
          </div>
        </div>
      </footer>
    </>
  );
}
