import { memo, useCallback, useMemo } from 'react';
import { layoutDumbbell } from './layoutDumbbell.ts';
import { pointReadout } from './pointReadout.ts';
import { RowChart } from './RowChart.tsx';
import type { RowsProps } from './rowTypes.ts';
import { looksOf } from './seriesLook.ts';

/** Ranges in rows: low to high, the middle marked; for guidance as it moved, or estimates beside each other. */
export const Dumbbell = memo(function Dumbbell(props: RowsProps) {
  const { title, summary, height, width, series, format, selected, onSelect } = props;
  const readout = useMemo(() => pointReadout(series, looksOf(series), format), [series, format]);
  const layOut = useCallback((room: number) => layoutDumbbell(props, room), [props]);
  return <RowChart {...{ title, summary, height, width, selected, onSelect, layOut, readout }} />;
});
