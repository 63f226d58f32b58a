import { formatShortDay } from '../base/dates.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { GdpTable } from './gdp.ts';
import type { DrawnGroup, Selection } from './select.ts';
import { changeFromYearAgo, changeOnPrevious, indexed, percentOfGdp, shareOfTotal } from './transformGroups.ts';

/** The ways of showing a view, in the order of the menu. */
export const showings = ['level', 'change', 'year', 'index', 'share', 'gdp'] as const;
export type Showing = (typeof showings)[number];

export interface ShowAs {
  readonly showing: Showing;
  /** Day that becomes 100, for `index` only; null takes the first day on which every line has a value. */
  readonly base: string | null;
}

export type TransformIssue =
  | { readonly kind: 'one-moment'; readonly showing: Showing }
  | { readonly kind: 'not-a-quantity'; readonly unit: string }
  | { readonly kind: 'uneven' }
  | { readonly kind: 'no-year-before' }
  | { readonly kind: 'no-base'; readonly base: string }
  | { readonly kind: 'not-positive' }
  | { readonly kind: 'not-parts' }
  | { readonly kind: 'not-dollars'; readonly unit: string }
  | { readonly kind: 'flow-unknown' }
  | { readonly kind: 'no-gdp' };

export interface Shown extends Selection {
  readonly showing: Showing;
  /** What was worked out from the figures, in one sentence; null for the figures themselves. */
  readonly how: string | null;
  /** The day that is 100; null elsewhere. */
  readonly base: string | null;
  /** Drawn figures that this way of showing could not give, each a gap now. */
  readonly lost: number;
}

/** The order in which a view is worked out, printed beside the menu. */
export const orderOfOperations =
  'Rows are chosen first, then shown as asked over all dates of the view, then cut to the range, then scaled.';

const pointsOfShare = (unit: string) => unit === 'percent' || unit === 'percentage_points';
const notQuantities: ReadonlySet<string> = new Set(['calendar_year', 'year', 'date', 'rank']);

const values = (groups: readonly DrawnGroup[]) => groups.flatMap((group) => group.points.map((point) => point.value));
const known = (groups: readonly DrawnGroup[]) => values(groups).filter((value) => value !== null).length;

/** First day on which every group that has a figure at all has one; the first day of all where there is no such day. */
export function firstCommonDay(groups: readonly DrawnGroup[]): string | null {
  const starts = groups.flatMap((group) => group.points.find((point) => point.value !== null)?.date ?? []);
  const late = starts.toSorted().at(-1);
  return late ?? null;
}

/**
 * A view shown another way. Each figure is worked out from drawn figures only; what cannot be worked out is a gap, never
 * zero, and is counted. The error case says why the way of showing does not fit this view at all.
 */
export function transform(selection: Selection, as: ShowAs, gdp: GdpTable | null): Result<Shown, TransformIssue> {
  const { groups, unit, cadence, view } = selection;
  const { showing } = as;
  const before = known(groups);
  const shown = (changed: readonly DrawnGroup[], newUnit: string, how: string | null, base: string | null = null) =>
    ok<Shown>({ ...selection, groups: changed, unit: newUnit, showing, how, base, lost: before - known(changed) });

  if (showing === 'level') return shown(groups, unit, null);
  if (notQuantities.has(unit)) return fail({ kind: 'not-a-quantity', unit });
  const single = view.form === 'ranked-bars' || view.form === 'dumbbell' || view.form === 'events';
  if (single && showing !== 'gdp') return fail({ kind: 'one-moment', showing });
  const inPoints = pointsOfShare(unit);
  const changeUnit = inPoints ? 'percentage_points' : 'percent';
  const changeWords = inPoints ? 'Difference in percentage points' : 'Change in per cent';

  switch (showing) {
    case 'change': {
      if (cadence === null) return fail({ kind: 'uneven' });
      const changed = changeOnPrevious(groups, inPoints);
      if (known(changed) === 0) return fail({ kind: 'not-positive' });
      return shown(changed, changeUnit, `${changeWords} from the period before.`);
    }
    case 'year': {
      const changed = changeFromYearAgo(groups, cadence, inPoints);
      if (known(changed) === 0) return fail({ kind: 'no-year-before' });
      const rule = cadence === null ? 'the figure of a year before, or of at most seven days earlier' : 'a year before';
      return shown(changed, changeUnit, `${changeWords} from ${rule}.`);
    }
    case 'index': {
      if (values(groups).some((value) => value !== null && value <= 0)) return fail({ kind: 'not-positive' });
      const base = as.base ?? firstCommonDay(groups);
      const changed = base === null ? [] : indexed(groups, base, cadence);
      if (base === null || known(changed) === 0) return fail({ kind: 'no-base', base: as.base ?? '' });
      return shown(
        changed,
        'index',
        `Index: each line is 100 on ${formatShortDay(base)} or at its last figure before.`,
        base,
      );
    }
    case 'share': {
      // Lines may overlap (a total beside its parts); only these two forms state parts of one total.
      if (view.form !== 'stacked-bars' && view.form !== 'share-area') return fail({ kind: 'not-parts' });
      if (groups.length < 2) return fail({ kind: 'not-parts' });
      const changed = shareOfTotal(groups, view.form === 'stacked-bars' ? 'period' : 'date');
      if (known(changed) === 0) return fail({ kind: 'not-parts' });
      return shown(
        changed,
        'percent',
        'Share of the total of the parts drawn; left out where a part is missing or negative.',
      );
    }
    case 'gdp': {
      if (unit !== 'USD_bn') return fail({ kind: 'not-dollars', unit });
      const kind = view.amount;
      if (kind === undefined) return fail({ kind: 'flow-unknown' });
      if (gdp === null) return fail({ kind: 'no-gdp' });
      const changed = percentOfGdp(groups, kind, gdp);
      if (known(changed) === 0) return fail({ kind: 'no-gdp' });
      const rule =
        kind === 'flow'
          ? 'a quarter’s amount is taken times four, because GDP is stated at an annual rate'
          : 'the amount on the day over the GDP of that quarter at an annual rate';
      return shown(changed, 'percent', `Per cent of nominal US GDP of the same period: ${rule}.`);
    }
    default:
      return showing satisfies never;
  }
}

/** The only place where words for a way of showing that does not fit are made. */
export function describeTransformIssue(issue: TransformIssue): string {
  switch (issue.kind) {
    case 'one-moment':
      return 'This view shows single moments, so there is nothing to set against an earlier one.';
    case 'not-a-quantity':
      return 'The values are names of years, not quantities.';
    case 'uneven':
      return 'The figures are not evenly spaced, so a change from the one before would compare different lengths of time.';
    case 'no-year-before':
      return 'No figure has another, above zero, a year before it.';
    case 'no-base':
      return issue.base === ''
        ? 'There is no day on which the lines could be set to 100.'
        : `No line has a figure on ${formatShortDay(issue.base)} or close enough before it.`;
    case 'not-positive':
      return 'Some figures are zero or negative, so no change in per cent can be stated from them.';
    case 'not-parts':
      return 'The series drawn are not stated as parts of one total.';
    case 'not-dollars':
      return 'Only amounts in dollars can be set against GDP.';
    case 'flow-unknown':
      return 'The view does not say whether its amounts are per period or on a day, and against GDP that matters.';
    case 'no-gdp':
      return 'GDP of the periods shown is not in the bundled data, or could not be loaded.';
    default:
      return issue satisfies never;
  }
}
