import { holdingsRecipe } from './holdingsColumns.ts';

/** Account, symbol, description, quantity, current value, per cent of account. */
export const fidelityPositions = holdingsRecipe('fidelity-positions', 'Broker positions, Fidelity layout', [
  ['account number', 'account name'],
  ['symbol'],
  ['description'],
  ['quantity'],
  ['current value'],
]);
