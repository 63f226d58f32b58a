import { GroupedBars } from '../../charts/GroupedBars.tsx';
import { RankedBars } from '../../charts/RankedBars.tsx';
import { StackedBars } from '../../charts/StackedBars.tsx';
import { TimeLine } from '../../charts/TimeLine.tsx';
import type { FormProps } from '../../charts/types.ts';
import type { Form } from '../../datasets/meta.ts';
import type { FigureRow } from './figureRows.ts';

interface ChartFormProps extends FormProps {
  readonly form: Form;
  readonly rows: readonly FigureRow[];
}

const TALL = 420;

/** The drawing of a form. It brings the chart library with it. */
export function ChartForm({ form, rows, ...props }: ChartFormProps) {
  switch (form) {
    case 'lines':
      return <TimeLine {...props} height={TALL} />;
    case 'stacked-bars':
      return <StackedBars {...props} height={TALL} />;
    case 'grouped-bars':
      return <GroupedBars {...props} height={TALL} />;
    case 'ranked-bars':
      return <RankedBars {...props} order="given" />;
    default:
      return <p>{rows.length}</p>;
  }
}
