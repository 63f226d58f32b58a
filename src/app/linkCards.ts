import { formatExact } from '../base/format.ts';
import { type FigureFonts, figureSvg } from '../charts/figure/figureSvg.ts';
import { type FigureDrawing, type FigureSpec, noEdits } from '../charts/figure/figureTypes.ts';
import { layoutFigure } from '../charts/figure/layoutFigure.ts';
import { printedAddress } from '../charts/figure/printedAddress.ts';
import { planOf } from '../charts/figure/sizes.ts';
import { LATEST } from '../claims/asOf.ts';
import { claims } from '../claims/claims.ts';
import { verdictKinds, verdictWord } from '../claims/describeVerdict.ts';
import { catalog } from '../datasets/catalog.ts';
import type { LoadedDataset } from '../datasets/queries.ts';
import { readDataset } from '../datasets/readDataset.ts';
import { readMeta } from '../datasets/readMeta.ts';
import { readWorld } from '../model/readWorld.ts';
import { chartFigure } from '../pages/chart/chartFigure.ts';
import { viewModel } from '../pages/chart/viewModel.ts';
import { claimPicture } from '../pages/claims/claim/claimPicture.ts';
import { scenarioFigure } from '../pages/stress/scenarioFigure.ts';
import { defaultScenario } from '../session/scenarioState.ts';
import { createScenarioStore } from '../session/scenarioStore.ts';
import { defaultView } from '../session/session.ts';
import type { PageHead } from './pageHeads.ts';
import type { ReadFile } from './prerender.tsx';

export interface LinkCard {
  /** Of the route, below the site's folder. */
  readonly path: string;
  readonly svg: string;
  readonly alt: string;
}

interface CardData {
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
  readonly snapshot: string;
  /** Address of the site, with a slash at its end; null where the build does not know it. */
  readonly site: string | null;
}

function loadAll(read: ReadFile): ReadonlyMap<string, LoadedDataset> {
  return new Map(
    [...catalog.keys()].map((id) => {
      const meta = readMeta(`${id}.meta.json`, read(`${id}.meta.json`));
      if (!meta.ok) throw new Error(`${id}.meta.json: ${JSON.stringify(meta.error)}`);
      const dataset = readDataset(meta.value, read(`${id}.csv`));
      if (!dataset.ok) throw new Error(`${id}.csv: ${JSON.stringify(dataset.error)}`);
      return [id, { meta: meta.value, ...dataset.value }] as const;
    }),
  );
}

const rowsOf = ({ dataset }: LoadedDataset): number => {
  switch (dataset.shape) {
    case 'observations':
      return dataset.observations.length;
    case 'links':
      return dataset.links.length;
    case 'events':
      return dataset.events.length;
    default:
      return dataset satisfies never;
  }
};

const titleOf = ({ title }: PageHead) => title.replace(/ · Faultline$/, '');

/** The picture of a page that is no single figure: its title over a drawing of its own or over its description. */
function pageSpec(head: PageHead, drawing: FigureDrawing, subtitle: string, data: CardData): FigureSpec {
  const permalink = data.site === null ? null : `${data.site}${head.path}${head.path === '' ? '' : '/'}`;
  return {
    ...{
      id: head.path === '' ? 'overview' : head.path,
      title: titleOf(head),
      subtitle,
      drawing,
    },
    ...{ caveat: 'Scenario arithmetic and record keeping, not a forecast and not investment advice.', standing: null },
    ...{ warnings: [], source: 'Source: Faultline.', asOf: null, alt: head.description },
    address: permalink === null ? null : printedAddress(permalink),
    provenance: { permalink, snapshot: data.snapshot, modelVersion: null, sources: [] },
  };
}

const countBars = (title: string, counts: readonly (readonly [label: string, count: number])[]): FigureDrawing => {
  const points = counts
    .filter(([, count]) => count > 0)
    .map(([label, value], x) => ({ key: label, x, label, value, state: 'reported', confidence: 'unstated' }) as const);
  const format = { short: formatExact, full: formatExact };
  return {
    form: 'ranked-bars',
    props: {
      title,
      summary: '',
      series: [{ id: 'count', label: title, points, role: 'lead' }],
      format,
      order: 'given',
    },
  };
};

