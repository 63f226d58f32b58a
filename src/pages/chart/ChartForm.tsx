import { Dumbbell } from '../../charts/Dumbbell.tsx';
import { EventTimeline } from '../../charts/EventTimeline.tsx';
import type { TimelineEvent } from '../../charts/eventTypes.ts';
import { GroupedBars } from '../../charts/GroupedBars.tsx';
import { LinkBars } from '../../charts/LinkBars.tsx';
import type { Link } from '../../charts/linkTypes.ts';
import { RankedBars } from '../../charts/RankedBars.tsx';
import { ShareArea } from '../../charts/ShareArea.tsx';
import { StackedBars } from '../../charts/StackedBars.tsx';
import { TimeLine } from '../../charts/TimeLine.tsx';
import type { FormProps } from '../../charts/types.ts';
import type { Form } from '../../datasets/meta.ts';

interface ChartFormProps extends FormProps {
  readonly form: Form;
  readonly events: readonly TimelineEvent[];
  readonly links: readonly Link[];
}

const TALL = 420;

/** The drawing of a form. It brings the chart library with it. */
export function ChartForm({ form, events, links, ...props }: ChartFormProps) {
  const { title, summary, format, selected, onSelect, window } = props;
  switch (form) {
    case 'lines':
      return <TimeLine {...props} height={TALL} />;
    case 'stacked-bars':
      return <StackedBars {...props} height={TALL} />;
    case 'grouped-bars':
      return <GroupedBars {...props} height={TALL} />;
    case 'share-area':
      return <ShareArea {...props} height={TALL} />;
    case 'ranked-bars':
      return <RankedBars {...props} order="given" />;
    case 'dumbbell':
      return <Dumbbell {...props} order="given" />;
    case 'events':
      return <EventTimeline {...{ title, summary, events, selected, onSelect }} {...(window ? { window } : {})} />;
    case 'links':
      return <LinkBars {...{ title, summary, links, format, selected, onSelect }} />;
    default:
      return form satisfies never;
  }
}
