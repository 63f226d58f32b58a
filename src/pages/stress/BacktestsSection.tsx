import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { catalog } from '../../datasets/catalog.ts';
import { datasetQuery } from '../../datasets/queries.ts';
import type { Datasets } from '../../datasets/types.ts';
import { type BacktestResult, runBacktests } from '../../model/backtests.ts';
import type { World } from '../../model/types.ts';
import type { LabResult } from '../../session/scenarioStore.ts';
import { LabFigure } from './LabPicture.tsx';
import styles from './sections.module.css';
import { backtestsFinding, backtestsView, measureText, verdictWords } from './views/tableViews.ts';

interface BacktestsSectionProps {
  readonly world: World;
  readonly datasets: Datasets;
  readonly result: LabResult;
}

const kinds: Readonly<Record<BacktestResult['backtest']['kind'], string>> = {
  test: '',
  fitted: 'Fitted: the episode set a parameter, so a pass proves nothing.',
  open: 'No result to hold it against.',
};

/** What the model gives for episodes that happened, and for the work of others: failures stand as large as passes. */
export const BacktestsSection = memo(function BacktestsSection({
  world,
  datasets,
  result: shown,
}: BacktestsSectionProps) {
  const entry = catalog.get('episodes');
  const episodes = useQuery({
    ...datasetQuery(entry ?? { id: 'episodes', csvUrl: '', metaUrl: '' }),
    enabled: entry !== undefined,
  });
  const loaded = episodes.data;
  const results = useMemo(() => {
    const all = new Map(datasets);
    if (loaded) all.set('episodes', loaded.dataset);
    return runBacktests(world, all);
  }, [world, datasets, loaded]);
  const view = useMemo(() => backtestsView(results), [results]);
  const count = (verdict: BacktestResult['verdict']) => results.filter((each) => each.verdict === verdict).length;
  return (
    <LabFigure view={view} result={shown}>
      <p className={styles['finding']}>
        {backtestsFinding(results)} {count('open')} {count('open') === 1 ? 'stays' : 'stay'} open
        {count('untestable') > 0 ? `, ${count('untestable')} could not be run` : ''}. All the history used is one to
        three episodes long.
      </p>
      <ol className={styles['tests']}>
        {results.map((result) => (
          <Test key={result.backtest.id} result={result} />
        ))}
      </ol>
    </LabFigure>
  );
});

function Test({ result }: { readonly result: BacktestResult }) {
  const { backtest, measures, verdict } = result;
  return (
    <li className={styles['test']} data-verdict={verdict}>
      <div>
        <h3>
          <span className={styles['stamp']}>{verdictWords[verdict]}</span>
          {backtest.title}
        </h3>
        <p>
          <strong>Fed in:</strong> {backtest.feed}.
        </p>
        <p>
          <strong>What happened:</strong> {backtest.happened}.
        </p>
        <p>
          {backtest.why} {kinds[backtest.kind]}
        </p>
      </div>
      <div className={styles['measures']}>
        {measures.length === 0 ? (
          <p>The data it needs are missing.</p>
        ) : (
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">Model</th>
                <th scope="col">Observed</th>
                <th scope="col">Passes within</th>
              </tr>
            </thead>
            <tbody>
              {measures.map(({ label, unit, model, observed, band }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className={styles['accent']}>{measureText(unit, model)}</td>
                  <td>{observed === null ? 'not published' : measureText(unit, observed)}</td>
                  <td>{band ? `${measureText(unit, band[0])} to ${measureText(unit, band[1])}` : 'no verdict'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </li>
  );
}
