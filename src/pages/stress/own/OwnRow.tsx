import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WorldInput } from '../../../model/inputs.ts';
import type { OwnFigure } from '../../../model/withOwnFigures.ts';
import { LONGEST_NOTE } from '../../../session/scenarioFields.ts';
import styles from '../sections.module.css';
import { inputText } from './ownInputs.ts';

interface OwnRowProps {
  readonly row: WorldInput;
  readonly own: OwnFigure | null;
  readonly inForce: boolean;
  /** Why it cannot be used, or null once it is in force. */
  readonly onSet: (text: string) => string | null;
  readonly onNote: (text: string) => void;
}

const ownText = ({ value }: OwnFigure): string => (typeof value === 'number' ? String(value) : value.join(' '));

/** One input: ours with its source, and the reader’s in its place. */
export function OwnRow({ row, own, inForce, onSet, onNote }: OwnRowProps) {
  const { spec, input } = row;
  const { provenance, rows } = input;
  const [problem, setProblem] = useState<string | null>(null);
  const shown = own ? ownText(own) : '';
  const commit = (text: string) => {
    if (text !== shown) setProblem(onSet(text));
  };
  return (
    <tr data-input={spec.name} className={own && inForce ? styles['yours'] : undefined}>
      <th scope="row">
        {spec.label} {own && <em className={styles['accent']}>yours</em>}
        {problem && (
          <span className={styles['problem']} role="alert">
            <br />
            {problem}
          </span>
        )}
      </th>
      <td>{spec.unit.replace('USD_bn', '$bn')}</td>
      <td className={own && inForce ? styles['grey'] : undefined}>{inputText(row)}</td>
      <td>
        <input
          key={shown}
          className={styles['cell']}
          defaultValue={shown}
          aria-label={`Your figure for ${spec.label}`}
          onBlur={(event) => commit(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(event.currentTarget.value);
          }}
        />
        {own && (
          <input
            key={own.note ?? ''}
            className={styles['ownNote']}
            defaultValue={own.note ?? ''}
            placeholder="Note"
            maxLength={LONGEST_NOTE}
            aria-label={`Your note on ${spec.label}`}
            onBlur={(event) => {
              if (event.target.value.trim() !== (own.note ?? '')) onNote(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        )}
      </td>
      <td className={styles['origin']}>
        {provenance.status}, {provenance.confidence}: {provenance.source}
        {rows.length > 0 && (
          <>
            {' ('}
            {rows.map(({ dataset, line }, k) => (
              <span key={`${dataset}:${line}`}>
                {k > 0 && ', '}
                <Link to="/charts/$datasetId/" params={{ datasetId: dataset }}>
                  {dataset}
                </Link>{' '}
                line {line}
              </span>
            ))}
            )
          </>
        )}
      </td>
    </tr>
  );
}
