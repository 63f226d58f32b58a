import { Link, useRouter } from '@tanstack/react-router';
import { Notice } from './Notice.tsx';

interface PageFaultProps {
  readonly error: unknown;
}

/** A page that broke: a fault of ours, or a part of the site that could not be loaded. The rest keeps working. */
export function PageFault({ error }: PageFaultProps) {
  const router = useRouter();
  const lost = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <Notice title={lost ? 'A part of this page could not be loaded' : 'This page broke'}>
      <p>
        {lost
          ? 'The connection may have dropped, or the site was updated while it was open. Nothing you set has been lost: it is in the address.'
          : 'That is a fault of ours, not of your input. What you set is in the address, so a reload keeps it.'}
      </p>
      <p>
        <button type="button" onClick={() => router.invalidate()}>
          Try again
        </button>{' '}
        or go to the <Link to="/">overview</Link>.
      </p>
      {error instanceof Error && (
        <p>
          <small>
            What it said: <code>{error.message}</code>
          </small>
        </p>
      )}
    </Notice>
  );
}
