import { formatDay } from '../base/dates.ts';
import { eventsOf } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { agrees, eventPart, findParts, notFound, type Part } from './parts.ts';

const dataset = 'directive';

export const redTeam = defineClaim({
  id: 'red-team',
  title: 'The classified systems',
  topic: 'directive',
  kind: 'timeline',
  says: 'A senator passed on that in an authorised exercise Mythos came near to breaking into almost all classified systems of an agency within hours.',
  asserted: null,
  needs: [{ dataset, series: [] }],
  dimensions: {},
  find: (seen) => {
    const events = eventsOf(seen, dataset);
    const relayed = events.find(({ event }) => /senator .*relays/i.test(event));
    const weakened = events.filter(
      ({ entities, event, note }) =>
        entities.includes('NSA') && /not exploiting|not breaking in/i.test(`${event} ${note}`),
    );
    const [firstDoubt] = weakened;
    const says = 'The model broke in, within hours';
    const broke: Part = firstDoubt
      ? {
          says,
          standing: { kind: 'contradicted', essaySays: 'more' },
          found: weakened.map(({ date, event }) => `${formatDay(date)}: ${event}`).join('; '),
          events: weakened,
        }
      : relayed
        ? { says, standing: agrees, found: relayed.note, events: [relayed] }
        : { says, standing: notFound, found: '', events: [] };
    return findParts(
      seen,
      dataset,
      [eventPart('A senator passed it on', relayed, () => agrees), broke],
      'A remark passed on at a hearing; the exercise was never published. The essay itself says that the press weakened it.',
    );
  },
  wouldChange: 'A published report of the exercise.',
  chart: { form: 'events', measure: 'The events behind the claim, by day' },
});
