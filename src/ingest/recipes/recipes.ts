import type { Recipe } from '../tableView.ts';
import { brokerPositions } from './brokerPositions.ts';
import { degiroPositions } from './degiroPositions.ts';
import { fidelityPositions } from './fidelityPositions.ts';
import { fundHoldings } from './fundHoldings.ts';
import { ibkrPositions } from './ibkrPositions.ts';
import { invescoHoldings } from './invescoHoldings.ts';
import { isharesHoldings } from './isharesHoldings.ts';
import { longPeriods } from './longPeriods.ts';
import { macroSeries } from './macroSeries.ts';
import { pastedTable } from './pastedTable.ts';
import { priceHistory } from './priceHistory.ts';
import { schwabPositions } from './schwabPositions.ts';
import { ssgaHoldings } from './ssgaHoldings.ts';
import { tidy } from './tidy.ts';
import { trading212Positions } from './trading212Positions.ts';
import { vanguardHoldings } from './vanguardHoldings.ts';
import { widePeriods } from './widePeriods.ts';

/** Known formats, the most particular first: the first that recognises a table proposes its mapping. */
export const recipes: readonly Recipe[] = [
  tidy,
  isharesHoldings,
  ssgaHoldings,
  vanguardHoldings,
  invescoHoldings,
  schwabPositions,
  fidelityPositions,
  ibkrPositions,
  degiroPositions,
  trading212Positions,
  fundHoldings,
  brokerPositions,
  priceHistory,
  widePeriods,
  macroSeries,
  longPeriods,
  pastedTable,
];
