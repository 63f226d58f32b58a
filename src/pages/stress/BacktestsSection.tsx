import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { formatDecimals, formatMoney, formatNumber } from '../../base/format.ts';
import { catalog } from '../../datasets/catalog.ts';
import { datasetQuery } from '../../datasets/queries.ts';
import type { Datasets } from '../../datasets/types.ts';
import { type BacktestResult, runBacktests } from '../../model/backtests.ts';
import type { Measure } from '../../model/backtestTypes.ts';
import type { World } from '../../model/types.ts';
import styles from './sections.module.css';

interface BacktestsSectionProps {
  readonly world: World;
  readonly datasets: Datasets;
}

const verdicts: Readonly<Record<BacktestResult['verdict'], string>> = {
  pass: 'Passes',
  fail: 'Fails',
  open: 'Open',
  untestable: 'Not testable',
};

const kinds: Readonly<Record<BacktestResult['backtest']['kind'], string>> = {
  test: '',
  fitted: 'Fitted: the episode set a parameter, so a pass proves nothing.',
  open: 'No result to hold it against.',
};

function valueText(unit: Measure['unit'], value: number): string {
  switch (unit) {
    case 'percent':
      return `${formatDecimals(value, 1)}%`;
    case 'ratio':
      return formatNumber(value, 3);
    case 'USD_bn':
      return formatMoney(value, 3);
    case 'KRW_tn':
      return `${formatNumber(value, 3)} tn won`;
    default:
      return unit satisfies never;
  }
}

/** What the model gives for episodes that happened, and for the work of others: failures stand as large as passes. */
export const BacktestsSection = memo(function BacktestsSection({ world, datasets }: BacktestsSectionProps) {
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
  const count = (verdict: BacktestResult['verdict']) => results.filter((each) => each.verdict === verdict).length;
  const tests = results.filter(({ backtest }) => backtest.kind === 'test');
  const failed = tests.filter(({ verdict }) => verdict === 'fail').length;
  return (
    <>
      <p className={styles['finding']}>
        Of {tests.length} tests that could have failed, {failed} did. {count('open')}{' '}
        {count('open') === 1 ? 'stays' : 'stay'} open
        {count('untestable') > 0 ? `, ${count('untestable')} could not be run` : ''}. All the history used is one to
        three episodes long.
      </p>
      <ol className={styles['tests']}>
        {results.map((result) => (
          <Test key={result.backtest.id} result={result} />
        ))}
      </ol>
    </>
  );
});

function Test({ result }: { readonly result: BacktestResult }) {
  const { backtest, measures, verdict } = result;
  return (
    <li className={styles['test']} data-verdict={verdict}>
      <div>
        <h3>
          <span className={styles['stamp']}>{verdicts[verdict]}</span>
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
                  <td className={styles['accent']}>{valueText(unit, model)}</td>
                  <td>{observed === null ? 'not published' : valueText(unit, observed)}</td>
                  <td>{band ? `${valueText(unit, band[0])} to ${valueText(unit, band[1])}` : 'no verdict'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </li>
  );
}
