import type { BarDrawing } from '../barTypes.ts';
import { LABEL_SIZE } from '../frame.ts';
import { layoutLab } from '../lab/layoutLab.ts';
import { layoutGroupedBars, layoutStackedBars } from '../layoutBars.ts';
import { layoutDumbbell } from '../layoutDumbbell.ts';
import { categoriesOf, layoutEvents } from '../layoutEvents.ts';
import { groupLinks, layoutLinkBars } from '../layoutLinkBars.ts';
import { layoutRankedBars } from '../layoutRankedBars.ts';
import { layoutShareArea } from '../layoutShareArea.ts';
import { layoutTimeLine } from '../layoutTimeLine.ts';
import { rowsOf } from '../rows.ts';
import { looksOf } from '../seriesLook.ts';
import type { Target } from '../targets.ts';
import { drawColumns, drawShareArea } from './drawBars.ts';
import { drawEvents, drawRows } from './drawRows.ts';
import { drawTimeLine } from './drawTimeLine.ts';
import type { FigureDrawing } from './figureTypes.ts';
import { type SceneItem, sans } from './scene.ts';
import { wrapSerif } from './serifWidth.ts';

export interface DrawnForm {
  readonly items: readonly SceneItem[];
  readonly height: number;
  readonly targets: readonly Target[];
  /** Places that words should not cover: points of lines and the bodies of bars. */
  readonly obstacles: readonly Dot[];
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

/** The drawing laid out for a width and a height in units; rows and lists may come out taller. Null where there is nothing. */
export function drawForm(drawing: FigureDrawing, width: number, height: number): DrawnForm | null {
  const { form } = drawing;
  switch (form) {
    case 'lines': {
      const layout = layoutTimeLine({ ...drawing.props, height }, width);
      return layout && drawn(layout, drawTimeLine(layout));
    }
    case 'stacked-bars':
    case 'grouped-bars': {
      const lay = form === 'stacked-bars' ? layoutStackedBars : layoutGroupedBars;
      const layout = lay({ ...drawing.props, height }, width);
      return layout && drawn(layout, drawColumns(layout));
    }
    case 'share-area': {
      const layout = layoutShareArea({ ...drawing.props, height }, width);
      return layout && drawn(layout, drawShareArea(layout));
    }
    case 'ranked-bars':
    case 'dumbbell': {
      const lay = form === 'ranked-bars' ? layoutRankedBars : layoutDumbbell;
      const layout = lay({ ...drawing.props, height }, width);
      return layout && drawn(layout, drawRows(layout));
    }
    case 'links': {
      const layout = layoutLinkBars(drawing.props, width);
      return layout && drawn(layout, drawRows(layout));
    }
    case 'events': {
      const layout = layoutEvents(drawing.props, width);
      const looks = looksOf(categoriesOf(drawing.props).map((label) => ({ id: label, label, points: [] })));
      return layout && drawn(layout, drawEvents(layout, looks));
    }
    case 'words': {
      const size = width < 480 ? 19 : 23;
      const lines = wrapSerif(drawing.props.words, width, size);
      const items = lines.map((line, row) =>
        sans(0, size + row * size * 1.25, line, 'words', { family: 'serif', weight: 600, size, fill: 'ink' }),
      );
      return { items, height: (lines.length + 0.4) * size * 1.25, targets: [], obstacles: [] };
    }
    case 'waterfall':
    case 'fan':
    case 'histogram':
    case 'scatter':
    case 'spans':
    case 'curve':
    case 'network':
    case 'arcs':
    case 'table': {
      const scene = layoutLab(drawing, { width, height, size: LABEL_SIZE });
      return scene && { ...scene, obstacles: scene.targets };
    }
    default:
      return form satisfies never;
  }
}

interface Laid {
  readonly frame: { readonly height: number };
  readonly targets: readonly Target[];
  readonly bars?: readonly BarDrawing[];
}

const drawn = (layout: Laid, items: readonly SceneItem[]): DrawnForm => ({
  ...{ items, height: layout.frame.height, targets: layout.targets },
  obstacles: layout.bars && layout.bars.length > 0 ? layout.bars.flatMap(bodyOf) : between(layout.targets),
});

const steps = [0.02, 0.25, 0.5, 0.75, 0.98];
const bodyOf = ({ x, y, width, height }: BarDrawing): readonly Dot[] =>
  steps.flatMap((across) => steps.map((down) => ({ x: x + width * across, y: y + height * down })));

/** The points of each line and places on the way from one to the next. */
function between(targets: readonly Target[]): readonly Dot[] {
  return targets.flatMap((target, index) => {
    const next = targets[index + 1];
    if (!next || next.series !== target.series || targets.length > 400) return [target];
    return [0, 0.25, 0.5, 0.75].map((t) => ({
      x: target.x + (next.x - target.x) * t,
      y: target.y + (next.y - target.y) * t,
    }));
  });
}

/** How many rows a drawing has that can be left out one by one, and what they are; null where it fits any height. */
export function rowsIn(drawing: FigureDrawing): { readonly count: number; readonly words: string } | null {
  switch (drawing.form) {
    case 'ranked-bars':
    case 'dumbbell': {
      const usual = drawing.form === 'ranked-bars' ? 'value' : 'given';
      return { count: rowsOf(drawing.props.series, drawing.props.order ?? usual).length, words: 'rows' };
    }
    case 'links':
      return { count: drawing.props.links.length, words: 'amounts' };
    case 'events':
      return { count: eventsIn(drawing.props).length, words: 'events' };
    case 'spans':
      return { count: drawing.props.rows.length, words: 'rows' };
    case 'table':
      return { count: drawing.props.rows.length, words: drawing.props.words };
    default:
      return null;
  }
}

const eventsIn = ({ events, window }: Extract<FigureDrawing, { form: 'events' }>['props']) =>
  events.filter(({ x }) => !window || (x >= window[0] && x <= window[1])).toSorted((a, b) => a.x - b.x);

/** The drawing with its first `count` rows: the largest amounts, the latest events, the rows in the order shown. */
export function firstRows(drawing: FigureDrawing, count: number): FigureDrawing {
  switch (drawing.form) {
    case 'ranked-bars':
    case 'dumbbell': {
      const { props } = drawing;
      const usual = drawing.form === 'ranked-bars' ? 'value' : 'given';
      const kept = new Set(
        rowsOf(props.series, props.order ?? usual)
          .slice(0, count)
          .map(({ label }) => label),
      );
      const series = props.series.map((each) => ({ ...each, points: each.points.filter((p) => kept.has(p.label)) }));
      return { ...drawing, props: { ...props, series } };
    }
    case 'links': {
      const links = groupLinks(drawing.props.links)
        .flatMap((group) => group.links)
        .toSorted((a, b) => (b.value ?? b.high ?? -1) - (a.value ?? a.high ?? -1))
        .slice(0, count);
      return { ...drawing, props: { ...drawing.props, links } };
    }
    case 'events': {
      const { window: _window, ...props } = drawing.props;
      return { ...drawing, props: { ...props, events: eventsIn(drawing.props).slice(-count) } };
    }
    case 'spans':
      return { ...drawing, props: { ...drawing.props, rows: drawing.props.rows.slice(0, count) } };
    case 'table':
      return { ...drawing, props: { ...drawing.props, rows: drawing.props.rows.slice(0, count) } };
    default:
      return drawing;
  }
}

/** `the largest 9 of 31 amounts`, for the line that says what was left out. */
export function firstRowsWords(drawing: FigureDrawing, count: number): string {
  const rows = rowsIn(drawing);
  const which = drawing.form === 'links' ? 'largest' : drawing.form === 'events' ? 'latest' : 'first';
  return `Shown: the ${which} ${count} of ${rows?.count ?? count} ${rows?.words ?? 'rows'}; the table has them all.`;
}
