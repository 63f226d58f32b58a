import type { FigureDrawing } from '../../../charts/figure/figureTypes.ts';
import type { LabDrawing } from '../../../charts/lab/labTypes.ts';
import type { PictureRows } from '../pictureRows.ts';

/** One drawing of the lab with all that is said of it: what the page shows, its table, and what a writer takes away. */
export interface LabView {
  /** Its place in the address: the section it stands in, and which drawing there: `uncertainty.fan`. */
  readonly id: string;
  /** What is drawn. */
  readonly title: string;
  /** The finding in a sentence: the summary of the drawing, and the headline of the picture unless it has its own. */
  readonly finding: string;
  readonly headline?: string;
  /** What the numbers are measured in and how they were made. */
  readonly measure: string;
  readonly drawing: FigureDrawing;
  /** The numbers, asked for when they are read. */
  readonly rows: () => PictureRows;
  /** What must be known beside the lab's own caveat. */
  readonly aside?: string;
}

/** A view whose drawing is one of the lab's own forms. */
export type DrawnView = LabView & { readonly drawing: LabDrawing };

/** The section a view stands in. */
export const sectionOf = (figure: string): string => figure.split('.')[0] ?? figure;
