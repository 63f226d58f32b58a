/** The drawing code, in a chunk of its own. */
export const loadClaimChart = () => import('./ClaimDrawing.tsx').then((module) => ({ default: module.ClaimDrawing }));
