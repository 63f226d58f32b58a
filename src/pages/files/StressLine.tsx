import { useMemo } from 'react';
import { formatExact, formatWhole } from '../../base/format.ts';
import type { WorldInput } from '../../model/inputs.ts';
import type { SeriesView } from '../../session/fileViews.ts';
import { seriesWords } from './figures.ts';
import styles from './files.module.css';
import { likelyInputs } from './stressInputs.ts';
import { coverWords, describePathRead, type PathRead, type Standing } from './stressPaths.ts';
import { periodWords } from './understood.ts';

const NONE = '';

const short = (value: number) => formatExact(Number(value.toPrecision(6)));

const pathText = (values: readonly number[]): string => {
  const [first = Number.NaN] = values;
  const last = values.at(-1) ?? Number.NaN;
  return first === last ? short(first) : `${short(first)} … ${short(last)}`;
};

const ownText = ({ input }: WorldInput): string => ('values' in input ? pathText(input.values) : short(input.value));

/** What a line would put in the place of an input, both ways. */
export interface Stand {
  readonly input: WorldInput;
  readonly periods: readonly string[];
  readonly path: PathRead;
  /** The latest figure in the input’s unit; null where it has another one. */
  readonly latest: number | null;
  readonly standing: Standing;
}

function YoursCell({ stand, label, onStand }: { stand: Stand; label: string; onStand: (as: Standing) => void }) {
  const { periods, path, latest, standing } = stand;
  const problem = describePathRead(path, periods);
  const figure = latest === null ? 'another unit: cannot stand in for it' : short(latest);
  if (periods.length === 0) return <>{figure}</>;
  return (
    <>
      <select
        className={styles['select']}
        aria-label={`How ${label} is laid in`}
        value={standing}
        onChange={(event) => onStand(event.target.value === 'path' ? 'path' : 'latest')}
      >
        <option value="path" disabled={path.kind !== 'path'}>
          each figure in its own period
        </option>
        <option value="latest">the latest figure in every period</option>
      </select>
      <p>
        {standing === 'path' && path.kind === 'path'
          ? `${pathText(path.values)}: ${coverWords(path.yours, periods)}`
          : figure}
      </p>
      {problem && latest !== null && <p>Not period by period: {problem}.</p>}
    </>
  );
}

interface StressLineProps {
  readonly line: SeriesView;
  readonly inputs: readonly WorldInput[];
  readonly stand: Stand | null;
  readonly onChoose: (input: string) => void;
  readonly onStand: (as: Standing) => void;
}

/** One line of the file, the input it stands in for, and what would be there instead of ours. */
export function StressLine({ line, inputs, stand, onChoose, onStand }: StressLineProps) {
  const last = line.points.at(-1);
  const likely = useMemo(() => likelyInputs(line, inputs), [line, inputs]);
  const others = inputs.filter((input) => !likely.includes(input));
  const label = `${line.entity}, ${seriesWords(line.series)}`;
  const option = ({ spec }: WorldInput) => (
    <option key={spec.name} value={spec.name}>
      {spec.label}
    </option>
  );
  return (
    <tr>
      <th scope="row">
        {label}
        {last && (
          <p className={styles['small']}>
            {formatWhole(last.value, line.unit)} in {periodWords(last.period)}
          </p>
        )}
      </th>
      <td>
        <select
          className={styles['select']}
          aria-label={`Input for ${label}`}
          value={stand?.input.spec.name ?? NONE}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value={NONE}>none</option>
          {likely.length > 0 && <optgroup label="By name">{likely.map(option)}</optgroup>}
          <optgroup label="All inputs">{others.map(option)}</optgroup>
        </select>
      </td>
      <td className={styles['small']}>
        {stand && `${ownText(stand.input)} (${stand.input.spec.unit.replace('USD_bn', '$bn')})`}
      </td>
      <td className={styles['small']}>{stand && <YoursCell stand={stand} label={label} onStand={onStand} />}</td>
    </tr>
  );
}
