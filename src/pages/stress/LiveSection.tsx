import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useSettledWhile } from '../../session/useScenario.ts';
import { caveat } from './present.ts';
import styles from './sections.module.css';
import { sectionOf } from './views/labView.ts';

interface LiveSectionProps {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly store: ScenarioStore;
  readonly children: (result: LabResult) => ReactNode;
}

/** Whether an element is near the window now, and whether it has ever been. A page being printed shows everything. */
function useNear(element: { readonly current: Element | null }) {
  const [near, setNear] = useState(false);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const now = entries.at(-1)?.isIntersecting ?? false;
        setNear(now);
        if (now) setSeen(true);
      },
      { rootMargin: '300px 0px' },
    );
    const show = () => {
      setNear(true);
      setSeen(true);
    };
    observer.observe(target);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [element]);
  return { near, seen };
}

/** A part of the lab that follows the scenario while it is near the window, and keeps its last picture while it is not. */
export function LiveSection({ id, title, intro, store, children }: LiveSectionProps) {
  const section = useRef<HTMLElement>(null);
  const { near, seen } = useNear(section);
  const { figure } = useFigureState().state;
  const named = figure !== null && sectionOf(figure) === id;
  const opened = useRef(named);
  // A link that names a drawing opens where it stands; choosing one on the page moves nothing.
  useEffect(() => {
    if (opened.current) section.current?.scrollIntoView();
  }, []);
  return (
    <section id={id} ref={section} className={styles['section']} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles['intro']}>{intro}</p>
      <div className={styles['body']}>
        {seen ? (
          <Suspense fallback={<div className={styles['waiting']} />}>
            <Following store={store} near={near}>
              {children}
            </Following>
          </Suspense>
        ) : (
          <div className={styles['waiting']} />
        )}
      </div>
      <p className={styles['caveat']}>{caveat}</p>
    </section>
  );
}

/** Listens while it is near; what is far away is not even asked to draw. */
function Following({
  store,
  near,
  children,
}: Pick<LiveSectionProps, 'store' | 'children'> & { readonly near: boolean }) {
  const live = useSettledWhile(store, near);
  return useMemo(() => children(live), [children, live]);
}
