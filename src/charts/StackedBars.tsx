import { memo } from 'react';
import type { BarsProps } from './barTypes.ts';
import { ColumnChart } from './ColumnChart.tsx';
import { layoutStackedBars } from './layoutBars.ts';

/** Parts of a total for each period, from a zero baseline; a null part is absent, and then the column has no total. */
export const StackedBars = memo(function StackedBars(props: BarsProps) {
  return <ColumnChart props={props} layout={layoutStackedBars} />;
});
