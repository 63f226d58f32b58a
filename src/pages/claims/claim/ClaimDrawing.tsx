import { RankedBars } from '../../../charts/RankedBars.tsx';
import { TimeLine } from '../../../charts/TimeLine.tsx';
import type { FormProps } from '../../../charts/types.ts';

interface ClaimDrawingProps extends FormProps {
  readonly form: 'lines' | 'ranked';
}

/** The drawing of a claim. It brings the chart code with it, so it is loaded when a reader comes near. */
export function ClaimDrawing({ form, ...props }: ClaimDrawingProps) {
  return form === 'lines' ? <TimeLine {...props} height={380} /> : <RankedBars {...props} />;
}
