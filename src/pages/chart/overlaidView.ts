import type { GdpTable } from '../../datasets/gdp.ts';
import type { ViewSpec } from '../../datasets/meta.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import type { Shown } from '../../datasets/transform.ts';
import { partingHeadline } from '../../session/differences.ts';
import type { Overlaid } from '../../session/overlaid.ts';
import type { ComparedLine, LineName } from '../../session/overlay.ts';
import type { Whose } from '../../session/overlaysInForce.ts';
import { isOwn, observationRows } from './figureRows.ts';
import { type Stop, stopsOf } from './timeRange.ts';
import { type Asked, type WorkedView, workView } from './workedView.ts';

type Figures = Extract<WorkedView, { kind: 'figures' }>;

const ofParts = ({ form }: ViewSpec) => form === 'stacked-bars' || form === 'share-area';
const byLine = ({ form }: ViewSpec) => form === 'lines' || form === 'grouped-bars' || form === 'events';

const takes = ({ series, entities }: ViewSpec, line: LineName) =>
  (series?.includes(line.series) ?? true) && (entities?.includes(line.entity) ?? true);

/** The compared lines that a view draws. */
export const linesInView = (lines: readonly ComparedLine[], spec: ViewSpec): readonly ComparedLine[] =>
  lines.filter(({ ours }) => takes(spec, ours));

/** The reader's groups as they stand beside ours: told apart by name, and by key where both have a figure for one moment. */
const named = (shown: Shown): Shown => ({
  ...shown,
  groups: shown.groups.map((group) => ({
    ...group,
    label: `${group.label}, yours`,
    points: group.points.map((point) => ({ ...point, key: `yours~${point.key}` })),
  })),
  setAside: [],
});

function stopsOfBoth(ours: Figures, beside: Shown): readonly Stop[] {
  if (ours.stops.length === 0) return ours.stops;
  const axis = ours.spec.form === 'grouped-bars' ? 'periods' : 'time';
  return stopsOf([...ours.shown.groups, ...beside.groups], axis);
}

const withNote = (worked: WorkedView, note: string): WorkedView => ({ ...worked, notes: [...worked.notes, note] });

const nothingHere = 'Your file has no line in this view, so it shows ours.';

/** Yours in place of ours. */
function instead(loaded: LoadedDataset, asked: Asked, gdp: GdpTable | null, over: Overlaid, ours: Figures): WorkedView {
  const dataset = byLine(ours.spec) ? over.instead : over.mixed;
  const theirs = workView({ ...loaded, dataset }, asked, gdp, over.shownAs);
  if (theirs?.kind !== 'figures' || !theirs.rows.some(isOwn)) return withNote(ours, nothingHere);
  return theirs;
}

/** Yours beside ours. */
function both(loaded: LoadedDataset, asked: Asked, gdp: GdpTable | null, over: Overlaid, ours: Figures): WorkedView {
  const said = partingHeadline(linesInView(over.lines, ours.spec), loaded.meta);
  const headline = said === null ? {} : { headline: said };
  if (ofParts(ours.spec)) {
    const theirs = instead(loaded, asked, gdp, over, ours);
    const note =
      'Parts of a total have no room for both: yours stand in place of ours, and the differences below name both.';
    return theirs.rows.some(isOwn) ? { ...withNote(theirs, note), ...headline } : theirs;
  }
  // An index has one day that is 100, for both.
  const base = asked.base ?? ours.shown.base;
  const alone = { ...loaded, dataset: over.alone };
  const theirs = workView(alone, { ...asked, base, show: ours.shown.showing }, gdp, over.shownAs);
  if (theirs?.kind !== 'figures') return withNote(ours, nothingHere);
  if (theirs.shown.showing !== ours.shown.showing)
    return withNote(ours, `Yours cannot be shown so, and is left out here. ${theirs.notes.join(' ')}`);
  const beside = named(theirs.shown);
  return {
    ...ours,
    rows: [...ours.rows, ...observationRows(loaded, beside)],
    stops: stopsOfBoth(ours, beside),
    beside,
    ...headline,
  };
}

/**
 * A view with the reader's file laid over it. “Yours” puts the reader's lines, or among parts of a total the reader's
 * figures, in place of ours; “both” draws the reader's lines beside ours. All of it by the same selection and transforms.
 */
export function workOverlaid(
  loaded: LoadedDataset,
  asked: Asked,
  gdp: GdpTable | null,
  over: Overlaid,
  whose: Whose,
): WorkedView | null {
  const ours = workView(loaded, asked, gdp);
  if (ours?.kind !== 'figures' || whose === 'ours') return ours;
  return (whose === 'both' ? both : instead)(loaded, asked, gdp, over, ours);
}
