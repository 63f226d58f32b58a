import { formatNumber } from '../base/format.ts';
import { pick } from '../datasets/pick.ts';
import type { Datasets, Observation } from '../datasets/types.ts';
import { defineClaim, type Finding } from './defineClaim.ts';
import { cannot, missingRows, nobodyStates } from './missing.ts';
import { lastDate, refOf } from './rowRefs.ts';

const dataset = 'nuclear-deals';
const existing = 'capacity_existing_or_restart';
const planned = 'capacity_new_build';
const buyers: Readonly<Record<string, string>> = {
  AMZN: 'Amazon',
  GOOGL: 'Alphabet',
  META: 'Meta',
  MSFT: 'Microsoft',
  ORCL: 'Oracle',
};

const buyerOf = (row: Observation) => row.entity.slice(0, row.entity.indexOf('-'));

/** The wiring is known from notes only; that nothing is said of it does not mean that the power goes through the grid. */
function cannotSayDedicated(seen: Datasets, contracts: number): Finding {
  const gone = pick(seen, dataset, { series: 'capacity_not_added' }).filter((row) =>
    /behind the meter/i.test(row.provenance.note),
  );
  const what = `none of the ${contracts} contracts that stand says that its power stays off the grid, and most do not say`;
  return {
    ...cannot(nobodyStates(what)),
    steps: gone.map((row) => ({
      text: `No longer stands: ${row.entity}, ${formatNumber(row.value, 4)} MW. ${row.provenance.note}`,
      rows: [refOf(dataset, row)],
    })),
  };
}

export const nuclear = defineClaim({
  id: 'nuclear',
  title: 'Dedicated nuclear plants',
  topic: 'power',
  kind: 'statement',
  says: 'Cloud providers are signing contracts for nuclear plants of their own.',
  asserted: {
    operator: 'at-least',
    value: 2,
    unit: 'providers',
    tolerance: 0,
    near: 1,
    why: 'The plural: two providers or more. One alone would be close.',
  },
  needs: [{ dataset, series: [existing, planned, 'capacity_not_added'] }],
  dimensions: {
    link: {
      label: 'Contract',
      choices: {
        signed: {
          label: 'Any contract for a plant',
          meaning: 'The output is bought; the power mostly goes into the grid.',
        },
        'behind-meter': {
          label: 'Plant feeds the site itself',
          meaning: 'Dedicated in the strict sense: the power does not pass through the grid, and the deal stands.',
        },
      },
    },
    plants: {
      label: 'Plants',
      choices: {
        all: { label: 'All plants', meaning: 'Existing, restarting and to be built.' },
        existing: { label: 'Existing or restarting', meaning: 'Plants that run or ran.' },
        new: { label: 'To be built', meaning: 'Plants that do not exist yet; none runs.' },
      },
    },
  },
  find: (seen, { link, plants }) => {
    const kinds = { all: [existing, planned], existing: [existing], new: [planned] }[plants];
    const deals = pick(seen, dataset, { series: kinds });
    if (deals.length === 0) return cannot(missingRows(seen, dataset, kinds, 'any provider'));
    const behindMeter = (row: Observation) => /behind the meter/i.test(row.provenance.note);
    const counted = link === 'signed' ? deals : deals.filter(behindMeter);
    if (counted.length === 0) return cannotSayDedicated(seen, deals.length);
    const codes = [...new Set(counted.map(buyerOf))];
    return {
      kind: 'measured',
      measured: { value: codes.length, unit: 'providers', date: lastDate(counted) },
      steps: codes.map((code) => {
        const own = counted.filter((row) => buyerOf(row) === code);
        const megawatts = formatNumber(
          own.reduce((sum, row) => sum + row.value, 0),
          4,
        );
        const text = `${buyers[code] ?? code}: ${own.length} ${own.length === 1 ? 'plant' : 'plants'}, ${megawatts} MW`;
        return { text, rows: own.map((row) => refOf(dataset, row)) };
      }),
      note: 'Sizes are of plants or announced amounts, not power delivered. None of the plants to be built runs.',
    };
  },
  wouldChange:
    'What “dedicated” means. Contracts for whole plants abound; one whose power never meets the grid was not found.',
  chart: {
    form: 'ranked',
    measure: 'Plants that cloud providers have signed for, MW',
    unit: 'MW',
    lines: [
      { label: 'Existing or restarting', dataset, pick: { series: existing } },
      { label: 'To be built', dataset, pick: { series: planned } },
    ],
  },
});
