import type { LoadedDataset } from '../datasets/queries.ts';
import { select } from '../datasets/select.ts';
import type { Dataset, Observation } from '../datasets/types.ts';
import { plainHeading } from '../ingest/headerFingerprint.ts';
import { type Unit, unitFromWords } from '../ingest/readUnit.ts';

/** One line of a file or a dataset: a series of one entity. */
export interface LineName {
  readonly series: string;
  readonly entity: string;
}

export const lineKey = ({ series, entity }: LineName): string => `${series}~${entity}`;

export interface Line extends LineName {
  readonly unit: string;
  readonly rows: readonly Observation[];
}

/** Which line of ours each line of the file stands for, by `lineKey`; one that stands for none is left out. */
export type Pairing = ReadonlyMap<string, string>;

/** One figure of ours beside the reader's for the same series, entity and period. In our unit. */
export interface Difference extends LineName {
  readonly period: string;
  readonly date: string;
  readonly ours: number;
  readonly yours: number;
  readonly absolute: number;
  /** Per cent of ours; null where ours is nought. */
  readonly percent: number | null;
  /** Apart by more than the digits given allow. */
  readonly apart: boolean;
  readonly row: Observation;
  /** Line of the reader's file. */
  readonly line: number;
}

export type PairIssue =
  | { readonly kind: 'other-unit'; readonly yours: string; readonly ours: string }
  | { readonly kind: 'no-common-period' };

export interface ComparedLine {
  readonly yours: Line;
  readonly ours: Line;
  /** What a figure of the file is multiplied by to be in our unit. */
  readonly factor: number;
  /** The file states no unit, so ours was taken for it. */
  readonly unitAssumed: boolean;
  readonly issue: PairIssue | null;
  readonly differences: readonly Difference[];
  /** Figures of the file in our unit for periods of which we have none. */
  readonly added: readonly Observation[];
}

/** The lines of these rows, in the order they first appear. */
export function linesOf(rows: readonly Observation[]): readonly Line[] {
  const lines = new Map<string, { name: LineName; unit: string; rows: Observation[] }>();
  for (const row of rows) {
    const key = `${lineKey(row)}~${row.unit}`;
    const line = lines.get(key);
    if (line) line.rows.push(row);
    else lines.set(key, { name: { series: row.series, entity: row.entity }, unit: row.unit, rows: [row] });
  }
  return [...lines.values()].map(({ name, unit, rows: own }) => ({ ...name, unit, rows: own }));
}

/** The lines of a bundled dataset, each day once: what its charts would draw. */
export function bundledLines({ meta, dataset }: LoadedDataset): readonly Line[] {
  if (dataset.shape !== 'observations') return [];
  return linesOf(dataset.observations).flatMap((line): Line[] => {
    const chosen = select(meta, line.rows, {
      ...{ id: 'line', title: 'line', measure: 'line', form: 'lines', split: 'series-entity' },
      ...{ series: [line.series], entities: [line.entity] },
    });
    if (!chosen.ok) return [];
    const rows = chosen.value.groups.flatMap(({ points }) => points.flatMap(({ observation }) => observation ?? []));
    return [{ ...line, rows }];
  });
}

/** Names under which a line may be meant: its codes and what the dataset calls them. */
function namesOf(line: LineName, loaded: LoadedDataset | null) {
  const words = (text: string | undefined) => (text === undefined ? [] : [plainHeading(text.replaceAll('_', ' '))]);
  return {
    series: new Set([...words(line.series), ...words(loaded?.meta.series[line.series]?.label)]),
    entity: new Set([...words(line.entity), ...words(loaded?.meta.entities[line.entity])]),
  };
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((name) => b.has(name));

/**
 * Which lines of ours the lines of a file stand for: by series and entity, or by entity alone where the dataset has only
 * one series of it with a unit that fits. What stays open is left out, for the reader to say.
 */
export function proposePairing(yours: readonly Line[], loaded: LoadedDataset, ours: readonly Line[]): Pairing {
  const taken = new Set<string>();
  const pairing = new Map<string, string>();
  const own = ours.map((line) => ({ line, names: namesOf(line, loaded) }));
  const pair = (mine: Line, found: readonly { readonly line: Line }[]) => {
    const [only] = found;
    if (found.length !== 1 || !only || taken.has(lineKey(only.line))) return;
    taken.add(lineKey(only.line));
    pairing.set(lineKey(mine), lineKey(only.line));
  };
  for (const mine of yours) {
    const names = namesOf(mine, null);
    pair(
      mine,
      own.filter((each) => meet(names.series, each.names.series) && meet(names.entity, each.names.entity)),
    );
  }
  for (const mine of yours) {
    if (pairing.has(lineKey(mine))) continue;
    const names = namesOf(mine, null);
    pair(
      mine,
      own.filter(
        ({ line, names: theirs }) => meet(names.entity, theirs.entity) && unitFactor(mine.unit, line.unit) !== null,
      ),
    );
  }
  return pairing;
}

const same = (a: Unit, b: Unit) => a.currency === b.currency && a.percent === b.percent && a.words === b.words;

/** What a figure in one unit is multiplied by to be in another; null where they measure different things. Unstated is taken as the other. */
export function unitFactor(from: string, to: string): number | null {
  if (from === to || from === 'unstated') return 1;
  const [a, b] = [unitFromWords(from), unitFromWords(to)];
  return a && b && same(a, b) ? a.scale / b.scale : null;
}

const decimals = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** Whether two figures differ by more than half a unit in the last place of the coarser one. */
export function parts(a: number, b: number): boolean {
  const places = Math.min(decimals(a), decimals(b));
  return Math.abs(a - b) > 0.5000001 * 10 ** -places;
}

function difference(row: Observation, mine: Observation, factor: number): Difference {
  // Twelve digits: what the file gives, without the last bits of a product.
  const yours = Number((mine.value * factor).toPrecision(12));
  const absolute = Number((yours - row.value).toPrecision(12));
  return {
    series: row.series,
    entity: row.entity,
    period: row.period,
    date: row.date,
    ours: row.value,
    yours,
    absolute,
    percent: row.value === 0 ? null : (100 * absolute) / Math.abs(row.value),
    apart: parts(yours, row.value),
    row,
    line: mine.line,
  };
}

const countBy = (rows: readonly Observation[], of: (row: Observation) => string) => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return counts;
};

