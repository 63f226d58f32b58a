import { formatDay } from '../base/dates.ts';
import { byDate, pick } from '../datasets/pick.ts';
import { defineClaim } from './defineClaim.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows, nobodyStates } from './missing.ts';
import { refOf } from './rowRefs.ts';

const dataset = 'capex-forecasts';
const series = 'capex_cumulative_2025_2030_four_firms';
const QUOTED = 5300;
/** The bank’s figure is printed to two significant digits. */
const ROUNDED_TO = 100;

export const goldman2030 = defineClaim({
  id: 'goldman-2030',
  title: 'Goldman’s $5.3tn by 2030',
  topic: 'capex',
  kind: 'forecast',
  says: 'Goldman Sachs expects the total capital expenditure of the world’s cloud providers to reach $5.3tn by 2030.',
  asserted: {
    operator: 'about',
    value: QUOTED,
    unit: 'USD_bn',
    tolerance: ROUNDED_TO / 2,
    near: ROUNDED_TO,
    why: 'What can be checked today is whether the bank said so: its figure is printed to the nearest $100bn.',
  },
  needs: [{ dataset, series: [series] }],
  dimensions: {
    reading: {
      label: 'Read as',
      choices: {
        sum: {
          label: 'Sum of six years, four US firms',
          meaning: 'What the bank forecast: fiscal 2025 to 2030 added up, Meta, Microsoft, Amazon and Alphabet.',
        },
        year: { label: 'Spending in the year 2030', meaning: 'The yearly level that “reach by 2030” can be read as.' },
        world: { label: 'All cloud providers of the world', meaning: 'The scope the essay’s words have.' },
      },
    },
  },
  find: (seen, { reading }) => {
    if (reading === 'year')
      return cannot(nobodyStates('the bank’s yearly path for the four was not found, only the sum of six years'));
    if (reading === 'world')
      return cannot(nobodyStates('no forecast of the bank for all cloud providers of the world was found'));
    const rows = byDate(pick(seen, dataset, { series, entity: 'GOLDMAN_SACHS' }));
    const row = rows.at(-1);
    if (!row) return cannot(missingRows(seen, dataset, series, 'Goldman Sachs'));
    const measured = { value: row.value, unit: 'USD_bn', date: row.date };
    const steps = rows.map((each) => ({
      text: `Forecast of ${formatDay(each.date)}, four firms, six fiscal years together: ${formatValue(each.value, 'USD_bn')}`,
      rows: [refOf(dataset, each)],
    }));
    // The bank may be misquoted; whether it is right nobody can know before 2031.
    if (Math.abs(row.value - QUOTED) > ROUNDED_TO / 2) return { kind: 'measured', measured, steps };
    return {
      kind: 'open',
      as: 'forecast',
      measured,
      steps,
      note: 'The figure is the bank’s, but it adds up six years of four US firms; it is neither a yearly level nor worldwide.',
    };
  },
  wouldChange: 'A new forecast from the bank; and, year by year, what the four spend.',
  chart: {
    form: 'lines',
    measure: 'Goldman’s six-year sum for the four, $bn, by the day it was forecast',
    unit: 'USD_bn',
    lines: [{ label: 'Goldman Sachs', dataset, pick: { series, entity: 'GOLDMAN_SACHS' } }],
    mark: { value: QUOTED, label: 'The essay: $5.3tn' },
  },
});
