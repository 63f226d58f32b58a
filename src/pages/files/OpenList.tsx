import type { ReactNode } from 'react';
import { counted } from '../../base/format.ts';
import { describeOpenIssue, fileSize } from '../../session/describeFiles.ts';
import { isConfident } from '../../session/fileViews.ts';
import type { OpenFile, Stage } from '../../session/openFiles.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './files.module.css';
import { understoodAs } from './understood.ts';

interface OpenListProps {
  readonly files: readonly OpenFile[];
  readonly shown: OpenFile | null;
  readonly onShow: (file: OpenFile) => void;
  readonly onCancel: (id: string) => void;
  readonly onAgain: (id: string) => void;
  readonly onClose: (id: string) => void;
}

/** Where a file stands, in words. */
function stageWords(stage: Stage): string {
  switch (stage.kind) {
    case 'waiting':
      return 'waits for its turn';
    case 'reading':
      return stage.progress === null
        ? 'is being read'
        : `${fileSize(stage.progress.bytes)} read, ${counted(stage.progress.records, 'line')}`;
    case 'refused':
      return describeOpenIssue(stage.issue).what;
    case 'cancelled':
      return 'cancelled; nothing was kept of it';
    case 'broken':
      return 'could not be finished: the reader ran out of memory or was stopped';
    case 'open':
      return understoodAs(stage.view);
    default:
      return stage satisfies never;
  }
}

/** Said aloud when it changes; progress only in tenths, so that nobody is talked over. */
function spokenStage({ name, stage, blob }: OpenFile): string {
  if (stage.kind !== 'reading') return `${name}: ${stageWords(stage)}.`;
  const tenths = stage.progress === null || blob.size === 0 ? 0 : Math.floor((10 * stage.progress.bytes) / blob.size);
  return `${name}: ${10 * tenths}% read.`;
}

const marks: Readonly<Record<Stage['kind'], string>> = {
  waiting: '…',
  reading: '…',
  refused: '×',
  cancelled: '–',
  broken: '×',
  open: '✓',
};

/** The files open in this tab, with their progress. */
export function OpenList({ files, shown, onShow, onCancel, onAgain, onClose }: OpenListProps) {
  const latest = files.findLast(({ stage }) => stage.kind === 'reading') ?? files.at(-1);
  const actions = ({ id, name, stage }: OpenFile): ReactNode => (
    <>
      {(stage.kind === 'waiting' || stage.kind === 'reading') && (
        <Button onPress={() => onCancel(id)}>
          Cancel<span className="visually-hidden"> {name}</span>
        </Button>
      )}
      {(stage.kind === 'cancelled' || stage.kind === 'broken') && (
        <Button onPress={() => onAgain(id)}>
          Read again<span className="visually-hidden"> {name}</span>
        </Button>
      )}
      {stage.kind !== 'waiting' && stage.kind !== 'reading' && (
        <Button onPress={() => onClose(id)}>
          Close<span className="visually-hidden"> {name}</span>
        </Button>
      )}
    </>
  );
  return (
    <section aria-label="Open files">
      <p className="visually-hidden" role="status">
        {latest ? spokenStage(latest) : ''}
      </p>
      {files.length > 0 && (
        <ul className={styles['open']}>
          {files.map((file) => {
            const { id, name, stage, blob } = file;
            const asks = stage.kind === 'open' && !isConfident(stage.view);
            return (
              <li key={id} className={styles['openFile']} data-stage={stage.kind}>
                <span className={styles['mark']} aria-hidden="true">
                  {asks ? '?' : marks[stage.kind]}
                </span>
                <div className={styles['openWords']}>
                  <button
                    type="button"
                    className={styles['link']}
                    aria-current={shown?.id === id ? 'true' : undefined}
                    onClick={() => onShow(file)}
                  >
                    {name}
                  </button>{' '}
                  <span className={styles['small']}>
                    {fileSize(blob.size)}
                    {file.from === 'link' && ', from a link, not kept'}
                  </span>
                  <p className={styles['small']}>{stageWords(stage)}</p>
                  {stage.kind === 'reading' && (
                    <progress
                      className={styles['progress']}
                      aria-label={`Reading ${name}`}
                      max={Math.max(1, blob.size)}
                      value={stage.progress?.bytes ?? 0}
                    />
                  )}
                </div>
                <div className={styles['openActions']}>{actions(file)}</div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
