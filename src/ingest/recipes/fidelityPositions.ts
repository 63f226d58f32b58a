import { holdingsRecipe } from './holdingsColumns.ts';

/** Account, symbol, description, quantity, current value, per cent of account. */
export const fidelityPositions = holdingsRecipe(
  'fidelity-positions',
  'Broker positions, Fidelity layout',
  [['account number', 'account name'], ['symbol'], ['description'], ['quantity'], ['current value']],
  // `Type` is the kind of account there, cash or margin, not the kind of asset.
  { assetClass: null },
);
