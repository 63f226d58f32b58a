import { useMemo } from 'react';
import type { Datasets } from '../../datasets/types.ts';
import { useBuiltPart } from '../../ui/builtParts.ts';
import styles from './Chain.module.css';
import { overviewDatasets } from './overviewDatasets.ts';
import type { Chapter } from './types.ts';
import { useDatasets } from './useDatasets.ts';

interface ChainProps {
  readonly chapters: readonly Chapter[];
}

function figureOf(chapter: Chapter, datasets: Datasets): { figure: string; label: string } | null {
  const story = chapter.tell(datasets);
  return story.ok ? { figure: story.value.figure, label: story.value.figureLabel } : null;
}

const NAME = 'The chain of the argument';

/** The links of the chain in order, each with its figure; each leads to its chapter. */
export function Chain({ chapters }: ChainProps) {
  const html = useBuiltPart('chain');
  const words = useMemo(() => (html === null ? null : { __html: html }), [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own page's text, taken from it before the app started.
  return words ? <nav aria-label={NAME} dangerouslySetInnerHTML={words} /> : <LiveChain chapters={chapters} />;
}

function LiveChain({ chapters }: ChainProps) {
  const { datasets, waiting } = useDatasets(overviewDatasets);
  return (
    <nav aria-label={NAME} data-built="chain">
      <ol className={styles['chain']}>
        {chapters.map((chapter) => {
          const told = figureOf(chapter, datasets);
          const pending = chapter.needs.some((id) => waiting.has(id));
          return (
            <li key={chapter.id} className={styles['link']}>
              <a href={`#${chapter.id}`}>
                <span className={styles['name']}>{chapter.kicker}</span>
                <span className={styles['figure']}>{told?.figure ?? (pending ? '…' : 'n/a')}</span>
                <span className={styles['label']}>{told?.label ?? (pending ? 'loading' : 'data missing')}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
