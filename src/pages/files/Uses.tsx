import { lazy, Suspense, useState } from 'react';
import type { Outcome } from '../../session/fileViews.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './files.module.css';

// Each brings the bundled data, the claims or the model with it: only for those who ask.
const OverlaySection = lazy(() => import('./OverlaySection.tsx').then((m) => ({ default: m.OverlaySection })));
const ExposureSection = lazy(() => import('./ExposureSection.tsx').then((m) => ({ default: m.ExposureSection })));
const StressSection = lazy(() => import('./StressSection.tsx').then((m) => ({ default: m.StressSection })));

type Read = Extract<Outcome, { kind: 'observations' | 'holdings' }>;

interface UsesProps {
  readonly id: string;
  /** What the address calls the file. */
  readonly file: string;
  readonly name: string;
  readonly outcome: Read;
}

/** What else the file can be: figures laid over ours with the claims checked again, inputs of the stress test, an exposure. */
export function Uses({ id, file, name, outcome }: UsesProps) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (part: string) => (now: boolean) =>
    setOpen(now ? [...open, part] : open.filter((each) => each !== part));
  if (outcome.kind === 'holdings') {
    return (
      <section aria-label="What the positions can be used for" className={styles['panels']}>
        <Disclosure summary="What it is exposed to" open={open.includes('exposure')} onToggle={toggle('exposure')}>
          {open.includes('exposure') && (
            <Suspense fallback={<p className={styles['small']}>The model is on the way.</p>}>
              <ExposureSection name={name} outcome={outcome} />
            </Suspense>
          )}
        </Disclosure>
      </section>
    );
  }
  return (
    <section aria-label="What the figures can be used for" className={styles['panels']}>
      <Disclosure summary="Lay it over our figures" open={open.includes('overlay')} onToggle={toggle('overlay')}>
        {open.includes('overlay') && (
          <Suspense fallback={<p className={styles['small']}>Our figures are on the way.</p>}>
            <OverlaySection id={id} file={file} outcome={outcome} />
          </Suspense>
        )}
      </Disclosure>
      <Disclosure summary="Use it in the stress test" open={open.includes('stress')} onToggle={toggle('stress')}>
        {open.includes('stress') && (
          <Suspense fallback={<p className={styles['small']}>The model is on the way.</p>}>
            <StressSection outcome={outcome} />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
}
