import { eventsOf } from '../datasets/pick.ts';
import type { TimelineEvent } from '../datasets/types.ts';
import { defineClaim } from './defineClaim.ts';
import { agrees, eventPart, findParts, notFound, type Part, type Standing } from './parts.ts';

const dataset = 'directive';
const STATES = 19;

const more: Standing = { kind: 'contradicted', essaySays: 'more' };
const inYear =
  (year: string) =>
  (event: TimelineEvent): Standing =>
    event.date.startsWith(year) ? agrees : more;
const yearOf = ({ date }: TimelineEvent) => Number(date.slice(0, 4));

function investigation(opened: TimelineEvent | undefined, dropped: TimelineEvent | undefined): Part {
  const says = 'PGP was investigated for three years, dropped in 1996';
  if (!opened || !dropped) return { says, standing: notFound, found: '', events: [] };
  const years = yearOf(dropped) - yearOf(opened);
  const standing = years === 3 && yearOf(dropped) === 1996 ? agrees : more;
  return {
    says,
    standing,
    found: `from ${yearOf(opened)} to ${yearOf(dropped)}, ${years} years`,
    events: [opened, dropped],
  };
}

/** “About 19” against the number an event begins with or holds before “US states”. */
function states(event: TimelineEvent | undefined): Part {
  const says = `About ${STATES} US states check identities`;
  const count = Number(/(\d+) US states/.exec(event?.event ?? '')?.[1]);
  if (!event || Number.isNaN(count)) return { says, standing: notFound, found: '', events: [] };
  const off = count - STATES;
  const standing: Standing =
    Math.abs(off) <= 1 ? agrees : { kind: 'contradicted', essaySays: off < 0 ? 'more' : 'less' };
  return { says, standing, found: event.event, events: [event] };
}

export const precedents = defineClaim({
  id: 'precedents',
  title: 'The precedents',
  topic: 'directive',
  kind: 'timeline',
  says: 'PGP was investigated for three years and the case dropped in 1996; Bernstein and Junger made code speech; encryption moved from munitions to Commerce in 1996; Britain’s Online Safety Act took effect in July 2025; about 19 US states check identities online.',
  asserted: null,
  needs: [{ dataset, series: [] }],
  dimensions: {
    states: {
      label: 'Count of states',
      choices: {
        last: { label: 'Last count before the day', meaning: 'The latest count known when the claim is read.' },
        first: { label: 'Count of January 2025', meaning: 'The count that matches the essay’s.' },
      },
    },
  },
  find: (seen, { states: which }) => {
    const events = eventsOf(seen, dataset).filter(({ category }) => category === 'precedent');
    const of = (words: RegExp) => events.find(({ event }) => words.test(event));
    const counts = events.filter(({ event }) => /\d+ US states/.test(event));
    return findParts(
      seen,
      dataset,
      [
        investigation(of(/investigation of Zimmermann opens/i), of(/investigation dropped/i)),
        eventPart('Bernstein: code is speech', of(/^Bernstein/), () => agrees),
        eventPart('Junger: code is speech', of(/^Junger/), () => agrees),
        eventPart('Encryption moved to Commerce in 1996', of(/moves encryption to Commerce/i), inYear('1996')),
        eventPart('Online Safety Act in force in July 2025', of(/Online Safety Act/i), inYear('2025-07')),
        states(which === 'last' ? counts.at(-1) : counts[0]),
      ],
      'The main relaxation of encryption exports came in 2000, not in 1996.',
    );
  },
  wouldChange: 'Which count of states is meant: by an industry count 25 had such laws a year before the essay.',
  chart: { form: 'events', measure: 'The events behind the claim, by day' },
});
