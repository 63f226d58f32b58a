import { daysBetween, formatDay } from '../base/dates.ts';
import { formatChange, formatDecimals } from '../base/format.ts';
import { eventsOf, latest, pick } from '../datasets/pick.ts';
import type { Datasets, TimelineEvent } from '../datasets/types.ts';
import { defineClaim, type Finding } from './defineClaim.ts';
import { guidance, guided2026 } from './fourFirms.ts';
import { formatValue } from './judge.ts';
import { cannot, missingRows } from './missing.ts';
import { lastDate, refOf, refOfEvent } from './rowRefs.ts';
import type { ClaimChart, Measured, Step } from './types.ts';

const episodes = 'episodes';
const directive = 'directive';

const signals = {
  SP500: { label: 'S&P 500', meaning: 'The index.' },
  MAGS: { label: 'Magnificent 7', meaning: 'A fund of the seven in equal parts.' },
  NVDA: { label: 'NVIDIA', meaning: 'The share most tied to the build-out.' },
  MU: { label: 'Micron', meaning: 'Memory, New York.' },
  '000660.KS': { label: 'SK hynix', meaning: 'Memory, Seoul; its windows end one session later.' },
  ORCL: { label: 'Oracle', meaning: 'The largest builder for one laboratory.' },
  CRWV: { label: 'CoreWeave', meaning: 'Rents out computing; a tenant of the author’s firm.' },
  guidance: {
    label: 'Guidance for 2026',
    meaning: 'Middle of what the four providers intend to spend, leases counted alike.',
  },
} as const;

const windows = {
  directive_jun2026_1d: { label: 'First session', meaning: 'From the close before the order to the close after it.' },
  directive_jun2026_until_lifted: { label: 'Until it was lifted', meaning: 'From 12 to 30 June 2026.' },
  directive_jun2026_to_21aug: {
    label: 'To the last day known',
    meaning: 'From 12 June to 21 August 2026; other causes dominate. For guidance: the last known.',
  },
} as const;

const isOrder = (event: TimelineEvent) => event.category === 'directive' && /directive received/i.test(event.event);

/** What one order can say: not more than that something was or was not seen. */
function noteOn(change: number, events: readonly TimelineEvent[], order: TimelineEvent): string {
  const seen = change < 0 ? `A fall of ${formatDecimals(-change, 1)}% was seen` : 'No fall was seen';
  const lifted = events.find((event) => event.category === 'directive' && /controls .*lifted/i.test(event.event));
  const days = lifted ? daysBetween(order.date, lifted.date) : null;
  const end = days === null ? 'it was still in force' : `it was lifted after ${days} days`;
  return `${seen}, which neither confirms nor refutes the thesis. One order was given and ${end}; its first session was confounded twice, by a truce in the Gulf and by a record listing, and over longer windows other causes dominate.`;
}

interface Move {
  readonly measured: Measured;
  readonly steps: readonly Step[];
}

function guidanceMove(seen: Datasets, order: TimelineEvent): Move | Finding {
  const before = guided2026(seen, 'mid', 'former', order.date);
  const after = guided2026(seen, 'mid', 'former');
  if (!before.ok) return cannot(before.missing);
  if (!after.ok) return cannot(after.missing);
  if (after.value.date <= order.date) {
    return cannot(
      missingRows(seen, guidance, 'capex_guidance_2026_mid', `any of the four after ${formatDay(order.date)}`),
    );
  }
  const value = 100 * (after.value.value / before.value.value - 1);
  const sum = `${formatValue(after.value.value, 'USD_bn')} ÷ ${formatValue(before.value.value, 'USD_bn')} − 1 = ${formatChange(value)}`;
  return {
    measured: { value, unit: 'percent_change', date: after.value.date },
    steps: [...before.value.steps, ...after.value.steps, { text: sum, rows: [] }],
  };
}

