import { latest, pick } from '../datasets/pick.ts';
import type { Observation } from '../datasets/types.ts';
import { defineClaim } from './defineClaim.ts';
import { cannot, missingRows } from './missing.ts';
import { lastDate, refOf } from './rowRefs.ts';

const dataset = 'memory-statements';
const makers = [
  { entity: '000660.KS', name: 'SK hynix' },
  { entity: '005930.KS', name: 'Samsung' },
  { entity: 'MU', name: 'Micron' },
] as const;

export const hbmBooked = defineClaim({
  id: 'hbm-booked',
  title: 'Memory booked through 2026',
  topic: 'memory',
  kind: 'statement',
  says: 'High-bandwidth memory is short; orders are booked through 2026.',
  asserted: {
    operator: 'at-least',
    value: 2026,
    unit: 'calendar_year',
    tolerance: 0,
    near: 0,
    why: 'A year is named. A maker whose output is sold to an earlier year contradicts it; there is nothing in between.',
  },
  needs: [{ dataset, series: ['booked_through', 'supply_tight_through'] }],
  dimensions: {
    words: {
      label: 'What was said',
      choices: {
        booked_through: {
          label: 'Sold or agreed',
          meaning: 'The last year for which the maker says its output is sold.',
        },
        supply_tight_through: {
          label: 'Demand above supply',
          meaning: 'The last year for which the maker expects demand above supply.',
        },
      },
    },
    makers: {
      label: 'Makers',
      choices: {
        spoke: { label: 'Every maker that spoke', meaning: 'The earliest year among those who said anything.' },
        any: { label: 'At least one maker', meaning: 'The latest year that any of them named.' },
        each: {
          label: 'Each of the three',
          meaning: 'SK hynix, Samsung and Micron; one that is silent leaves it open.',
        },
      },
    },
  },
  find: (seen, { words, makers: who }) => {
    const said: { readonly name: string; readonly row: Observation }[] = [];
    const silent: string[] = [];
    for (const { entity, name } of makers) {
      const row = latest(pick(seen, dataset, { series: words, entity }));
      if (row) said.push({ name, row });
      else silent.push(name);
    }
    const years = said.map(({ row }) => row.value);
    const steps = said.map(({ name, row }) => ({
      text: `${name}: ${row.value}. ${row.provenance.note}`,
      rows: [refOf(dataset, row)],
    }));
    if (years.length === 0) return cannot(missingRows(seen, dataset, words, 'any of the three makers'));
    if (who === 'each' && silent.length > 0)
      return { ...cannot(missingRows(seen, dataset, words, silent.join(' and '))), steps };
    return {
      kind: 'measured',
      measured: {
        value: who === 'any' ? Math.max(...years) : Math.min(...years),
        unit: 'calendar_year',
        date: lastDate(said.map(({ row }) => row)),
      },
      steps,
      note: 'Statements of the sellers, not contracts seen: terms, prices and the right to cancel are not public.',
    };
  },
  wouldChange:
    'A maker that says its output for 2026 is not all sold; or a statement by Samsung, of which none was found.',
  chart: { form: 'events', measure: 'What the makers said, by day' },
});
