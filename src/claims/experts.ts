import { formatDay } from '../base/dates.ts';
import { eventsOf } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { cannot, missingRows } from './missing.ts';
import { refOfEvent } from './rowRefs.ts';

const dataset = 'directive';

/** The counts in a note such as “Signatures seen as 54, 76, then 120 and more; essay: …”; what the essay says is left out. */
function signatureCounts(note: string): readonly number[] {
  const counted = /signatures seen as ([^;]*)/i.exec(note)?.[1] ?? '';
  return (counted.match(/\d+/g) ?? []).map(Number);
}

export const experts = defineClaim({
  id: 'experts',
  title: 'More than 100 experts',
  topic: 'directive',
  kind: 'timeline',
  says: 'More than 100 security professionals signed a letter asking for the order to be revoked.',
  asserted: {
    operator: 'above',
    value: 100,
    unit: 'signatures',
    tolerance: 0,
    near: 10,
    why: 'A round number with “more than”: a line. Ten short would be close.',
  },
  needs: [{ dataset, series: [] }],
  dimensions: {
    count: {
      label: 'Count',
      choices: {
        last: { label: 'Highest count seen', meaning: 'Signatures were added over days; the most that a page gave.' },
        first: { label: 'Lowest count seen', meaning: 'What the first reports gave: the letter was growing.' },
      },
    },
  },
  find: (seen, { count }) => {
    const event = eventsOf(seen, dataset).find((each) => /open letter/i.test(each.event));
    const counts = event ? signatureCounts(event.note) : [];
    if (!event || counts.length === 0)
      return cannot(missingRows(seen, dataset, [], 'an open letter with a count of signatures'));
    const value = count === 'last' ? Math.max(...counts) : Math.min(...counts);
    return {
      kind: 'measured',
      measured: { value, unit: 'signatures', date: event.date },
      steps: [
        {
          text: `${formatDay(event.date)}, ${event.event}: counts seen ${counts.join(', ')}`,
          rows: [refOfEvent(dataset, event)],
        },
      ],
      note: 'Counts from reports of different hours; the list itself was not seen.',
    };
  },
  wouldChange: 'The list of signatures itself.',
  chart: { form: 'events', measure: 'The event behind the claim, by day' },
});
