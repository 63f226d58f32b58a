import { defineClaim } from './defineClaim.ts';
import { guidance, guided2026, pointChoices } from './fourFirms.ts';
import { formatGap } from './judge.ts';
import { cannot } from './missing.ts';

/** The results of the first quarter of 2026, the last round of guidance before the essay. */
const SPRING_ROUND = '2026-04-30';

export const capex2026 = defineClaim({
  id: 'capex-2026',
  title: '$725bn of capital expenditure in 2026',
  topic: 'capex',
  kind: 'measurable',
  says: 'Four large cloud providers have disclosed about $725bn of capital expenditure for 2026.',
  asserted: {
    operator: 'about',
    value: 725,
    unit: 'USD_bn',
    tolerance: 5,
    near: 10,
    why: 'The companies guide in steps of $5bn, so one step is what “about” can mean. Two more steps are close: from the middle to the top of the ranges it was $15bn.',
  },
  needs: [
    {
      dataset: guidance,
      series: [
        'capex_guidance_2026_high',
        'capex_guidance_2026_mid',
        'capex_guidance_2026_low',
        'capex_guidance_2026_former_lease_basis_high',
        'capex_guidance_2026_former_lease_basis_mid',
        'capex_guidance_2026_former_lease_basis_low',
      ],
    },
  ],
  dimensions: {
    point: { label: 'Point of the range', choices: pointChoices },
    leases: {
      label: 'Microsoft’s leases',
      choices: {
        counted: { label: 'Leases as counted that day', meaning: 'As Microsoft counted them when it spoke.' },
        former: {
          label: 'Leases as until April',
          meaning: 'Microsoft on the basis it used until April 2026: 190 and 175 are one plan.',
        },
      },
    },
    stated: {
      label: 'Stated',
      choices: {
        last: { label: 'Last guidance known', meaning: 'The last each company said up to the day.' },
        spring: {
          label: 'Guidance of April 2026',
          meaning: 'What stood when the essay was written, whatever was said later.',
        },
      },
    },
  },
  // In April there was one way of counting leases.
  admits: ({ leases, stated }) => stated === 'last' || leases === 'counted',
  find: (seen, { point, leases, stated }) => {
    const sum = guided2026(seen, point, leases, stated === 'spring' ? SPRING_ROUND : undefined);
    if (!sum.ok) return cannot(sum.missing);
    const { value, date, steps } = sum.value;
    return {
      kind: 'measured',
      measured: { value, unit: 'USD_bn', date },
      steps: [...steps, { text: `Against $725bn: ${formatGap(value - 725, 'USD_bn')}`, rows: [] }],
      note: 'Guidance is what companies say they intend. Each counts in its own way, and not all of it is for AI.',
    };
  },
  wouldChange: 'New guidance from any of the four, usually at the end of January, April, July and October.',
  chart: {
    form: 'lines',
    measure: 'Guidance of the four for 2026, $bn, by the day it stood',
    unit: 'USD_bn',
    lines: [
      { label: 'Top', dataset: guidance, pick: { series: 'capex_guidance_2026_high', entity: 'BIG4' } },
      { label: 'Middle', dataset: guidance, pick: { series: 'capex_guidance_2026_mid', entity: 'BIG4' } },
      { label: 'Bottom', dataset: guidance, pick: { series: 'capex_guidance_2026_low', entity: 'BIG4' } },
    ],
    mark: { value: 725, label: 'The essay: $725bn' },
  },
});
