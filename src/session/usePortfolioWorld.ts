import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { catalog } from '../datasets/catalog.ts';
import { datasetQuery } from '../datasets/queries.ts';
import { checkWorld } from '../model/checkWorld.ts';
import { type Exposure, exposureOf, fundShares, withHoldings } from '../model/exposure.ts';
import type { ModelIssue, World } from '../model/types.ts';
import { onKept } from './browserStore.ts';
import { type KeptPortfolio, portfolioText } from './keptPortfolio.ts';
import type { PortfolioRead, readPortfolio } from './readPortfolio.ts';

export type PortfolioWorld =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'waiting' }
  /** The model cannot take it; the world stays without. */
  | { readonly kind: 'refused'; readonly portfolio: KeptPortfolio; readonly issues: readonly ModelIssue[] }
  | {
      readonly kind: 'ready';
      readonly portfolio: KeptPortfolio;
      readonly exposure: Exposure;
      readonly world: World;
      /** False where the weights of funds could not be read, so that every fund counts as other shares. */
      readonly fundsKnown: boolean;
    };

const noPortfolio = () => null;

const none: PortfolioRead = { kind: 'none' };

/** The kept portfolio as far as it is read. */
type KeptRead = PortfolioRead | { readonly kind: 'waiting' };

/**
 * The portfolio kept in this browser, as it was read; follows changes here and in other tabs. What reads it is fetched
 * only where one is kept.
 */
export function useKeptPortfolio(): { readonly text: string | null; readonly read: KeptRead } {
  const text = useSyncExternalStore(onKept, portfolioText, noPortfolio);
  const [reader, setReader] = useState<typeof readPortfolio | null>(null);
  const wanted = text !== null;
  useEffect(() => {
    if (wanted) void import('./readPortfolio.ts').then((code) => setReader(() => code.readPortfolio));
  }, [wanted]);
  const read = useMemo((): KeptRead => {
    if (!wanted) return none;
    return reader ? reader(text) : { kind: 'waiting' };
  }, [wanted, text, reader]);
  return { text, read };
}

/** The world with the kept portfolio in it, funds looked through as far as their weights are known. */
export function usePortfolioWorld(bundled: World): { readonly text: string | null; readonly state: PortfolioWorld } {
  const { text, read } = useKeptPortfolio();
  const entry = catalog.get('fund-weights');
  if (!entry) throw new Error('Broken law: the fund weights are bundled');
  const { data: weights, isPending } = useQuery({ ...datasetQuery(entry), enabled: read.kind === 'kept' });
  const state = useMemo((): PortfolioWorld => {
    if (read.kind !== 'kept') return read;
    if (isPending) return { kind: 'waiting' };
    const { portfolio } = read;
    const funds = fundShares(weights ? new Map([[weights.meta.id, weights.dataset]]) : new Map(), bundled);
    const exposure = exposureOf(portfolio.positions, bundled, funds);
    const world = withHoldings(bundled, exposure);
    const issues = checkWorld(world);
    if (issues.length > 0) return { kind: 'refused', portfolio, issues };
    return { kind: 'ready', portfolio, exposure, world, fundsKnown: weights !== undefined };
  }, [read, isPending, weights, bundled]);
  return { text, state };
}
