import { useMemo } from 'react';
import { TakeAway } from '../../../charts/figure/TakeAway.tsx';
import { figureStateOf } from '../../../session/figureFields.ts';
import type { LabResult } from '../../../session/scenarioStore.ts';
import { useFigureState } from '../../../session/useFigureState.ts';
import { useFigureTakeAway } from '../../../session/useFigureTakeAway.ts';
import { sharedScenario } from '../../../session/useScenario.ts';
import { ConfirmedAction } from '../../../ui/ConfirmedAction.tsx';
import { DownloadButton } from '../../../ui/DownloadButton.tsx';
import type { LabView } from '../views/labView.ts';
import { labFigure } from './labFigure.ts';
import { useLabFigures } from './labFiguresContext.ts';
import { viewCsv } from './viewCsv.ts';

interface ViewTakeAwayProps {
  readonly view: LabView;
  readonly result: LabResult;
}

/** One drawing of the lab as picture, words, code, link and table. */
export function ViewTakeAway({ view, result }: ViewTakeAwayProps) {
  const { snapshot, buttonsOf } = useLabFigures();
  const { state } = useFigureState();
  const desk = useFigureTakeAway(view.id);
  const page = `${window.location.origin}${window.location.pathname}`;
  const address = sharedScenario(page, result, snapshot, figureStateOf(state, view.id));
  const spec = useMemo(
    () => labFigure(result, view, snapshot ?? 'unknown', address),
    [result, view, snapshot, address],
  );
  const buttons = buttonsOf(view.id);
  return (
    <TakeAway {...desk} {...{ spec, buttons }} page={address}>
      <ConfirmedAction
        label="Copy link to this drawing"
        done="Link copied"
        content={() => address}
        buttonRef={buttons('link')}
      />
      <DownloadButton
        label="Download CSV"
        fileName={`faultline-scenario-${view.id.replace(/[^a-z0-9]+/gi, '-')}.csv`}
        content={() => viewCsv(view)}
        buttonRef={buttons('csv')}
      />
    </TakeAway>
  );
}
