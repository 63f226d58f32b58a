import type { ChartSeries, ValueFormat } from '../types.ts';
import type { FigureDrawing } from './figureTypes.ts';

/** What a drawing comes down to, for who wants to tell later whether it has moved: of each line its last, first, highest and lowest. */
export interface DrawnFigure {
  readonly key: string;
  readonly values: readonly { readonly label: string; readonly value: number | null }[];
  readonly tell: (value: number | string) => string;
}

const MOST_SERIES = 8;
const MOST_ROWS = 16;

const telling =
  ({ short }: ValueFormat) =>
  (value: number | string): string =>
    typeof value === 'number' ? short(value) : value;

const numbers = (value: number | string) => String(value);

function ofLines(series: readonly ChartSeries[], format: ValueFormat, window?: readonly [number, number]) {
  const tell = telling(format);
  // Grey lines are there to be told apart from, so they are the first to be left out.
  const led = series.toSorted((a, b) => Number(a.role === 'context') - Number(b.role === 'context'));
  return led.slice(0, MOST_SERIES).flatMap(({ id, label, points }): readonly DrawnFigure[] => {
    const shown = points.flatMap(({ x, value }) =>
      value === null || (window && (x < window[0] || x > window[1])) ? [] : [value],
    );
    if (shown.length === 0) return [];
    const values = [
      { label: `${label}, last figure`, value: shown.at(-1) ?? null },
      { label: `${label}, first figure`, value: shown[0] ?? null },
      { label: `${label}, highest`, value: shown.reduce((a, b) => Math.max(a, b)) },
      { label: `${label}, lowest`, value: shown.reduce((a, b) => Math.min(a, b)) },
    ];
    return [{ key: id, values, tell }];
  });
}

const count = (label: string, value: number): DrawnFigure => ({
  key: 'count',
  values: [{ label, value }],
  tell: numbers,
});

/** The key figures of what is drawn, the more important first, a limited number of them. */
export function keyFigures(drawing: FigureDrawing): readonly DrawnFigure[] {
  switch (drawing.form) {
    case 'lines':
    case 'stacked-bars':
    case 'grouped-bars':
    case 'share-area': {
      const { series, format, window } = drawing.props;
      return ofLines(series, format, window);
    }
    case 'ranked-bars':
    case 'dumbbell': {
      const { series, format } = drawing.props;
      const tell = telling(format);
      const rows = series.flatMap(({ id, label: of, points }) =>
        points.map(({ label, value, low, high }): DrawnFigure => {
          const name = series.length === 1 ? label : `${label}, ${of}`;
          const ends = [
            { label: `${name}, low end`, value: low ?? null },
            { label: `${name}, high end`, value: high ?? null },
          ];
          const ranged = low !== undefined || high !== undefined;
          return { key: `${id} ${label}`, values: [{ label: name, value }, ...(ranged ? ends : [])], tell };
        }),
      );
      return [count('Rows', rows.length), ...rows.slice(0, MOST_ROWS)];
    }
    case 'events':
      return [count('Events', drawing.props.events.length)];
    case 'links': {
      const { links, format } = drawing.props;
      const tell = telling(format);
      const stated = links.flatMap((link) => (link.value === null ? [] : [{ ...link, value: link.value }]));
      const largest = stated.toSorted((a, b) => b.value - a.value).slice(0, MOST_ROWS / 2);
      return [
        count('Payments', links.length),
        ...largest.map(({ key, from, to, value }) => ({ key, values: [{ label: `${from} to ${to}`, value }], tell })),
      ];
    }
    // A sentence, and the drawings of the lab: a link to a scenario remembers its outcomes instead.
    default:
      return [];
  }
}
