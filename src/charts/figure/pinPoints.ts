import { LABEL_SIZE } from '../frame.ts';
import { layoutLab } from '../lab/layoutLab.ts';
import type { FigurePoint } from './FigureEditor.tsx';
import type { FigureDrawing } from './figureTypes.ts';

const MOST = 60;

/** Points worth words: of each line its ends, its highest and its lowest, every row or event, and those picked. */
export function pinPoints(
  drawing: FigureDrawing,
  picked: readonly (string | undefined | null)[],
): readonly FigurePoint[] {
  const all = pointsOf(drawing);
  const wanted = all.filter(({ key, worth }) => worth || picked.includes(key));
  return wanted.slice(-MOST).map(({ key, label }) => ({ key, label }));
}

interface Candidate extends FigurePoint {
  readonly worth: boolean;
}

function pointsOf(drawing: FigureDrawing): readonly Candidate[] {
  switch (drawing.form) {
    case 'events':
      return drawing.props.events.map(({ key, date, label }) => ({ key, label: `${date}: ${label}`, worth: true }));
    case 'links':
      return drawing.props.links.map(({ key, from, to }) => ({ key, label: `${from} to ${to}`, worth: true }));
    case 'ranked-bars':
    case 'dumbbell':
      return drawing.props.series.flatMap(({ points }) =>
        points.map(({ key, label }) => ({ key, label, worth: true })),
      );
    case 'words':
      return [];
    case 'lines':
    case 'stacked-bars':
    case 'grouped-bars':
    case 'share-area': {
      const { series, window, format } = drawing.props;
      return series.flatMap(({ label, points }) => {
        const shown = points.flatMap((point) => {
          const inside = !window || (point.x >= window[0] && point.x <= window[1]);
          return point.value === null || !inside ? [] : [{ ...point, value: point.value }];
        });
        const [first] = shown;
        if (!first) return [];
        const high = shown.reduce((a, b) => (b.value > a.value ? b : a), first);
        const low = shown.reduce((a, b) => (b.value < a.value ? b : a), first);
        const worthy = new Set([first, shown.at(-1), high, low]);
        return shown.map((point) => ({
          key: point.key,
          label: `${label}, ${point.label}: ${format.short(point.value)}`,
          worth: worthy.has(point),
        }));
      });
    }
    default: {
      // A dot of a cloud says nothing by itself; of every other drawing each point the arrows come to can be told.
      const scene =
        drawing.form === 'scatter' ? null : layoutLab(drawing, { width: 800, height: 400, size: LABEL_SIZE });
      return (scene?.targets ?? []).map((target) => {
        const { heading, name, value } = scene?.say(target) ?? { heading: '', name: '', value: '' };
        return { key: target.key, label: [heading, name, value].filter(Boolean).join(', '), worth: true };
      });
    }
  }
}
