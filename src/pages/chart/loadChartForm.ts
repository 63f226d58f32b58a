/** The drawing code and the chart library, in a chunk of their own. */
export const loadChartForm = () => import('./ChartForm.tsx').then((module) => ({ default: module.ChartForm }));
