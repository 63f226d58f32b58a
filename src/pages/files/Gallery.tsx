import { memo, useEffect, useState } from 'react';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { areaWords, type Example, loadExamples } from './examples.ts';
import styles from './files.module.css';

interface GalleryProps {
  readonly onOpen: (example: Example) => Promise<void>;
}

/** The hard files of the tests, to open and to learn from. */
export const Gallery = memo(function Gallery({ onOpen }: GalleryProps) {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [opened, setOpened] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    void loadExamples().then((list) => {
      if (current) setExamples(list);
    });
    return () => {
      current = false;
    };
  }, []);
  const areas = [...new Set(examples.map(({ area }) => area))];
  return (
    <section className={styles['section']} aria-labelledby="gallery">
      <h2 id="gallery">Hard files, as examples</h2>
      <p className={styles['text']}>
        Each is made up and shows one thing that real exports do. The same files test this page: what must come out of
        each was checked by hand.
      </p>
      {areas.map((area) => {
        const inArea = examples.filter((example) => example.area === area);
        return (
          <Disclosure
            key={area}
            summary={`${areaWords[area] ?? area} (${inArea.length})`}
            open={opened.includes(area)}
            onToggle={(open) => setOpened(open ? [...opened, area] : opened.filter((each) => each !== area))}
          >
            <ul className={styles['examples']}>
              {inArea.map((example) => (
                <li key={example.key}>
                  <button type="button" className={styles['link']} onClick={() => void onOpen(example)}>
                    {example.title}
                  </button>
                  <p className={styles['small']}>
                    {example.shows}{' '}
                    <a href={example.url} download={example.file}>
                      The file
                    </a>
                    {example.receiptUrl !== null && (
                      <>
                        {', '}
                        <a href={example.receiptUrl}>what must come out</a>
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
});
