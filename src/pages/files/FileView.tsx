import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { counted } from '../../base/format.ts';
import { describeRefusal } from '../../ingest/describeFileIssue.ts';
import { fileSize } from '../../session/describeFiles.ts';
import { openFiles } from '../../session/fileBrowser.ts';
import { withFix, withReading } from '../../session/fileChoice.ts';
import { addressOf } from '../../session/fileRows.ts';
import { assumedQuestions, isConfident, openQuestions, type ReadingView } from '../../session/fileViews.ts';
import type { OpenFile } from '../../session/openFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { Facts } from './Facts.tsx';
import { FiguresResult } from './FiguresResult.tsx';
import { FileActions } from './FileActions.tsx';
import { FileRows } from './FileRows.tsx';
import styles from './files.module.css';
import { HoldingsResult } from './HoldingsResult.tsx';
import { HowRead } from './HowRead.tsx';
import { MappingForm } from './MappingForm.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Questions } from './Questions.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { ShareFile } from './ShareFile.tsx';
import { TableChoice } from './TableChoice.tsx';
import { Uses } from './Uses.tsx';
import { tallyWords, understoodAs } from './understood.ts';

interface FileViewProps {
  readonly file: OpenFile;
  readonly view: ReadingView;
  readonly busy: boolean;
  readonly sha256: string | null;
  readonly onKept: (keptId: string) => void;
}

type Panel = 'receipt' | 'columns' | 'mapping' | 'read';

/** Where the file's own lines are shown from, and which one is marked. */
interface Place {
  readonly from: number;
  readonly marked: number | null;
}

