import { linksOf } from '../datasets/pick.ts';
import type { FinancingLink, LinkStatus } from '../datasets/types.ts';
import { shortestCycle } from './cycles.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { lastDate, refOfLink } from './rowRefs.ts';

const dataset = 'financing-links';

const firms: Readonly<Record<string, string>> = {
  NVDA: 'NVIDIA',
  OPENAI: 'OpenAI',
  ORCL: 'Oracle',
  CRWV: 'CoreWeave',
  MSFT: 'Microsoft',
};

const standings: Readonly<Record<'force' | 'paid' | 'intended', readonly LinkStatus[]>> = {
  force: ['active', 'paid', 'partly_paid'],
  paid: ['paid', 'partly_paid'],
  intended: ['active', 'paid', 'partly_paid', 'non_binding', 'in_talks', 'reported'],
};

const amountOf = ({ amount }: FinancingLink) => (amount === null ? 'not disclosed' : formatValue(amount, 'USD_bn'));

/** The link of the least disclosed amount; null where no amount was disclosed. */
function smallest(links: readonly FinancingLink[]): FinancingLink | null {
  let least: FinancingLink | null = null;
  let amount = Number.POSITIVE_INFINITY;
  for (const link of links) {
    if (link.amount === null || link.amount >= amount) continue;
    least = link;
    amount = link.amount;
  }
  return least;
}

export const circle = defineClaim({
  id: 'circle',
  title: 'The circle of money',
  topic: 'financing',
  kind: 'structural',
  says: 'NVIDIA, OpenAI, Oracle, CoreWeave and Microsoft form a circular financing ecosystem.',
  asserted: {
    operator: 'at-least',
    value: 5,
    unit: 'firms',
    tolerance: 0,
    near: 1,
    why: 'Five firms are named. A firm is in the circle when money that leaves it can come back to it through the others; four of five would be close.',
  },
  needs: [{ dataset, series: [] }],
  dimensions: {
    standing: {
      label: 'Links',
      choices: {
        force: {
          label: 'In force or paid',
          meaning: 'Promises in force and money that has gone: the links that may be summed.',
        },
        paid: { label: 'Paid only', meaning: 'Only money that has gone, in whole or in part.' },
        intended: { label: 'Intentions too', meaning: 'With letters of intent, talks and reports nobody confirmed.' },
      },
    },
    size: {
      label: 'Size',
      choices: {
        any: { label: 'Any size', meaning: 'Every link, also where the amount was not disclosed.' },
        billion: { label: '$1bn or more', meaning: 'Links of at least $1bn; undisclosed amounts are left out.' },
      },
    },
  },
  find: (seen, { standing, size }) => {
    const all = linksOf(seen, dataset);
    if (all.length === 0) return cannot(missingRows(seen, dataset, [], 'any two firms'));
    const among = all.filter(
      (link) =>
        link.from in firms &&
        link.to in firms &&
        standings[standing].includes(link.linkStatus) &&
        (size === 'any' || (link.amount !== null && link.amount >= 1)),
    );
    const cycles = Object.keys(firms).map((firm) => ({ firm, cycle: shortestCycle(among, firm) }));
    const inside = cycles.filter(({ cycle }) => cycle !== null);
    const steps = cycles.map(({ firm, cycle }) => {
      const name = firms[firm] ?? firm;
      if (cycle === null) return { text: `${name}: no way back for its money`, rows: [] };
      const path = cycle.map((link) => `${firms[link.from]} → ${firms[link.to]} (${amountOf(link)})`).join(', ');
      return { text: `${name}: ${path}`, rows: cycle.map((link) => refOfLink(dataset, link)) };
    });
    const date = lastDate((among.length > 0 ? among : all).map((link) => ({ date: link.start ?? '' })));
    const thinnest = smallest(inside.flatMap(({ cycle }) => cycle ?? []));
    return {
      kind: 'measured',
      measured: { value: inside.length, unit: 'firms', date, of: cycles.length },
      steps: [
        ...steps,
        {
          text: `${inside.length} of ${cycles.length} lie on a circle, out of ${among.length} links between them`,
          rows: among.map((link) => refOfLink(dataset, link)),
        },
      ],
      note: `A circle of promises is not a loss: it says who depends on whom.${thinnest === null ? '' : ` The thinnest link on the way is ${firms[thinnest.from]} to ${firms[thinnest.to]}, ${amountOf(thinnest)}.`}`,
    };
  },
  wouldChange: 'The end of a contract; or leaving out small links, on which the way back of some firms rests.',
  chart: { form: 'links', measure: 'Links between the five firms that this reading counts, $bn' },
});
