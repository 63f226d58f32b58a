import { useState } from 'react';
import { counted } from '../../base/format.ts';
import { describeProblem, isError } from '../../ingest/describeProblem.ts';
import type { Problem } from '../../ingest/findings.ts';
import type { Fix } from '../../ingest/receipt.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './files.module.css';

const AT_ONCE = 20;

interface Place {
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
}

/** Line, column and value of a problem, where it has them. */
export function placeOf(problem: Problem): Place {
  const line = 'line' in problem ? problem.line : 'lines' in problem ? (problem.lines[0] ?? null) : null;
  const seen = 'seen' in problem ? problem.seen : 'point' in problem ? [...problem.point, ...problem.comma] : [];
  const [first] = seen;
  return {
    line: line ?? first?.line ?? null,
    column: 'column' in problem ? problem.column : null,
    value: 'value' in problem ? problem.value : (first?.value ?? null),
  };
}

/** Whether one cell of the table is at fault, so that it can be corrected here. */
const cellAtFault = (problem: Problem): boolean =>
  problem.code === 'not-a-number' || problem.code === 'not-a-date' || problem.code === 'not-a-period';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly fixes: readonly Fix[];
  readonly onJump: (line: number) => void;
  readonly onFix: (line: number, column: string, from: string, to: string) => void;
  readonly onUnfix: (fix: Fix) => void;
}

function FixCell({ place, onFix }: { readonly place: Place; readonly onFix: ProblemListProps['onFix'] }) {
  const { line, column, value } = place;
  if (line === null || column === null || value === null) return null;
  return (
    <form
      className={styles['inline']}
      onSubmit={(event) => {
        event.preventDefault();
        const to = String(new FormData(event.currentTarget).get('to') ?? '');
        if (to !== value) onFix(line, column, value, to);
      }}
    >
      <label>
        <span className="visually-hidden">
          Line {line}, {column}: should be
        </span>
        <input name="to" className={styles['cell']} defaultValue={value} autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className={styles['button']}>
        Correct
      </button>
    </form>
  );
}

/** Everything wrong with the file at once: code, line, column, what stands there, and the remedy. */
export function ProblemList({ problems, fixes, onJump, onFix, onUnfix }: ProblemListProps) {
  const [limit, setLimit] = useState(AT_ONCE);
  const ordered = problems.toSorted((a, b) => Number(isError(b)) - Number(isError(a)));
  const errors = problems.filter(isError).length;
  if (problems.length === 0 && fixes.length === 0) return null;
  return (
    <section aria-labelledby="problems">
      <h3 id="problems">
        {counted(errors, 'error')}, {counted(problems.length - errors, 'thing')} worth a look
        {fixes.length > 0 && `, ${counted(fixes.length, 'cell')} corrected by you`}
      </h3>
      <ol className={styles['problems']}>
        {ordered.slice(0, limit).map((problem, index) => {
          const { what, remedy } = describeProblem(problem);
          const place = placeOf(problem);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same problem may be there twice
            <li key={index} data-error={isError(problem) ? '' : undefined}>
              <p>{what}</p>
              <p className={styles['small']}>
                <code>{problem.code}</code>
                {place.line !== null && (
                  <>
                    {' · '}
                    <button type="button" className={styles['link']} onClick={() => onJump(place.line ?? 1)}>
                      line {place.line}
                    </button>
                  </>
                )}
                {place.column !== null && <> · {place.column}</>} · {remedy}
              </p>
              {cellAtFault(problem) && <FixCell place={place} onFix={onFix} />}
            </li>
          );
        })}
      </ol>
      {ordered.length > limit && (
        <Button onPress={() => setLimit(limit + 100)}>{counted(ordered.length - limit, 'more', 'more')}</Button>
      )}
      {fixes.length > 0 && (
        <ul className={styles['problems']}>
          {fixes.map((fix) => (
            <li key={`${fix.line}-${fix.column}`}>
              <p>
                Line {fix.line}, {fix.column}: <del>{fix.from === '' ? '(nothing)' : fix.from}</del> is{' '}
                <ins>{fix.to === '' ? '(nothing)' : fix.to}</ins>, as you said.{' '}
                <button type="button" className={styles['link']} onClick={() => onUnfix(fix)}>
                  Take it back
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
