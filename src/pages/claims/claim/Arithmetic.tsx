import { Link } from '@tanstack/react-router';
import { formatShortDay } from '../../../base/dates.ts';
import { formatExact, formatQuantity } from '../../../base/format.ts';
import { isOwnRow } from '../../../claims/rowRefs.ts';
import type { RowRef, Step, Verdict } from '../../../claims/types.ts';
import type { LoadedDataset } from '../../../datasets/queries.ts';
import styles from './Arithmetic.module.css';
import { Fold, type Folds } from './Fold.tsx';
import { rowAddress } from './rowAddress.ts';

type Loaded = ReadonlyMap<string, LoadedDataset>;

function statedValue({ value, unit }: RowRef): string {
  if (value === null) return '';
  return unit === null || unit === 'calendar_year'
    ? formatExact(value).replaceAll(',', '')
    : formatQuantity(value, unit, 6);
}

/** A row behind a step: what it states, its line in the file, and its source. */
function RowLine({ row, loaded, mixed }: { readonly row: RowRef; readonly loaded: Loaded; readonly mixed: boolean }) {
  const { words, search } = rowAddress(row, loaded.get(row.dataset));
  const value = statedValue(row);
  if (isOwnRow(row))
    return (
      <li data-own="">
        {words}
        {value !== '' && <>, {value}</>}
        {row.date.length > 0 && <> ({formatShortDay(row.date)})</>}: <strong>yours</strong>, {row.source};{' '}
        {row.status === 'user' ? `line ${row.line} of the file; we have no such row` : row.note.replace(/\.$/, '')}
        {Object.keys(search).length > 0 && (
          <>
            ;{' '}
            <Link to="/charts/$datasetId/" params={{ datasetId: row.dataset }} search={search as never}>
              on the chart
            </Link>
          </>
        )}
      </li>
    );
  return (
    <li>
      {words}
      {value !== '' && <>, {value}</>}
      {row.date.length > 0 && <> ({formatShortDay(row.date)})</>}:{' '}
      <Link to="/charts/$datasetId/" params={{ datasetId: row.dataset }} search={search as never}>
        {row.dataset}.csv, line {row.line}
      </Link>
      ;{' '}
      {row.sourceUrl === null ? (
        row.source
      ) : (
        <a href={row.sourceUrl} rel="external">
          {row.source}
        </a>
      )}
      {row.status !== null && `; ${row.status}`}; {row.confidence}
      {mixed && '; ours'}
    </li>
  );
}

interface StepLineProps {
  readonly step: Step;
  readonly number: number;
  readonly loaded: Loaded;
  readonly mixed: boolean;
  readonly folds: Folds;
}

function StepLine({ step, number, loaded, mixed, folds }: StepLineProps) {
  return (
    <li className={styles['step']}>
      <p>{step.text}</p>
      {step.rows.length > 0 && (
        <Fold
          id={String(number)}
          folds={folds}
          summary={`${step.rows.length} ${step.rows.length === 1 ? 'row' : 'rows'}`}
        >
          <ul>
            {step.rows.map((row) => (
              <RowLine key={`${row.dataset}:${row.line}:${row.source}`} row={row} loaded={loaded} mixed={mixed} />
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}

interface ArithmeticProps {
  /** Tells two of them on one page apart. */
  readonly id?: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly loaded: Loaded;
  /** The reader's rows stand among ours, so each row says whose it is. */
  readonly mixed?: boolean;
  readonly folds: Folds;
}

/** The arithmetic with the numbers in it; each step opens the rows it rests on. */
export function Arithmetic({ id = 'arithmetic', title, verdict, loaded, mixed = false, folds }: ArithmeticProps) {
  if (verdict.steps.length === 0) return null;
  return (
    <section className={styles['arithmetic']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol>
        {verdict.steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
          <StepLine key={place} step={step} number={place + 1} loaded={loaded} mixed={mixed} folds={folds} />
        ))}
      </ol>
    </section>
  );
}
