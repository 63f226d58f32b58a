import { EventTimeline } from '../../../charts/EventTimeline.tsx';
import type { TimelineEvent } from '../../../charts/eventTypes.ts';
import { LinkBars } from '../../../charts/LinkBars.tsx';
import type { Link } from '../../../charts/linkTypes.ts';
import { RankedBars } from '../../../charts/RankedBars.tsx';
import { TimeLine } from '../../../charts/TimeLine.tsx';
import type { FormProps } from '../../../charts/types.ts';

interface ClaimDrawingProps extends FormProps {
  readonly form: 'lines' | 'ranked' | 'events' | 'links';
  readonly events: readonly TimelineEvent[];
  readonly links: readonly Link[];
}

/** The drawing of a claim. It brings the chart code with it, so it is loaded apart from the page. */
export function ClaimDrawing({ form, events, links, ...props }: ClaimDrawingProps) {
  const { title, summary, format } = props;
  switch (form) {
    case 'lines':
      return <TimeLine {...props} height={380} />;
    case 'ranked':
      return <RankedBars {...props} />;
    case 'events':
      return <EventTimeline {...{ title, summary, events }} />;
    case 'links':
      return <LinkBars {...{ title, summary, links, format }} />;
    default:
      return form satisfies never;
  }
}
