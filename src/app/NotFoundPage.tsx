import { Link, useRouterState } from '@tanstack/react-router';
import { Notice } from './Notice.tsx';

/** An address that no route has. */
export function NotFoundPage() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Notice title="There is no page at this address">
      <p>
        Nothing is kept under <code>{path}</code>. It may have been mistyped, or the link may come from another copy of
        this site.
      </p>
      <p>
        Start from the <Link to="/">overview</Link>, or look through <Link to="/charts/">all charts</Link>.
      </p>
    </Notice>
  );
}
