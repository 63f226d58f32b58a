import { Suspense, useMemo, useState } from 'react';
import type { Datasets } from '../../../datasets/types.ts';
import type { ScenarioStore } from '../../../session/scenarioStore.ts';
import { useSettledResult } from '../../../session/useScenario.ts';
import { labSections } from '../LabSections.tsx';
import { ReceiptPanel } from '../ReceiptPanel.tsx';
import { sectionOf } from '../views/labView.ts';
import { LabFiguresContext } from './labFiguresContext.ts';

interface LabFrameProps {
  readonly figure: string;
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
  readonly datasets: Datasets;
}

const nobody = () => () => {};

/** The chain and every section: where a figure of the lab may stand. */
export const standsInLab = (figure: string): boolean =>
  sectionOf(figure) === 'chain' || labSections.some(({ id }) => id === sectionOf(figure));

/**
 * One drawing of the lab alone, for another page's frame. Its section works unseen, draws and all, and hands the drawing
 * over when it has it.
 */
export function LabFrame({ figure, store, snapshot, datasets }: LabFrameProps) {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const result = useSettledResult(store);
  const section = labSections.find(({ id }) => id === sectionOf(figure));
  const shared = useMemo(() => ({ snapshot, buttonsOf: () => nobody, frame }), [snapshot, frame]);
  return (
    <LabFiguresContext.Provider value={shared}>
      <div ref={setFrame} />
      <div hidden>
        <Suspense fallback={null}>
          {section ? section.show({ result, store, datasets }) : <ReceiptPanel result={result} store={store} />}
        </Suspense>
      </div>
    </LabFiguresContext.Provider>
  );
}
