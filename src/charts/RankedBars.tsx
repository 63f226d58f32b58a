import { memo, useCallback, useMemo } from 'react';
import { layoutRankedBars } from './layoutRankedBars.ts';
import { pointReadout } from './pointReadout.ts';
import { RowChart } from './RowChart.tsx';
import type { RowsProps } from './rowTypes.ts';
import { looksOf } from './seriesLook.ts';

/** Horizontal bars, largest first, with their values. A missing value keeps its row and says so. */
export const RankedBars = memo(function RankedBars(props: RowsProps) {
  const { title, summary, height, width, series, format, selected, onSelect } = props;
  const readout = useMemo(
    () =>
      pointReadout(
        series,
        looksOf(series).map((look) => ({ ...look, shape: 'square' })),
        format,
      ),
    [series, format],
  );
  const layOut = useCallback((room: number) => layoutRankedBars(props, room), [props]);
  return <RowChart {...{ title, summary, height, width, selected, onSelect, layOut, readout }} />;
});
