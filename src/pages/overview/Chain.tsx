import type { Datasets } from '../../datasets/types.ts';
import styles from './Chain.module.css';
import type { Chapter } from './types.ts';

interface ChainProps {
  readonly chapters: readonly Chapter[];
  readonly datasets: Datasets;
  readonly waiting: ReadonlySet<string>;
}

function figureOf(chapter: Chapter, datasets: Datasets): { figure: string; label: string } | null {
  const story = chapter.tell(datasets);
  return story.ok ? { figure: story.value.figure, label: story.value.figureLabel } : null;
}

/** The links of the chain in order, each with its figure; each leads to its chapter. */
export function Chain({ chapters, datasets, waiting }: ChainProps) {
  return (
    <nav aria-label="The chain of the argument">
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
