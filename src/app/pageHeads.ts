import { claims } from '../claims/claims.ts';

/** What a route says of itself before any script runs: its own title and description, in the built file and the tab. */
export interface PageHead {
  /** Below the site's folder, without slashes at the ends; '' is the overview. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

export const SITE = 'Faultline';

const fixed: readonly PageHead[] = [
  {
    path: '',
    title: 'Faultline: what the AI build-out rests on',
    description:
      'The market claims of one essay on AI export control, charted from sourced snapshots: index concentration, capital expenditure, NVIDIA, memory, power, financing and GDP.',
  },
  {
    path: 'charts',
    title: 'All charts · Faultline',
    description:
      'Every dataset behind the essay’s market claims, by chapter, each with its definition, caveat and source.',
  },
  {
    path: 'charts/yours',
    title: 'A chart of your own file · Faultline',
    description:
      'A file of yours as a chart page, with range, ways of showing, table, sources and pictures. It stays in your browser.',
  },
  {
    path: 'claims',
    title: 'The claims, checked · Faultline',
    description:
      'Every number and date the essay asserts, run against sourced data: verdict, margin, arithmetic and every definition, when it was written and today.',
  },
  {
    path: 'stress',
    title: 'The stress lab · Faultline',
    description:
      'What a cut in AI spending would imply for suppliers, memory, the S&P 500, household wealth and GDP: twenty levers, every equation shown, nothing forecast.',
  },
  {
    path: 'method',
    title: 'How the stress test works · Faultline',
    description:
      'Every equation and every assumption of the stress test, with its source, who disagrees, and what the model cannot do.',
  },
  {
    path: 'files',
    title: 'Your own files · Faultline',
    description:
      'Drop any CSV: it is read in your browser with a receipt of everything assumed, laid over our figures, and the claims are checked again on it.',
  },
  {
    path: 'sources',
    title: 'Sources and confidence · Faultline',
    description: 'Where every figure comes from, as of when, how sure it is, and what is missing.',
  },
];

/** Heads of all routes: the fixed ones, and one for each dataset. */
export function pageHeads(
  datasets: readonly { readonly id: string; readonly title: string; readonly question: string }[],
): readonly PageHead[] {
  const charts = datasets.map(({ id, title, question }) => ({
    path: `charts/${id}`,
    title: `${title} · ${SITE}`,
    description: question,
  }));
  const checked = claims.map(({ id, title, says }) => ({
    path: `claims/${id}`,
    title: `${title}, checked · ${SITE}`,
    description: says,
  }));
  return [...fixed, ...charts, ...checked];
}