function shareMove(seen: Datasets, entity: keyof typeof signals, series: keyof typeof windows): Move | Finding {
  const row = latest(pick(seen, episodes, { series, entity }));
  if (!row) return cannot(missingRows(seen, episodes, series, signals[entity].label));
  const closes = row.provenance.note === '' ? '' : ` (${row.provenance.note})`;
  return {
    measured: { value: row.value, unit: 'percent_change', date: row.date },
    steps: [
      {
        text: `${signals[entity].label} to ${formatDay(row.date)}: ${formatChange(row.value, 2)}${closes}`,
        rows: [refOf(episodes, row)],
      },
    ],
  };
}

/** The shares watched, over one window, as bars. */
const sharesOver = (series: keyof typeof windows): ClaimChart => ({
  form: 'ranked',
  measure: `Change of the close, %. ${windows[series].label}: ${windows[series].meaning.charAt(0).toLowerCase()}${windows[series].meaning.slice(1).replace(/[.]$/, '')}`,
  unit: 'percent_change',
  lines: (['SP500', 'MAGS', 'NVDA', 'MU', '000660.KS', 'ORCL', 'CRWV'] as const).map((entity) => ({
    label: signals[entity].label,
    dataset: episodes,
    pick: { series, entity },
  })),
});

const guidedChart: ClaimChart = {
  form: 'lines',
  measure: 'Guidance of the four for 2026, middle of the ranges, $bn, by the day it stood',
  unit: 'USD_bn',
  lines: [
    { label: 'As counted', dataset: guidance, pick: { series: 'capex_guidance_2026_mid', entity: 'BIG4' } },
    {
      label: 'Leases as until April',
      dataset: guidance,
      pick: { series: 'capex_guidance_2026_former_lease_basis_mid', entity: 'BIG4' },
    },
  ],
};

export const collapse = defineClaim({
  id: 'collapse',
  title: 'The thesis: the logic of the spending collapses',
  topic: 'directive',
  kind: 'thesis',
  says: 'If take-downs of models become routine, the logic of $725bn of yearly spending collapses and the losses spread around the world.',
  asserted: {
    operator: 'at-least',
    subject: 'a fall of',
    value: 10,
    unit: 'percent',
    tolerance: 0,
    near: 5,
    why: 'The essay names no size. Once orders repeat, a fall of a tenth, the usual line of a correction, is the least that can be called a collapse; until then nothing is held against it.',
  },
  needs: [
    { dataset: directive, series: [] },
    { dataset: episodes, series: Object.keys(windows) },
    { dataset: guidance, series: ['capex_guidance_2026_mid', 'capex_guidance_2026_former_lease_basis_mid'] },
  ],
  dimensions: {
    signal: { label: 'What is watched', choices: signals },
    window: { label: 'How long', choices: windows },
  },
  admits: ({ signal, window }) => signal !== 'guidance' || window === 'directive_jun2026_to_21aug',
  find: (seen, { signal, window }) => {
    const events = eventsOf(seen, directive);
    const orders = events.filter(isOrder);
    const [first] = orders;
    if (!first) return cannot(missingRows(seen, directive, [], 'an order against a model'));
    const move = signal === 'guidance' ? guidanceMove(seen, first) : shareMove(seen, signal, window);
    if ('kind' in move) return move;
    const besides = events.filter((event) => event.category === 'market');
    const steps: readonly Step[] = [
      {
        text: `Orders against a model so far: ${orders.length}. The thesis speaks of a routine`,
        rows: orders.map((event) => refOfEvent(directive, event)),
      },
      ...move.steps,
      { text: 'On the same days, for other reasons', rows: besides.map((event) => refOfEvent(directive, event)) },
    ];
    const { value } = move.measured;
    // Only repetition puts the thesis to the test; then a fall would bear it out and its absence would not.
    if (orders.length > 1) {
      const measured = { value: -value, unit: 'percent', date: lastDate([move.measured, ...orders]) };
      return { kind: 'measured', measured, steps, note: 'An event return is not a cause.' };
    }
    return { kind: 'open', as: 'forecast', measured: move.measured, steps, note: noteOn(value, events, first) };
  },
  wouldChange:
    'A second order, and a session without other news. The stress test shows what the thesis would imply under stated assumptions.',
  chart: sharesOver('directive_jun2026_1d'),
  chartFor: ({ signal, window }) => (signal === 'guidance' ? guidedChart : sharesOver(window)),
});
