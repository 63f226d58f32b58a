import { RankedBars } from '../../charts/RankedBars.tsx';
import { TimeLine } from '../../charts/TimeLine.tsx';
import type { FormProps } from '../../charts/types.ts';

interface FileChartProps extends FormProps {
  readonly form: 'lines' | 'bars';
  readonly order?: 'value' | 'given';
}

/** The drawing of a file. It brings the chart library with it. */
export function FileChart({ form, order = 'value', ...props }: FileChartProps) {
  return form === 'bars' ? <RankedBars {...props} order={order} /> : <TimeLine {...props} height={360} fault="off" />;
}
