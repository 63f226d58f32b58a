import { daysBetween, formatDay } from '../base/dates.ts';
import { eventsOf } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { agrees, eventPart, findParts, notFound, type Part } from './parts.ts';

const dataset = 'directive';

export const letter = defineClaim({
  id: 'letter',
  title: 'A letter nobody could read',
  topic: 'directive',
  kind: 'timeline',
  says: 'The letter’s content, findings and authority were not public; a think tank, CSIS, guessed an “is-informed” notice under the Export Control Reform Act and the Export Administration Regulations.',
  asserted: null,
  needs: [{ dataset, series: [] }],
  dimensions: {},
  find: (seen) => {
    const events = eventsOf(seen, dataset);
    const order = events.find(({ category, event }) => category === 'directive' && /directive received/i.test(event));
    const printed = events.find(({ event }) => /publishes the .*letter/i.test(event));
    const secret = (says: string, disclosed: boolean): Part => {
      if (printed && disclosed) {
        const found = `${printed.event} on ${formatDay(printed.date)}`;
        return { says, standing: { kind: 'contradicted', essaySays: 'more' }, found, events: [printed] };
      }
      return order
        ? { says, standing: agrees, found: 'no publication known', events: [order] }
        : { says, standing: notFound, found: '', events: [] };
    };
    const note = printed?.note ?? '';
    return findParts(
      seen,
      dataset,
      [
        secret('Its content was not public', printed !== undefined),
        secret('Its authority was not public', /\bEAR\b|\bECRA\b/.test(note)),
        secret('Its findings were not public', /\bfindings?\b/i.test(note)),
        eventPart('The guess of an is-informed notice was right', printed, () =>
          /is-informed/i.test(note) && /ECRA/.test(note) ? agrees : notFound,
        ),
      ],
      printed && order
        ? `The letter was printed ${daysBetween(order.date, printed.date)} days after it was sent. It names its authority; no finding is known to be in it.`
        : 'No publication of the letter is known by this day.',
    );
  },
  wouldChange: 'Nothing: the letter is printed. A published finding would go further against the claim.',
  chart: { form: 'events', measure: 'The events behind the claim, by day' },
});