/** One open file: what was understood, a chart of it, and everything the reader may say otherwise. */
export function FileView({ file, view, busy, sha256, onKept }: FileViewProps) {
  const { id, choice } = file;
  const { outcome, proposal, mapping } = view;
  const confident = isConfident(view);
  const open = openQuestions(view);
  const refusal = outcome.kind === 'refused' && open.length === 0 ? describeRefusal(outcome.refusal) : null;
  // A table nobody knows, or a mapping that does not fit: the columns are the question.
  const asksColumns =
    outcome.kind === 'unmapped' ||
    (outcome.kind === 'refused' && open.length === 0 && outcome.refusal.kind !== 'blocked-columns');
  const [panels, setPanels] = useState<readonly Panel[]>(
    confident ? ['receipt'] : asksColumns ? ['columns', 'read'] : [],
  );
  const [place, setPlace] = useState<Place>({ from: 1, marked: null });
  const choose = useCallback((next: OpenFile['choice']) => openFiles().choose(id, next), [id]);
  const jump = useCallback((line: number) => setPlace({ from: Math.max(1, line - 4), marked: line }), []);
  const fix = useCallback(
    (line: number, column: string, from: string, to: string) => choose(withFix(choice, line, column, from, to)),
    [choose, choice],
  );
  const toggle = (panel: Panel) => (now: boolean) =>
    setPanels(now ? [...panels, panel] : panels.filter((each) => each !== panel));
  const { receipt } = outcome;
  const blockedBy =
    outcome.kind === 'refused' && 'problems' in outcome.refusal
      ? outcome.refusal.problems
      : confident
        ? []
        : view.columns.flatMap((column) => column.problems);
  const problems = [...receipt.problems, ...blockedBy];
  return (
    <article className={styles['view']} aria-labelledby="file" aria-busy={busy}>
      <header>
        <h2 id="file">{understoodAs(view)}</h2>
        <p className={styles['small']}>
          {file.name}, {fileSize(view.bytes)}.{' '}
          {proposal && choice.mapping === null && <>Recognised as “{proposal.title}”. </>}
          {choice.mapping !== null && !file.recalled && (
            <>{file.from === 'link' ? 'Read as its sender said.' : 'Read as you said.'} </>
          )}
          {file.recalled && <>Read as you said for an earlier file with these headings. </>}
          {tallyWords(receipt.rows.read > 0 ? receipt.rows : receipt.records, receipt.rows.read > 0 ? 'row' : 'line')}.
        </p>
      </header>
      <TableChoice view={view} choice={choice} onChoose={choose} />
      <Questions open={open} assumed={assumedQuestions(view)} choice={choice} onChoose={choose} />
      {outcome.kind === 'too-long' && (
        <div className={styles['note']}>
          <p>
            All {counted(outcome.rows, 'row')} were read and their columns typed, but a tab can hold no more than{' '}
            {counted(outcome.most, 'row')} as figures.
          </p>
          <p className={styles['inline']}>
            <Button onPress={() => choose({ ...choice, part: 'first' })}>Take the first rows</Button>
            <Button onPress={() => choose({ ...choice, part: 'last' })}>Take the last rows</Button>
          </p>
        </div>
      )}
      {choice.part !== null && (
        <p className={styles['small']}>
          Only the {choice.part} rows of the table are used.{' '}
          <button type="button" className={styles['link']} onClick={() => choose({ ...choice, part: null })}>
            Take others
          </button>
        </p>
      )}
      {refusal && (
        <p className={styles['note']} role="status">
          <strong>{refusal.what}</strong> {refusal.remedy}
        </p>
      )}
      {asksColumns && view.tables.length > 0 && (
        <section aria-label="Which column is what" className={styles['questions']}>
          <MappingForm
            key={JSON.stringify(view.columns.map(({ name, type }) => [name, type]))}
            view={view}
            onApply={(next) => choose({ ...choice, mapping: next })}
            onRecipe={choice.mapping === null ? null : () => choose({ ...choice, mapping: null })}
          />
        </section>
      )}
      {outcome.kind === 'observations' && (
        <>
          <FiguresResult name={file.name} outcome={outcome} onJump={jump} />
          <p className={styles['small']}>
            <Link to="/charts/$datasetId/" params={{ datasetId: 'yours' }} search={{ file: addressOf(file) } as never}>
              Open as a chart page
            </Link>
            , with everything ours have: range, ways of showing, log scale, sources, pictures.
          </p>
        </>
      )}
      {outcome.kind === 'holdings' && <HoldingsResult name={file.name} outcome={outcome} onJump={jump} />}
      <FileActions file={file} view={view} onKept={onKept} />
      {confident && <ShareFile file={file} />}
      {(outcome.kind === 'observations' || outcome.kind === 'holdings') && (
        <Uses id={id} file={addressOf(file)} name={file.name} outcome={outcome} />
      )}
      <ProblemList
        problems={problems}
        fixes={choice.fixes}
        onJump={jump}
        onFix={fix}
        onUnfix={(each) => choose({ ...choice, fixes: choice.fixes.filter((one) => one !== each) })}
      />
      <Facts facts={view.facts} onJump={jump} />
      <FileRows
        id={id}
        view={view}
        version={view}
        from={place.from}
        onFrom={(from) => setPlace({ from, marked: null })}
        marked={place.marked}
        onFix={fix}
        onHeader={(headerLine) => choose(withReading(choice, { headerLine }))}
      />
      <div className={styles['panels']}>
        <Disclosure
          summary={`Receipt: ${counted(receipt.assumptions.length, 'thing assumed', 'things assumed')}, ${counted(receipt.coercions.length, 'kind of change', 'kinds of change')}`}
          open={panels.includes('receipt')}
          onToggle={toggle('receipt')}
        >
          <ReceiptPanel receipt={receipt} sha256={sha256} onJump={jump} />
        </Disclosure>
        <Disclosure
          summary={`What the columns are: ${counted(view.columnCount, 'column')}`}
          open={panels.includes('columns')}
          onToggle={toggle('columns')}
        >
          <ColumnTable view={view} choice={choice} onChoose={choose} />
        </Disclosure>
        {!asksColumns && mapping && (
          <Disclosure summary="Which column is what" open={panels.includes('mapping')} onToggle={toggle('mapping')}>
            <MappingForm
              key={JSON.stringify(mapping)}
              view={view}
              onApply={(next) => choose({ ...choice, mapping: next })}
              onRecipe={choice.mapping === null ? null : () => choose({ ...choice, mapping: null })}
            />
          </Disclosure>
        )}
        <Disclosure summary="How the file was read" open={panels.includes('read')} onToggle={toggle('read')}>
          <HowRead view={view} choice={choice} onChoose={choose} />
        </Disclosure>
      </div>
    </article>
  );
}
