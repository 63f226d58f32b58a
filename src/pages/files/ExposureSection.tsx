import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { counted, formatShare } from '../../base/format.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { ChartSkeleton } from '../../charts/ChartSkeleton.tsx';
import type { ChartSeries } from '../../charts/types.ts';
import { catalog } from '../../datasets/catalog.ts';
import { datasetQuery } from '../../datasets/queries.ts';
import type { Holding } from '../../ingest/readHoldings.ts';
import { fundShares } from '../../model/exposure.ts';
import type { World } from '../../model/types.ts';
import type { Outcome } from '../../session/fileViews.ts';
import { useWorld } from '../../session/useWorld.ts';
import { exposureOfFile } from './exposures.ts';
import { percentFormat } from './figures.ts';
import styles from './files.module.css';
import { loadFileChart } from './loadFileChart.ts';
import { PortfolioOffer } from './PortfolioOffer.tsx';

const FileChart = lazy(loadFileChart);
const LISTED = 12;

const names = (holdings: readonly Pick<Holding, 'entity'>[]) =>
  `${holdings
    .slice(0, LISTED)
    .map(({ entity }) => entity)
    .join(', ')}${holdings.length > LISTED ? ` and ${holdings.length - LISTED} more` : ''}`;

function barsOf(byCompany: ReadonlyMap<string, number>, world: World): readonly ChartSeries[] {
  const called = new Map(world.companies.map(({ entity, name }) => [entity, name]));
  const rows = [...byCompany].toSorted(([, a], [, b]) => b - a);
  const points = rows.map(([entity, weight], x) => ({
    ...{ key: entity, x, label: called.get(entity) ?? entity, value: Number((100 * weight).toPrecision(12)) },
    ...{ state: 'user' as const, confidence: 'unstated' as const },
  }));
  return [{ id: 'exposure', label: 'Share of the portfolio', points }];
}

/** What the weights of funds are told by; without the table no fund is looked through. */
function useFundWeights() {
  const entry = catalog.get('fund-weights');
  if (!entry) throw new Error('Broken law: the fund weights are bundled');
  return useQuery(datasetQuery(entry));
}

interface ExposureSectionProps {
  readonly name: string;
  readonly outcome: Extract<Outcome, { kind: 'holdings' }>;
}

/** How much of the portfolio moves with each company of the model, funds looked through as far as their weights are known. */
export function ExposureSection({ name, outcome }: ExposureSectionProps) {
  const state = useWorld();
  const { data: weights, isPending } = useFundWeights();
  const found = useMemo(() => {
    if (state.kind !== 'ready' || isPending) return null;
    const funds = fundShares(weights ? new Map([[weights.meta.id, weights.dataset]]) : new Map(), state.world);
    return { ...exposureOfFile(outcome.holdings, state.world, funds), world: state.world };
  }, [state, weights, isPending, outcome]);
  const bars = useMemo(() => (found ? barsOf(found.exposure.byCompany, found.world) : []), [found]);
  if (state.kind === 'broken') return <p className={styles['small']}>The model’s own tables could not be read.</p>;
  if (!found) return <p className={styles['small']}>The model is on the way.</p>;
  const { exposure, derivatives, unweighed } = found;
  const inModel = [...exposure.byCompany.values()].reduce((sum, weight) => sum + weight, 0);
  const unseen = exposure.unseen.toSorted((a, b) => b.weight - a.weight);
  const headline =
    exposure.byCompany.size === 0
      ? 'None of the companies of the model is in this portfolio'
      : `${formatShare(inModel)} of the portfolio is in ${counted(exposure.byCompany.size, 'company', 'companies')} of the model`;
  return (
    <>
      {exposure.byCompany.size > 0 && (
        <ChartFigure
          headline={headline}
          subtitle="Share of the portfolio, per cent; share classes are one, funds are looked through where their weights are known."
          level={4}
          states={['user']}
          drawnAs="bars"
          source={`Source: ${name}, user-supplied data; what is inside funds from the bundled fund weights.`}
        >
          <Suspense fallback={<ChartSkeleton height={300} />}>
            <FileChart
              form="bars"
              order="given"
              title={headline}
              summary={`Bar chart. ${headline}.`}
              series={bars}
              format={percentFormat}
            />
          </Suspense>
        </ChartFigure>
      )}
      <ul className={styles['plain']}>
        {exposure.byCompany.size === 0 && <li>{headline}.</li>}
        <li>{formatShare(exposure.rest)} are other shares, which move with the rest of the index.</li>
        <li>{formatShare(exposure.inert)} are cash, bonds and the like, which move with nothing in the model.</li>
        {unseen.length > 0 && (
          <li>
            {counted(unseen.length, 'position')} of {formatShare(unseen.reduce((sum, { weight }) => sum + weight, 0))}{' '}
            are no company of the model and no fund whose weights are known: {names(unseen)}.
          </li>
        )}
        {derivatives.length > 0 && (
          <li>
            {counted(derivatives.length, 'future or option', 'futures and options')} kept apart, because a weight says
            little of what they move with: {names(derivatives)}.
          </li>
        )}
        {unweighed.length > 0 && (
          <li>
            {counted(unweighed.length, 'position')} without a weight in no sum: {names(unweighed)}.
          </li>
        )}
      </ul>
      <PortfolioOffer name={name} asOf={outcome.asOf} found={found} world={found.world} />
    </>
  );
}
