import { unitWords } from '../base/format.ts';
import { groupRows } from '../datasets/groupRows.ts';
import type { DatasetMeta, ViewSpec } from '../datasets/meta.ts';
import type { LoadedDataset } from '../datasets/queries.ts';
import { keyOf } from '../datasets/select.ts';
import type { Observation } from '../datasets/types.ts';
import { type Line, lineKey, linesOf } from './overlay.ts';
import { ownSource } from './ownSource.ts';

/** More lines than colours, and nobody could tell them apart: the next ones get a view of their own. */
const MOST_LINES = 7;
const MOST_VIEWS = 12;

/** No bundled dataset is called so. */
const OWN_DATASET = 'yours';

interface OwnFile {
  readonly name: string;
  /** ISO day on which it was read here. */
  readonly read: string;
}

const words = (code: string) => code.replaceAll('_', ' ');
const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'lines';

/** Whether a view of these series and entities takes these lines and no other. */
function alone(part: readonly Line[], all: readonly Line[]): boolean {
  const series = new Set(part.map((line) => line.series));
  const entities = new Set(part.map(({ entity }) => entity));
  return all.filter((line) => series.has(line.series) && entities.has(line.entity)).length === part.length;
}

/** The lines of one unit in views of at most seven: one for all of them where that takes no other, else series by series. */
function viewsOfUnit(unit: string, all: readonly Line[], name: string): readonly ViewSpec[] {
  const lines = all.filter((line) => line.unit === unit);
  const bySeries = [...groupRows(lines, ({ series }) => series)];
  const parts: (readonly Line[])[] =
    lines.length <= MOST_LINES && alone(lines, all)
      ? [lines]
      : bySeries.flatMap(([, own]) =>
          Array.from({ length: Math.ceil(own.length / MOST_LINES) }, (_, k) =>
            own.slice(k * MOST_LINES, (k + 1) * MOST_LINES),
          ),
        );
  return parts.map((part): ViewSpec => {
    const series = [...new Set(part.map((line) => line.series))];
    const entities = [...new Set(part.map(({ entity }) => entity))];
    const days = new Set(part.flatMap(({ rows }) => rows.map(({ date }) => date)));
    const [first, last] = [entities[0] ?? '', entities.at(-1) ?? ''];
    const what = series.length === 1 ? capital(words(series[0] ?? '')) : `${series.length} series`;
    const who = entities.length === 1 ? first : entities.length === 2 ? `${first} and ${last}` : `${first} to ${last}`;
    return {
      id: slug([...series, ...(lines.length > MOST_LINES ? [first, last] : []), unit].join(' ')),
      title: `${what}, ${who}`,
      measure: `As ${name} gives it, ${unitWords(unit)}`,
      form: days.size > 1 ? 'lines' : 'ranked-bars',
      split: series.length === 1 ? 'entity' : entities.length === 1 ? 'series' : 'series-entity',
      series,
      entities,
    };
  });
}

/** Ids are told apart by a number where names give the same one. */
function numbered(views: readonly ViewSpec[]): readonly ViewSpec[] {
  const seen = new Map<string, number>();
  return views.map((view) => {
    const count = (seen.get(view.id) ?? 0) + 1;
    seen.set(view.id, count);
    return count === 1 ? view : { ...view, id: `${view.id}-${count}` };
  });
}

/**
 * A reader's figures as a dataset of its own, with views made from its lines and units, so that the page of a chart
 * shows it with all it has. A view takes series and entities, so lines of the same name in two units are told apart by
 * a name for each. What is not drawn is said in `missing`.
 */
export function ownDataset(rows: readonly Observation[], { name, read }: OwnFile): LoadedDataset {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const unitsOf = new Map<string, Set<string>>();
  for (const row of rows) unitsOf.set(lineKey(row), (unitsOf.get(lineKey(row)) ?? new Set()).add(row.unit));
  const split = (row: Observation) => (unitsOf.get(lineKey(row))?.size ?? 1) > 1;
  const named = rows.map((row) => ({
    ...row,
    ...(split(row) ? { series: `${row.series} ${unitWords(row.unit)}` } : {}),
    provenance: { ...row.provenance, source: ownSource(row.provenance.source) },
  }));
  // The same moment twice: the table needs a name for each row, and the chart one place.
  const places = groupRows(named, keyOf);
  const once = [...places.values()].flatMap(([first]) => first ?? []);
  const again = named.length - once.length;
  const lines = linesOf(once);
  const all = numbered(units.flatMap((unit) => viewsOfUnit(unit, lines, name)));
  const views = all.slice(0, MOST_VIEWS);
  const meta: DatasetMeta = {
    id: OWN_DATASET,
    title: name,
    // A place in the contents, which a reader's file has not.
    topic: 'model',
    shape: 'observations',
    question: `What ${name} says: user-supplied data, read in this browser.`,
    definition: `The figures of ${name}, as they are in the file.`,
    caveat: '',
    units: Object.fromEntries(units.map((unit) => [unit, unitWords(unit)])),
    frequency: 'as in the file',
    snapshot: read,
    licence: 'Yours.',
    missing: [
      ...(all.length > views.length
        ? [`${all.length - views.length} more groups of lines are in the file; the first ${views.length} have a view.`]
        : []),
      ...(again > 0
        ? [
            `${again === 1 ? '1 row repeats' : `${again} rows repeat`} a moment that an earlier row of the same line states; the earlier is drawn.`,
          ]
        : []),
    ],
    series: Object.fromEntries(lines.map(({ series }) => [series, { label: capital(words(series)), definition: '' }])),
    entities: Object.fromEntries(lines.map(({ entity }) => [entity, entity])),
    views: [...views],
  };
  return {
    meta,
    issues: [],
    dataset: {
      ...{ id: OWN_DATASET, title: name, caveat: '', shape: 'observations', observations: once },
      origin: { kind: 'uploaded', fileName: name, sha256: '' },
    },
  };
}
