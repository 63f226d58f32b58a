import { Link } from '@tanstack/react-router';
import type { ViewSpec } from '../../datasets/meta.ts';
import type { ViewControl } from '../../session/useViewState.ts';
import styles from './ChartPage.module.css';

interface ViewTabsProps {
  readonly views: readonly ViewSpec[];
  readonly shown: string;
  readonly control: ViewControl;
}

/** The views of a dataset as links: each has its address, and back goes back. */
export function ViewTabs({ views, shown, control }: ViewTabsProps) {
  if (views.length < 2) return null;
  const [first] = views;
  return (
    <nav className={styles['tabs']} aria-label="Views">
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link
              to="./"
              resetScroll={false}
              className={styles['tab']}
              // The router would call a link active whose search is only part of the address.
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{ 'aria-current': view.id === shown ? 'page' : undefined }}
              inactiveProps={{ 'aria-current': view.id === shown ? 'page' : undefined }}
              search={
                // What belongs to the lines of one view does not follow into another.
                control.fieldsWith({
                  view: view === first ? null : view.id,
                  only: [],
                  point: null,
                  find: '',
                  base: null,
                }) as never
              }
            >
              {view.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
