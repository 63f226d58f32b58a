import { defineClaim } from './defineClaim.ts';

export const footer = defineClaim({
  id: 'footer',
  title: 'Two tickers at the foot of the page',
  topic: 'index',
  kind: 'not-a-claim',
  says: 'At the foot of the page stand “US500 0.72%” and “DRAM −4.91%”.',
  asserted: null,
  needs: [],
  dimensions: {},
  find: () => ({
    kind: 'open',
    as: 'not-a-claim',
    note: 'Tickers of the page that printed the essay. “DRAM” there is a fund of memory makers’ shares, not the price of a chip: it says nothing of the claim that DRAM rose.',
    steps: [],
  }),
  wouldChange: 'Nothing: nobody asserts it.',
  chart: null,
});
