import { formatMoney } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import type { ChartPoint } from '../../../charts/types.ts';
import { linksOf } from '../../../datasets/pick.ts';
import type { FinancingLink } from '../../../datasets/types.ts';
import { type Chapter, citeLink } from '../types.ts';

const dataset = 'financing-links';

/** The five firms the essay names. */
const circle: Readonly<Record<string, string>> = {
  NVDA: 'NVIDIA',
  OPENAI: 'OpenAI',
  ORCL: 'Oracle',
  CRWV: 'CoreWeave',
  MSFT: 'Microsoft',
};

// Only these may be added up: the others are intentions, history, or totals that contain other rows.
const firm = new Set(['active', 'paid', 'partly_paid']);

const kinds: Readonly<Record<string, string>> = {
  purchase_commitment: 'purchases',
  equity_investment: 'equity',
  backstop: 'guarantee',
  debt: 'debt',
  lease: 'lease',
};

interface Flow {
  readonly name: string;
  readonly amount: number;
}

/** Amounts between the same two firms of the same kind, added; links without a disclosed amount are not in it. */
function flows(links: readonly FinancingLink[]): readonly Flow[] {
  const sums = new Map<string, number>();
  for (const { from, to, kind, amount } of links) {
    if (amount === null) continue;
    const name = `${circle[from]} → ${circle[to]}, ${kinds[kind] ?? kind.replaceAll('_', ' ')}`;
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return [...sums].map(([name, amount]) => ({ name, amount })).toSorted((a, b) => b.amount - a.amount);
}

const total = (links: readonly FinancingLink[]) => links.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

export const financing: Chapter = {
  id: 'financing',
  kicker: 'Financing',
  essay: 'NVIDIA, OpenAI, Oracle, CoreWeave and Microsoft form a circular financing ecosystem.',
  needs: [dataset],
  tell: (datasets) => {
    const inside = linksOf(datasets, dataset).filter(
      ({ from, to, linkStatus }) => from in circle && to in circle && firm.has(linkStatus),
    );
    const stated = inside.filter(({ amount }) => amount !== null);
    const bought = stated.filter(({ from, kind }) => from === 'OPENAI' && kind === 'purchase_commitment');
    const invested = stated.filter(({ to, kind }) => to === 'OPENAI' && kind === 'equity_investment');
    if (bought.length === 0 || invested.length === 0) return fail({ dataset, wanted: 'links of OpenAI' });
    const points = flows(stated).map(
      ({ name, amount }, x): ChartPoint => ({
        key: name,
        x,
        label: name,
        value: amount,
        state: 'reported',
        confidence: 'secondary',
      }),
    );
    const [out, back] = [formatMoney(total(bought)), formatMoney(total(invested))];
    return ok({
      headline: `Inside the circle of five, OpenAI has promised to buy for ${out}; ${back} of equity runs the other way`,
      sentence: `Firm purchases by OpenAI from Oracle, Microsoft and CoreWeave add up to ${out} as announced, over several years and partly terminable; equity put into OpenAI by the others to ${back}. ${inside.length - stated.length} further links have no disclosed amount and are not in the sums.`,
      figure: out,
      figureLabel: 'promised by OpenAI inside the circle of five',
      rows: [...bought, ...invested].map(citeLink),
      chart: {
        form: 'ranked-bars',
        title: 'Money between the five firms the essay names',
        measure: '$bn as announced, payer → receiver; active, paid and partly paid links with a disclosed amount',
        unit: 'USD_bn',
        series: [{ id: 'links', label: 'Amount', points }],
      },
    });
  },
};
