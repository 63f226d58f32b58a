import { useMemo } from 'react';
import { formatQuantity } from '../../base/format.ts';
import { RankedBars } from '../../charts/RankedBars.tsx';
import { StackedBars } from '../../charts/StackedBars.tsx';
import { TimeLine } from '../../charts/TimeLine.tsx';
import type { ValueFormat } from '../../charts/types.ts';
import { chartHeight } from './chartHeight.ts';
import type { ChapterChart } from './types.ts';

interface ChapterChartViewProps {
  readonly chart: ChapterChart;
  readonly summary: string;
}

// A middle of a range such as 732.5 is an exact figure that the text quotes; anything finer is rounded.
const digitsFor = (value: number) => (Number.isInteger(value * 10) ? 4 : 3);

const formatFor = (unit: string): ValueFormat => ({
  short: (value) => formatQuantity(value, unit, digitsFor(value)),
  full: (value) => formatQuantity(value, unit, 5),
});

/** The drawing of a chapter. It brings the chart library with it, so it is loaded when a reader comes near. */
export function ChapterChartView({ chart, summary }: ChapterChartViewProps) {
  const { form, title, unit, series, marks, bands } = chart;
  const format = useMemo(() => formatFor(unit), [unit]);
  const height = chartHeight(chart);
  const common = { title, summary, series, format, height, ...(marks ? { marks } : {}), ...(bands ? { bands } : {}) };
  switch (form) {
    case 'lines':
      return <TimeLine {...common} />;
    case 'stacked-bars':
      return <StackedBars {...common} />;
    case 'ranked-bars':
      return <RankedBars {...common} />;
    default:
      return form satisfies never;
  }
}
