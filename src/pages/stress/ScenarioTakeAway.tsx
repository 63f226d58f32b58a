import { useMemo } from 'react';
import { TakeAway } from '../../charts/figure/TakeAway.tsx';
import type { FigureButtons } from '../../charts/figure/useFigureKeys.ts';
import { figureStateOf } from '../../session/figureFields.ts';
import { writeFigureLink } from '../../session/figureLink.ts';
import { describeLinkNote } from '../../session/linkNotes.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useFigureTakeAway } from '../../session/useFigureTakeAway.ts';
import { linkOf, useSettledResult } from '../../session/useScenario.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import styles from './Lab.module.css';
import { linesCsv } from './quarterLines.ts';
import { scenarioFigure } from './scenarioFigure.ts';

interface ScenarioTakeAwayProps {
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
  readonly buttons: FigureButtons;
}

/** The scenario as picture, words and code. */
export function ScenarioTakeAway({ store, snapshot, buttons }: ScenarioTakeAwayProps) {
  const { state, notes } = useFigureState();
  const desk = useFigureTakeAway();
  const result = useSettledResult(store);
  // The address follows a held lever only once it is let go; a picture is of what is on screen, and so is its link.
  const query = new URLSearchParams(
    writeFigureLink(linkOf(result, snapshot), { ...figureStateOf(state, null), embed: 'off' }),
  ).toString();
  const page = typeof window === 'undefined' ? null : `${window.location.origin}${window.location.pathname}`;
  const here = page === null ? null : `${page}${query === '' ? '' : `?${query}`}`;
  const spec = useMemo(() => scenarioFigure(result, snapshot ?? 'unknown', here), [result, snapshot, here]);
  const takeAway = (
    <TakeAway {...desk} {...{ spec, buttons }} page={here}>
      <DownloadButton
        label="Download CSV"
        fileName="faultline-scenario-run.csv"
        content={() => linesCsv(result.outcome)}
        buttonRef={buttons('csv')}
      />
    </TakeAway>
  );
  if (desk.embedded) return takeAway;
  return (
    <section className={styles['takeAway']} aria-labelledby="take-away">
      <h2 id="take-away">Take it away</h2>
      {notes.map((note) => (
        <p key={note.field} role="status">
          {describeLinkNote(note)}
        </p>
      ))}
      {takeAway}
    </section>
  );
}
