import { hasUnfinished, statesIn } from '../pointStates.ts';
import { drawForm, firstRows, firstRowsWords, rowsIn } from './drawForm.ts';
import { drawKey } from './drawKey.ts';
import type { FigureDrawing, FigureEdits, FigureSpec, SizePlan } from './figureTypes.ts';
import { layoutFoot, layoutHead } from './layoutWords.ts';
import { placePin } from './placePin.ts';
import type { SceneItem } from './scene.ts';

/** A figure ready to be written: sizes in units, of which one is `unit` pixels. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly items: readonly SceneItem[];
}

const MARGIN = 22;
/** Type grows where rows leave room for it, and shrinks a little before anything is left out: a row nobody can read is no row. */
const rowFactors = [1.3, 1.2, 1.1, 1, 0.92, 0.85];
const plotFactors = [1, 0.92, 0.85, 0.78, 0.72];
const LEAST_PLOT = 150;
/** A plot taller than this share of its width stretches every slope. */
const TALLEST = 1.15;

function keyOf(drawing: FigureDrawing, width: number) {
  if (!('series' in drawing.props)) return drawKey({ ...noStates, width });
  const { series } = drawing.props;
  const drawnAs = drawing.form.endsWith('bars') || drawing.form === 'share-area' ? 'bars' : 'lines';
  return drawKey({ states: statesIn(series), drawnAs, unfinished: hasUnfinished(series), width });
}
const noStates = { states: [], drawnAs: 'lines', unfinished: false } as const;

interface Attempt {
  readonly figure: Figure;
  readonly fits: boolean;
}

function attempt(
  spec: FigureSpec,
  edits: FigureEdits,
  plan: SizePlan,
  unit: number,
  shown: number | null,
): Attempt | null {
  const [width, height] = [plan.width / unit, plan.height / unit];
  const inner = width - 2 * MARGIN;
  const drawing = shown === null ? spec.drawing : firstRows(spec.drawing, shown);
  const head = layoutHead(spec, edits, inner, plan);
  const key = keyOf(drawing, inner);
  const leftOut = shown === null ? [] : [firstRowsWords(spec.drawing, shown)];
  const pinned = edits.pin?.text.trim() ? edits.pin : null;
  const compose = (more: readonly string[]) => {
    const foot = layoutFoot({ spec, edits, more }, inner);
    const room = height - 2 * MARGIN - head.height - key.height - foot.height - 16;
    const form = room < 40 ? null : drawForm(drawing, inner, Math.floor(Math.min(room, inner * TALLEST)));
    return { foot, room, form };
  };
  let { foot, room, form } = compose(leftOut);
  const pin = pinned && form ? placePin(pinned, form, inner) : null;
  if (pinned && !pin) ({ foot, room, form } = compose([...leftOut, pinned.text]));
  if (!form) return null;
  // What is left over stands above and below the drawing, a little more of it below.
  const spare = Math.max(0, room - form.height);
  const top = MARGIN + head.height + 8 + spare * 0.35;
  const keyTop = top + form.height + 2;
  const footTop = height - MARGIN - foot.height;
  return {
    fits: form.height <= room && (rowsIn(drawing) !== null || room >= LEAST_PLOT),
    figure: {
      ...{ width, height, unit },
      items: [
        { kind: 'group', x: MARGIN, y: MARGIN, role: 'head', items: head.items },
        { kind: 'group', x: MARGIN, y: top, role: 'plot', items: [...form.items, ...(pin ?? [])] },
        { kind: 'group', x: MARGIN, y: keyTop, role: 'key', items: key.items },
        { kind: 'group', x: MARGIN, y: footTop, role: 'foot', items: foot.items },
      ],
    },
  };
}

/**
 * A figure laid out for a size. Type shrinks to 0.85 of the plan before rows are left out, and then the picture says
 * how many. Null where there is nothing to draw.
 */
export function layoutFigure(spec: FigureSpec, edits: FigureEdits, plan: SizePlan): Figure | null {
  const rows = rowsIn(spec.drawing);
  const factors = rows === null ? plotFactors : rowFactors;
  let last: Attempt | null = null;
  for (const factor of factors) {
    const one = attempt(spec, edits, plan, plan.unit * factor, null);
    if (one?.fits) return one.figure;
    last = one ?? last;
  }
  if (rows === null) return last?.figure ?? null;
  const smallest = plan.unit * (factors.at(-1) ?? 1);
  let [low, high] = [0, rows.count - 1];
  let best: Figure | null = null;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const one = attempt(spec, edits, plan, smallest, middle);
    if (one?.fits) {
      best = one.figure;
      low = middle;
    } else high = middle - 1;
  }
  return best ?? last?.figure ?? null;
}
