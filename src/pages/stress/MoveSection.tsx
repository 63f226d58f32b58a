import { memo } from 'react';
import { formatDecimals, formatShare } from '../../base/format.ts';
import { indexParts } from '../../model/decomposition.ts';
import { fedScenarios } from '../../model/fedScenarios.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { LabPicture } from './LabPicture.tsx';
import { changeText } from './present.ts';
import styles from './sections.module.css';
import { moveView } from './views/moveView.ts';

interface MoveSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

/** The move of the index in its four parts, and what official scenarios pair with such a fall. */
export const MoveSection = memo(function MoveSection({ result, store }: MoveSectionProps) {
  const move = moveView(result);
  if (!move) return null;
  const { view, parts, quarter } = move;
  const share = parts.total === 0 ? 0 : parts.inOrder.spillover / parts.total;
  return (
    <>
      <p className={styles['finding']}>{view.finding}</p>
      <div className={styles['two']}>
        <div>
          <h3>The index at its lowest, part by part</h3>
          <p className={styles['measure']}>
            Change against the baseline in {quarter}, points; parts added in this order
          </p>
          <LabPicture view={view} result={result} store={store} table="move" />
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
