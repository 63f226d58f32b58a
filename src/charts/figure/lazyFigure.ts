import { lazy } from 'react';

/** What draws pictures comes when it is needed and not with the page. */
export const FigureActions = lazy(() =>
  import('./FigureActions.tsx').then((module) => ({ default: module.FigureActions })),
);
export const FigureFrame = lazy(() => import('./FigureFrame.tsx').then((module) => ({ default: module.FigureFrame })));
