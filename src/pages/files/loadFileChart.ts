/** The drawing code and the chart library, in a chunk of their own. */
export const loadFileChart = () => import('./FileChart.tsx').then((module) => ({ default: module.FileChart }));
