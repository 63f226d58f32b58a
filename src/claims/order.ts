import { dayToMs } from '../base/dates.ts';
import { eventsOf } from '../datasets/pick.ts';
import type { TimelineEvent } from '../datasets/types.ts';
import { defineClaim } from './defineClaim.ts';
import { agrees, eventPart, findParts, type Standing } from './parts.ts';

const dataset = 'directive';
const FRIDAY = 5;

const otherwise: Standing = { kind: 'contradicted', essaySays: 'more' };
const when = (holds: boolean): Standing => (holds ? agrees : otherwise);

const isFriday = ({ date }: TimelineEvent) => {
  const ms = dayToMs(date);
  return ms !== null && new Date(ms).getUTCDay() === FRIDAY;
};

export const order = defineClaim({
  id: 'order',
  title: 'The order of 12 June 2026',
  topic: 'directive',
  kind: 'timeline',
  says: 'On Friday 12 June 2026 at 17:21 Eastern an order took Fable 5 and Mythos 5 offline; all other models stayed up.',
  asserted: null,
  needs: [{ dataset, series: [] }],
  dimensions: {},
  find: (seen) => {
    const events = eventsOf(seen, dataset);
    const of = (words: RegExp) => events.find((event) => event.category === 'directive' && words.test(event.event));
    const received = of(/directive received/i);
    return findParts(
      seen,
      dataset,
      [
        eventPart('Issued on 12 June 2026', received, ({ date }) => when(date === '2026-06-12')),
        eventPart('A Friday', received, (event) => when(isFriday(event))),
        eventPart('At 17:21 Eastern', received, ({ timeEt }) => when(timeEt === '17:21')),
        eventPart('Both models went offline that day', of(/both models switched off/i), ({ date }) =>
          when(date === received?.date),
        ),
        eventPart('All other models stayed up', of(/other Claude models stay/i), () => agrees),
      ],
      'The order itself was seen on pages that quote it, not on the company’s own.',
    );
  },
  wouldChange:
    'The order’s own text with another time on it, or a source beside the essay that says which models stayed up.',
  chart: { form: 'events', measure: 'The events behind the claim, by day' },
});
