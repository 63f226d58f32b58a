import { createContext, useContext } from 'react';
import type { FigureButtons } from '../../../charts/figure/useFigureKeys.ts';

/** What every drawing of the lab shares on its way out. */
interface LabFigures {
  /** Day of the data, ISO. */
  readonly snapshot: string | null;
  readonly buttonsOf: (figure: string) => FigureButtons;
  /** Where the one drawing of an embedded lab is shown; null on the page itself. */
  readonly frame: HTMLElement | null;
}

const nobody: FigureButtons = () => () => {};

export const LabFiguresContext = createContext<LabFigures>({ snapshot: null, buttonsOf: () => nobody, frame: null });

export const useLabFigures = (): LabFigures => useContext(LabFiguresContext);
