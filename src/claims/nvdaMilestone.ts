import { formatDay } from '../base/dates.ts';
import { highest, latest, pick } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { refOf } from './rowRefs.ts';
import type { Claim } from './types.ts';

const dataset = 'nvidia-market-cap';

interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly level: number;
  /** `2025-07`. */
  readonly month: string;
}

/** A level of NVIDIA’s market value said to have been reached in a month. */
export function nvdaMilestone({ id, title, says, level, month }: Milestone): Claim {
  return defineClaim({
    id,
    title,
    topic: 'nvidia',
    kind: 'measurable',
    says,
    asserted: {
      operator: 'at-least',
      value: level,
      unit: 'USD_bn',
      tolerance: 0,
      near: level / 50,
      why: 'A level is passed or it is not; a press report of an intraday touch names the level, not the high, so reaching it counts. Within 2%, less than the share moves on many days, is close.',
    },
    needs: [{ dataset, series: ['nvda_market_cap', 'milestone_first_close', 'milestone_intraday'] }],
    dimensions: {
      price: {
        label: 'Price',
        choices: {
          close: { label: 'Close', meaning: 'The closing price of a session.' },
          intraday: { label: 'Intraday', meaning: 'A level touched during a session, as the press reported it.' },
        },
      },
      moment: {
        label: 'When in the month',
        choices: {
          best: { label: 'Best day of the month', meaning: 'The highest value kept for the month.' },
          end: { label: 'End of the month', meaning: 'The last close of the month: did it stay there?' },
        },
      },
    },
    admits: ({ price, moment }) => price === 'close' || moment === 'best',
    find: (seen, { price, moment }) => {
      const series = price === 'close' ? ['nvda_market_cap', 'milestone_first_close'] : ['milestone_intraday'];
      const rows = pick(seen, dataset, { series, entity: 'NVDA' }).filter((row) => row.date.startsWith(month));
      const row = moment === 'best' ? highest(rows) : latest(rows);
      if (!row) return cannot(missingRows(seen, dataset, series, `NVIDIA in ${formatDay(month)}`));
      const kind = price === 'close' ? 'Close' : 'Touched';
      const difference = row.value - level;
      return {
        kind: 'measured',
        measured: { value: row.value, unit: 'USD_bn', date: row.date },
        steps: [
          {
            text: `${kind} on ${formatDay(row.date)}: ${formatValue(row.value, 'USD_bn')}`,
            rows: [refOf(dataset, row)],
          },
          {
            text: `${formatValue(row.value, 'USD_bn')} is ${formatValue(Math.abs(difference), 'USD_bn')} ${difference < 0 ? 'below' : 'above'} ${formatValue(level, 'USD_bn')}`,
            rows: [],
          },
        ],
      };
    },
    wouldChange:
      'Another share count: publishers differ by up to two per cent. The month is over, so later prices cannot change it.',
    chart: {
      form: 'lines',
      measure: 'NVIDIA’s market value at the close, $bn',
      unit: 'USD_bn',
      lines: [{ label: 'NVIDIA', dataset, pick: { series: 'nvda_market_cap', entity: 'NVDA' }, from: '2024-01-01' }],
      mark: { value: level, label: `The essay: ${formatValue(level, 'USD_bn')}` },
    },
  });
}
