import { memo } from 'react';
import { formatDecimals, formatShare } from '../../base/format.ts';
import { Waterfall } from '../../charts/Waterfall.tsx';
import { type Decomposition, decomposeIndex, type IndexPart, indexParts } from '../../model/decomposition.ts';
import { fedScenarios } from '../../model/fedScenarios.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { pathFormats } from './formats.ts';
import { PictureTable } from './PictureTable.tsx';
import { waterfallRows } from './pictureRows.ts';
import { changeText, quarterWords } from './present.ts';
import styles from './sections.module.css';

interface MoveSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

const labels: Readonly<Record<IndexPart, string>> = {
  earnings: 'Earnings lost',
  growth: 'Lower multiples',
  overshoot: 'Overshoot',
  spillover: 'Spill-over, assumed',
};

const points = { short: pathFormats.change.short, full: (value: number) => formatShare(value, 1) };

function sentence({ total, inOrder }: Decomposition, quarter: string): string {
  if (Math.abs(total) < 5e-4) return 'The index does not move under these inputs.';
  const parts = indexParts.map(
    (part) =>
      `${formatDecimals(100 * inOrder[part], 1)} points from ${labels[part].toLowerCase().replace(', assumed', '')}`,
  );
  return `${changeText(total)} in ${quarter}: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
}

/** The move of the index in its four parts, and what official scenarios pair with such a fall. */
export const MoveSection = memo(function MoveSection({ result, store }: MoveSectionProps) {
  const { outcome } = result;
  const decomposed = decomposeIndex(outcome.world, outcome.scenario);
  if (!decomposed.ok) return null;
  const parts = decomposed.value;
  const quarter = quarterWords(outcome.world.quarters[parts.quarter] ?? '');
  const share = parts.total === 0 ? 0 : parts.inOrder.spillover / parts.total;
  const told = sentence(parts, quarter);
  const title = 'The move of the S&P 500 in four parts';
  const total = { label: 'S&P 500', value: parts.total };
  const bars = indexParts.map((part) => ({
    id: part,
    label: labels[part],
    value: parts.inOrder[part],
    assumed: part === 'spillover',
  }));
  return (
    <>
      <p className={styles['finding']}>{told}</p>
      <div className={styles['two']}>
        <div>
          <h3>The index at its lowest, part by part</h3>
          <p className={styles['measure']}>
            Change against the baseline in {quarter}, points; parts added in this order
          </p>
          <Waterfall title={title} summary={told} parts={bars} total={total} format={points} covers={[-0.25, 0]} />
          <PictureTable
            store={store}
            id="move"
            title={title}
            unit={`Change against the baseline in ${quarter}`}
            rows={() => waterfallRows(bars, total, points)}
          />
          <p className={styles['note']}>
            {formatShare(share, 0)} of the move is spill-over: an assumed fall of stocks with no AI link. The order
            matters; averaged over all orders (Shapley) the parts are{' '}
            {indexParts.map((part) => `${formatDecimals(100 * parts.shapley[part], 1)}`).join(', ')}. Household
            spending, imports and the multiplier cannot move the index: nothing flows back from GDP to shares.
          </p>
        </div>
        <ScaleTable result={result} at={parts.quarter} />
      </div>
    </>
  );
});

/** For scale: what the Federal Reserve pairs with such a fall, and its own severely adverse scenarios. */
function ScaleTable({ result, at }: { readonly result: LabResult; readonly at: number }) {
  const { stressed } = result.outcome;
  const signed = (value: number, places: number) => `${value > 0 ? '+' : ''}${formatDecimals(value + 0, places)}`;
  const most = (values: readonly number[]) => Math.max(...values);
  const least = (values: readonly number[]) => Math.min(...values);
  const peak = (line: ArrayLike<number>) =>
    Array.from(line).reduce((far, each) => (Math.abs(each) > Math.abs(far) ? each : far), 0);
  return (
    <div>
      <h3>For scale: the Federal Reserve’s severely adverse path</h3>
      <p className={styles['measure']}>
        Nothing of it enters the model; the first column is what it pairs with such a fall
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">This scenario</th>
            {fedScenarios.map(({ id }) => (
              <th key={id} scope="col">
                Fed {id.replace('fed-', '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">US equity, largest fall</th>
            <td className={styles['accent']}>{changeText(stressed.sp500[at] as number)}</td>
            {fedScenarios.map(({ id, path }) => (
              <td key={id}>{changeText(least(path.map(({ equity }) => equity)) / 100)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">VIX, points</th>
            <td>{signed(peak(stressed.vix), 0)}</td>
            {fedScenarios.map(({ id, path }) => (
              <td key={id}>{signed(most(path.map(({ vix }) => vix)) - (path[0]?.vix ?? Number.NaN), 0)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">BBB spread, pp</th>
            <td>{signed(peak(stressed.bbbSpread) / 100, 1)}</td>
            {fedScenarios.map(({ id, path }) => (
              <td key={id}>
                {signed(most(path.map(({ bbbSpread }) => bbbSpread)) - (path[0]?.bbbSpread ?? Number.NaN), 1)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Unemployment, pp</th>
            <td>{signed(peak(stressed.unemployment), 1)}</td>
            {fedScenarios.map(({ id, path }) => (
              <td key={id}>
                {signed(most(path.map(({ unemployment }) => unemployment)) - (path[0]?.unemployment ?? Number.NaN), 1)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={styles['note']}>
        {fedScenarios.at(-1)?.source}. {fedScenarios.at(-1)?.caveat}
      </p>
    </div>
  );
}