function verdictCounts(data: CardData): readonly (readonly [string, number])[] {
  const datasets = new Map([...data.loaded].map(([id, { dataset }]) => [id, dataset]));
  const kinds = claims.map(
    (claim) => claim.check(datasets, { definition: claim.definitions[0].id, asOf: LATEST }).kind,
  );
  return verdictKinds.map((kind) => [verdictWord(kind), kinds.filter((each) => each === kind).length]);
}

function specOf(head: PageHead, data: CardData): FigureSpec {
  const { loaded, snapshot, site } = data;
  const permalink = site === null ? null : `${site}${head.path}${head.path === '' ? '' : '/'}`;
  const [section, id] = head.path.split('/');
  const words = { form: 'words', props: { words: head.description } } as const;
  if (section === 'charts' && id !== undefined) {
    const own = loaded.get(id);
    const model = own && viewModel(own, defaultView, null, null);
    const spec = own && model && chartFigure(own, model, [], permalink);
    if (spec) return spec;
  }
  const claim = section === 'claims' && id !== undefined ? claims.find((each) => each.id === id) : undefined;
  if (claim) {
    const datasets = new Map([...loaded].map(([name, { dataset }]) => [name, dataset]));
    const [definition] = claim.definitions;
    const verdict = claim.check(datasets, { definition: definition.id, asOf: LATEST });
    return claimPicture({ claim, definition, verdict, datasets, loaded, asOf: LATEST }, snapshot, permalink);
  }
  if (head.path === 'claims')
    return pageSpec(
      head,
      countBars('Claims by verdict', verdictCounts(data)),
      `${claims.length} claims of one essay by verdict, on the latest data.`,
      data,
    );
  if (head.path === 'stress') {
    const { world } = readWorld(new Map([...loaded].map(([name, { dataset }]) => [name, dataset])));
    const store = world && createScenarioStore(world, defaultScenario, { write: () => {} });
    if (store?.ok) return scenarioFigure(store.value.get(), snapshot, permalink);
  }
  if (head.path === 'sources') {
    const rows = [...loaded.values()].toSorted((a, b) => rowsOf(b) - rowsOf(a));
    const total = rows.reduce((sum, each) => sum + rowsOf(each), 0);
    const counts = rows.map((each) => [each.meta.title, rowsOf(each)] as const);
    return pageSpec(
      head,
      countBars('Rows by dataset', counts),
      `${formatExact(total)} rows in ${rows.length} datasets, each row with its source and grade.`,
      data,
    );
  }
  const spending = loaded.get('capex');
  const model = spending && viewModel(spending, defaultView, null, null);
  const figure = spending && model && chartFigure(spending, model, [], permalink);
  // The overview is told by its first figure.
  if (head.path === '' && figure)
    return { ...figure, title: titleOf(head), subtitle: `${figure.title}. ${figure.subtitle}` };
  return pageSpec(head, words, `${loaded.size} datasets, ${claims.length} claims checked, one stress test.`, data);
}

/** A link card for each route, made of the very data the site is built with. Throws where a file of `data/` is broken. */
export function linkCards(
  heads: readonly PageHead[],
  read: ReadFile,
  fonts: FigureFonts,
  site: string | null,
): readonly LinkCard[] {
  const loaded = loadAll(read);
  const snapshot = [...loaded.values()].reduce((last, { meta }) => (meta.snapshot > last ? meta.snapshot : last), '');
  const data = { loaded, snapshot, site };
  return heads.map((head) => {
    const spec = specOf(head, data);
    const figure = layoutFigure(spec, noEdits, planOf('card'));
    if (!figure) throw new Error(`${head.path}: nothing to draw on its card`);
    return { path: head.path, svg: figureSvg(figure, spec, { theme: 'light', fonts }), alt: spec.alt };
  });
}
