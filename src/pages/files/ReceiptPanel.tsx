import type { ReactNode } from 'react';
import { counted } from '../../base/format.ts';
import { describeAssumption, describeCoercion, describeSetAside } from '../../ingest/describeAssumption.ts';
import type { Receipt, SetAside } from '../../ingest/receipt.ts';
import { fileSize } from '../../session/describeFiles.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import styles from './files.module.css';
import { tallyWords } from './understood.ts';

interface ReceiptPanelProps {
  readonly receipt: Receipt;
  readonly sha256?: string | null;
  readonly onJump: (line: number) => void;
}

function Aside({ aside, onJump }: { readonly aside: readonly SetAside[]; readonly onJump: (line: number) => void }) {
  if (aside.length === 0) return null;
  return (
    <ul className={styles['plain']}>
      {aside.map((each) => (
        <li key={each.reason}>
          {describeSetAside(each)}
          {each.lines.slice(0, 6).map((line) => (
            <span key={line}>
              {' '}
              <button type="button" className={styles['link']} onClick={() => onJump(line)}>
                line {line}
              </button>
            </span>
          ))}
          {each.lines.length > 6 && ' and more'}
        </li>
      ))}
    </ul>
  );
}

/** A reading as a list of sentences; nothing where there is none. */
function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={styles['plain']}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences in a fixed order
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Everything that was assumed, changed and left out, in words and as JSON. The counts add up. */
export function ReceiptPanel({ receipt, sha256 = null, onJump }: ReceiptPanelProps) {
  const { file, records, rows, values, assumptions, coercions, answers, fixes } = receipt;
  const stem = file.name.replace(/\.[a-z\d]{1,5}$/i, '');
  return (
    <div className={styles['receipt']}>
      <p className={styles['small']}>
        {file.name}, {fileSize(file.bytes)}
        {sha256 !== null && (
          <>
            , SHA-256 <code className={styles['hash']}>{sha256}</code>
          </>
        )}
      </p>
      <div>
        <h4>{tallyWords(records, 'line')}</h4>
        <Aside aside={records.setAside} onJump={onJump} />
      </div>
      {rows.read > 0 && (
        <div>
          <h4>{tallyWords(rows, 'row')}</h4>
          <Aside aside={rows.setAside} onJump={onJump} />
        </div>
      )}
      {values.read > 0 && (
        <div>
          <h4>{tallyWords(values, 'figure')}</h4>
          <Aside aside={values.setAside} onJump={onJump} />
        </div>
      )}
      <Lines
        title={counted(assumptions.length, 'thing assumed', 'things assumed')}
        lines={assumptions.map(describeAssumption)}
      />
      <Lines
        title={counted(coercions.length, 'kind of change', 'kinds of change')}
        lines={coercions.map(describeCoercion)}
      />
      <Lines title="You said" lines={answers.map(({ question, answer }) => `${question}: ${answer}`)} />
      <Lines
        title="You corrected"
        lines={fixes.map(({ line, column, from, to }) => `Line ${line}, ${column}: “${from}” is “${to}”`)}
      />
      <DownloadButton
        label="Receipt as JSON"
        fileName={`${stem}-receipt.json`}
        type="application/json"
        content={() => `${JSON.stringify({ ...receipt, file: { ...file, sha256 } }, null, 2)}\n`}
      />
    </div>
  );
}
