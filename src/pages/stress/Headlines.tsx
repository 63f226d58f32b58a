import { memo, useLayoutEffect, useRef } from 'react';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import styles from './Headlines.module.css';
import { asidesOf, type Headline, headlinesOf } from './headlines.ts';

interface HeadlinesProps {
  readonly store: ScenarioStore;
}

function write(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function paint(list: HTMLElement, headlines: readonly Headline[]): void {
  headlines.forEach(({ figure, words }, k) => {
    const row = list.children[k];
    write(row?.querySelector('[data-part="figure"]'), figure);
    write(row?.querySelector('[data-part="words"]'), words);
  });
}

/**
 * The results shown first. Rendered once; every recompute writes its texts straight into the page in the same task, so
 * they are painted with the thumb and wait for no chart.
 */
export const Headlines = memo(function Headlines({ store }: HeadlinesProps) {
  const list = useRef<HTMLDListElement>(null);
  useLayoutEffect(() => {
    const update = () => {
      if (list.current) paint(list.current, headlinesOf(store.get()));
    };
    update();
    return store.subscribe(update);
  }, [store]);
  return (
    <dl ref={list} className={styles['list']}>
      {headlinesOf(store.get()).map(({ id, label, short, figure, words }) => (
        <div key={id} className={styles['item']} data-headline={id}>
          <dt>
            <span className={styles['label']}>{label}</span>
            <span className={styles['short']} aria-hidden="true">
              {short}
            </span>
          </dt>
          <dd className={styles['figure']} data-part="figure">
            {figure}
          </dd>
          <dd className={styles['words']} data-part="words">
            {words}
          </dd>
        </div>
      ))}
    </dl>
  );
});

/** Spill-over share and spenders' offset, stated under the headlines and written the same way. */
export const Asides = memo(function Asides({ store }: HeadlinesProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const update = () => {
      asidesOf(store.get()).forEach((text, k) => {
        write(list.current?.children[k], text);
      });
    };
    update();
    return store.subscribe(update);
  }, [store]);
  return (
    <ul ref={list} className={styles['asides']}>
      {asidesOf(store.get()).map((text, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines that never change place
        <li key={k}>{text}</li>
      ))}
    </ul>
  );
});
