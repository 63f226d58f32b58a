import { formatDay } from '../base/dates.ts';
import { highest, latest, pick } from '../datasets/pick.ts';
import type { Observation } from '../datasets/types.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { refOf } from './rowRefs.ts';

const dataset = 'ai-labs';

export const openaiCommitments = defineClaim({
  id: 'openai-commitments',
  title: 'OpenAI’s $1.4tn',
  topic: 'labs',
  kind: 'reported',
  says: 'OpenAI has committed itself to about $1.4tn over eight years.',
  asserted: {
    operator: 'about',
    value: 1400,
    unit: 'USD_bn',
    tolerance: 50,
    near: 100,
    why: 'Given to the nearest $100bn, so half of that is rounding; one more step is close.',
  },
  needs: [{ dataset, series: ['commitments_total', 'hard_dollar_contracts'] }],
  dimensions: {
    count: {
      label: 'Commitments as',
      choices: {
        standing: { label: 'The company’s last word', meaning: 'The latest total that the company itself gave.' },
        said: { label: 'The highest it ever said', meaning: 'The largest total the company gave, whenever that was.' },
        contracts: {
          label: 'Contracts with a stated value',
          meaning: 'Announced contracts whose dollar value is known, added up.',
        },
        press: { label: 'A press sum', meaning: 'A total of obligations as a publication added it up.' },
      },
    },
  },
  find: (seen, { count }) => {
    const series = count === 'contracts' ? 'hard_dollar_contracts' : 'commitments_total';
    const status = {
      standing: ['reported', 'guidance', 'user'],
      said: ['reported', 'guidance', 'user'],
      contracts: ['derived', 'user'],
      press: 'estimate',
    } as const;
    const rows = pick(seen, dataset, { series, entity: 'OPENAI', status: status[count] });
    const row: Observation | null = count === 'said' ? highest(rows) : latest(rows);
    if (!row) return cannot(missingRows(seen, dataset, series, 'OpenAI'));
    const others = count === 'standing' ? rows.filter((other) => other !== row) : [];
    return {
      kind: 'measured',
      measured: { value: row.value, unit: 'USD_bn', date: row.date },
      steps: [
        ...others.map((other) => ({
          text: `Said before, ${formatDay(other.date)}: ${formatValue(other.value, 'USD_bn')}. ${other.provenance.note}`,
          rows: [refOf(dataset, other)],
        })),
        {
          text: `${formatDay(row.date)}: ${formatValue(row.value, 'USD_bn')}. ${row.provenance.note}`,
          rows: [refOf(dataset, row)],
        },
      ],
      note:
        others.length > 0
          ? 'The later figure counts computing to 2030, the earlier one eight years: a cut and a shorter span at once.'
          : '',
    };
  },
  wouldChange: 'A new total from the company, or the prospectus it has filed.',
  chart: {
    form: 'lines',
    measure: 'OpenAI’s commitments as stated on the day, $bn',
    unit: 'USD_bn',
    lines: [
      {
        label: 'Total as stated',
        dataset,
        pick: { series: 'commitments_total', entity: 'OPENAI', status: ['reported', 'guidance', 'estimate'] },
      },
      { label: 'Contracts with a value', dataset, pick: { series: 'hard_dollar_contracts', entity: 'OPENAI' } },
    ],
    mark: { value: 1400, label: 'The essay: $1.4tn' },
  },
});