/**
 * The row of ours for the same moment: the same period and day; or the same period, where each side has it once (a period
 * about which several statements were made says nothing); or the same day.
 */
function counterpartIn(ours: readonly Observation[], yours: readonly Observation[]) {
  const period = ({ period: name }: Observation) => name;
  const [oursPer, yoursPer] = [countBy(ours, period), countBy(yours, period)];
  const exact = new Map(ours.map((row) => [`${row.period}~${row.date}`, row]));
  const byPeriod = new Map(ours.filter((row) => oursPer.get(row.period) === 1).map((row) => [row.period, row]));
  const byDate = new Map(ours.map((row) => [row.date, row]));
  return (mine: Observation): Observation | undefined =>
    exact.get(`${mine.period}~${mine.date}`) ??
    (yoursPer.get(mine.period) === 1 ? byPeriod.get(mine.period) : undefined) ??
    byDate.get(mine.date);
}

function compareLine(yours: Line, ours: Line): ComparedLine {
  const factor = unitFactor(yours.unit, ours.unit);
  const head = { yours, ours, unitAssumed: yours.unit === 'unstated' && ours.unit !== 'unstated' };
  if (factor === null) {
    const issue: PairIssue = { kind: 'other-unit', yours: yours.unit, ours: ours.unit };
    return { ...head, factor: 1, issue, differences: [], added: [] };
  }
  const counterpart = counterpartIn(ours.rows, yours.rows);
  const used = new Set<Observation>();
  const differences: Difference[] = [];
  const added: Observation[] = [];
  for (const mine of yours.rows) {
    const row = counterpart(mine);
    if (row && !used.has(row)) {
      used.add(row);
      differences.push(difference(row, mine, factor));
    } else if (!row) {
      const value = Number((mine.value * factor).toPrecision(12));
      added.push({ ...mine, series: ours.series, entity: ours.entity, unit: ours.unit, value });
    }
  }
  return {
    ...head,
    factor,
    issue: differences.length === 0 ? { kind: 'no-common-period' } : null,
    differences: differences.toSorted((a, b) => a.date.localeCompare(b.date)),
    added,
  };
}

/** Every paired line of the file beside ours. */
export function compareLines(yours: readonly Line[], ours: readonly Line[], pairing: Pairing): readonly ComparedLine[] {
  const byKey = new Map(ours.map((line) => [lineKey(line), line]));
  return yours.flatMap((mine) => {
    const line = byKey.get(pairing.get(lineKey(mine)) ?? '');
    return line ? [compareLine(mine, line)] : [];
  });
}

/** The first day on which yours and ours part, or null where they never do. */
export const firstParting = (lines: readonly ComparedLine[]): Difference | null =>
  lines
    .flatMap(({ differences }) => differences.filter(({ apart }) => apart))
    .reduce<Difference | null>((first, each) => (first === null || each.date < first.date ? each : first), null);

/**
 * The dataset with the reader's figures in place of ours. A copy: the bundled one stays as it is. A replaced row keeps
 * the status of the row it stands for, so that a claim that asks for reported rows still finds it; its source says whose
 * it is. Rows we do not have are added as the reader's.
 */
export function overlaidDataset(dataset: Dataset, lines: readonly ComparedLine[]): Dataset {
  if (dataset.shape !== 'observations') return dataset;
  const replaced = new Map<Observation, Observation>();
  const added: Observation[] = [];
  for (const { differences, added: more, yours } of lines) {
    for (const { row, yours: value, line } of differences) {
      const source = yours.rows[0]?.provenance.source ?? 'the reader';
      const note = `Yours, line ${line}; ours is ${row.value}.`;
      const provenance = { ...row.provenance, confidence: 'unstated', source, sourceUrl: null, note } as const;
      replaced.set(row, { ...row, value, provenance });
    }
    added.push(...more);
  }
  return {
    ...dataset,
    observations: [...dataset.observations.map((row) => replaced.get(row) ?? row), ...added],
  };
}
