import { memo } from 'react';
import type { BarsProps } from './barTypes.ts';
import { ColumnChart } from './ColumnChart.tsx';
import { layoutGroupedBars } from './layoutBars.ts';

/** Series side by side for each period, from a zero baseline, with a whisker where a point has a range. */
export const GroupedBars = memo(function GroupedBars(props: BarsProps) {
  return <ColumnChart props={props} layout={layoutGroupedBars} />;
});
