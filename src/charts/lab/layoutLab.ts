import type { LabDrawing, LabRoom, LabScene } from './labTypes.ts';
import { layoutArcs } from './layoutArcs.ts';
import { layoutCurve } from './layoutCurve.ts';
import { layoutFan } from './layoutFan.ts';
import { layoutHistogram } from './layoutHistogram.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { layoutScatter } from './layoutScatter.ts';
import { layoutSpans } from './layoutSpans.ts';
import { layoutTable } from './layoutTable.ts';
import { layoutWaterfall } from './layoutWaterfall.ts';

/** A drawing of the lab laid out, the same for the page and for a picture. Null where there is nothing to draw or no room. */
export function layoutLab(drawing: LabDrawing, room: LabRoom): LabScene | null {
  switch (drawing.form) {
    case 'waterfall':
      return layoutWaterfall(drawing.props, room);
    case 'fan':
      return layoutFan(drawing.props, room);
    case 'histogram':
      return layoutHistogram(drawing.props, room);
    case 'scatter':
      return layoutScatter(drawing.props, room);
    case 'spans':
      return layoutSpans(drawing.props, room);
    case 'curve':
      return layoutCurve(drawing.props, room);
    case 'network':
      return layoutNetwork(drawing.props, room);
    case 'arcs':
      return layoutArcs(drawing.props, room);
    case 'table':
      return layoutTable(drawing.props, room);
    default:
      return drawing satisfies never;
  }
}
