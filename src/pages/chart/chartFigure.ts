import { formatChange } from '../../base/format.ts';
import { altText } from '../../charts/figure/altText.ts';
import type { FigureDrawing, FigureSpec } from '../../charts/figure/figureTypes.ts';
import { describeAxisWarning, honestAxis } from '../../charts/figure/honestAxis.ts';
import { printedAddress } from '../../charts/figure/printedAddress.ts';
import type { Band, FormProps } from '../../charts/types.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { formatFor, signedFigure } from './shownFormat.ts';
import { citedSources, sourcesWords } from './sourceLine.ts';
import type { ViewModel } from './viewModel.ts';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What the reader has narrowed or turned, in words: range, lines picked out, scale. */
function filtersOf({ span, stops, scale, series, how }: ViewModel): readonly string[] {
  const [from, to] = span === null ? [undefined, undefined] : [stops[span.from], stops[span.to]];
  const whole = span === null || (span.from === 0 && span.to === stops.length - 1);
  const context = series.filter(({ role }) => role === 'context').length;
  const picked = series.filter(({ role }) => role !== 'context').map(({ label }) => label);
  return [
    ...(how === null ? [] : [sentence(how)]),
    ...(whole || !from || !to ? [] : [`Shown from ${from.period} to ${to.period}.`]),
    ...(context === 0 || picked.length === 0 ? [] : [`Picked out: ${picked.join(', ')}.`]),
    ...(scale === 'log' ? ['Logarithmic scale.'] : []),
  ];
}

function drawingOf(model: ViewModel, props: FormProps): FigureDrawing {
  const { spec, events, links } = model;
  const { title, summary, format, window } = props;
  switch (spec.form) {
    case 'lines':
    case 'share-area':
      return { form: spec.form, props };
    case 'stacked-bars':
    case 'grouped-bars': {
      const { bands: _none, ...barred } = props;
      return { form: spec.form, props: barred };
    }
    case 'ranked-bars':
    case 'dumbbell':
      return { form: spec.form, props: { ...props, order: 'given' } };
    case 'events':
      return { form: 'events', props: { title, summary, events, ...(window ? { window } : {}) } };
    case 'links':
      return { form: 'links', props: { title, summary, links, format } };
    default:
      return spec.form satisfies never;
  }
}

/** What the page draws of a view. */
export function viewDrawing(model: ViewModel, bands: readonly Band[]): FigureDrawing {
  const { spec, series, unit, signed, span, stops } = model;
  const from = span === null ? undefined : stops[span.from]?.x;
  const to = span === null ? undefined : stops[span.to]?.x;
  return drawingOf(model, {
    ...{ title: spec.title, summary: '', series, format: formatFor(unit, signed) },
    ...{ scale: model.scale, marks: model.marks, bands },
    ...(from === undefined || to === undefined ? {} : { window: [from, to] as const }),
  });
}

/** How a change between two figures of a unit is told: in points where they are shares, else in per cent of the first. */
const changeIn = (unit: string, signed: boolean) => (from: number, to: number) => {
  if (unit === 'calendar_year' || signed) return null;
  if (unit === 'percent' || unit === 'percentage_points') return signedFigure(to - from, 'percentage_points');
  if (from <= 0 || to <= 0) return null;
  const percent = (to / from - 1) * 100;
  return formatChange(percent, Math.abs(percent) < 100 ? 1 : 0);
};

/** The figure of a view as the page shows it, or null where nothing is drawn. `permalink` is null where the site has no address yet. */
export function chartFigure(
  loaded: LoadedDataset,
  model: ViewModel,
  bands: readonly Band[],
  permalink: string | null,
): FigureSpec | null {
  const { meta } = loaded;
  const { spec, unit, signed, rows } = model;
  if (model.fault !== null) return null;
  const drawing = viewDrawing(model, bands);
  const units = [...new Set(rows.map((row) => row.unit))].map((code) => meta.units[code] ?? '');
  const bases = [...units, ...new Set(rows.map((row) => row.what))];
  return {
    id: `${meta.id}-${spec.id}`,
    title: model.headline ?? spec.title,
    subtitle: [`${sentence(spec.title)} ${sentence(spec.measure)}`, ...filtersOf(model)].join(' '),
    drawing,
    caveat: [spec.caveat, meta.caveat].filter((words) => words?.trim()).join(' ') || null,
    standing: model.standing,
    warnings: honestAxis(drawing, bases).map(describeAxisWarning),
    source: sourcesWords(rows),
    asOf: model.lastDay,
    address: permalink === null ? null : printedAddress(permalink),
    alt: [
      altText(drawing, { what: spec.title, measure: spec.measure, change: changeIn(unit, signed) }),
      ...(model.standing === null ? [] : [sentence(model.standing)]),
    ].join(' '),
    provenance: {
      ...{ permalink, snapshot: meta.snapshot, modelVersion: null },
      sources: citedSources(rows).map(({ source }) => source),
    },
  };
}
