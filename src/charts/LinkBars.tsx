import { memo, useCallback, useMemo } from 'react';
import { layoutLinkBars } from './layoutLinkBars.ts';
import type { LinkBarsProps } from './linkTypes.ts';
import { RowChart } from './RowChart.tsx';
import type { Readout, Target } from './targets.ts';

/** Who pays whom how much: solid where it is owed, a dashed outline where it is only intended. */
export const LinkBars = memo(function LinkBars(props: LinkBarsProps) {
  const { title, summary, height, width, links, format, selected, onSelect } = props;
  const readout = useMemo(() => {
    const byKey = new Map(links.map((link) => [link.key, link]));
    return ({ key }: Target): Readout => {
      const link = byKey.get(key);
      const { low, high, value } = link ?? { value: null };
      const amount = value === null ? 'amount not disclosed' : format.full(value);
      const range = low != null && high != null && low !== high ? ` (${format.full(low)} to ${format.full(high)})` : '';
      return {
        heading: `${link?.from ?? ''} → ${link?.to ?? ''}`,
        name: link?.binding === false ? 'not binding' : 'committed or paid',
        value: `${amount}${range}`,
        state: link?.state ?? 'reported',
        note: [link?.purpose ?? '', link?.note ?? ''].filter(Boolean).join('. '),
        colour: 'var(--ink)',
        shape: 'square',
      };
    };
  }, [links, format]);
  const layOut = useCallback((room: number) => layoutLinkBars(props, room), [props]);
  return <RowChart {...{ title, summary, height, width, selected, onSelect, layOut, readout }} />;
});
