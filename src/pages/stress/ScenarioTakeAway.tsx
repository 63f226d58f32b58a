import { Suspense, useMemo } from 'react';
import { FigureActions, FigureFrame } from '../../charts/figure/lazyFigure.ts';
import { cardOf } from '../../charts/figure/pageAddress.ts';
import { pinPoints } from '../../charts/figure/pinPoints.ts';
import type { FigureButtons } from '../../charts/figure/useFigureKeys.ts';
import { embedTheme, longestWords } from '../../session/figureFields.ts';
import { writeFigureLink } from '../../session/figureLink.ts';
import { describeLinkNote } from '../../session/linkNotes.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { linkOf, useSettledResult } from '../../session/useScenario.ts';
import { useToday } from '../../session/useToday.ts';
import styles from './Lab.module.css';
import { scenarioFigure } from './scenarioFigure.ts';

interface ScenarioTakeAwayProps {
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
  readonly buttons: FigureButtons;
}

/** The scenario as picture, words and code. */
export function ScenarioTakeAway({ store, snapshot, buttons }: ScenarioTakeAwayProps) {
  const { state, notes, change } = useFigureState();
  const today = useToday();
  const result = useSettledResult(store);
  // The address follows a held lever only once it is let go; a picture is of what is on screen, and so is its link.
  const query = new URLSearchParams(writeFigureLink(linkOf(result, snapshot), { ...state, embed: 'off' })).toString();
  const page = typeof window === 'undefined' ? null : `${window.location.origin}${window.location.pathname}`;
  const here = page === null ? null : `${page}${query === '' ? '' : `?${query}`}`;
  const spec = useMemo(() => scenarioFigure(result, snapshot ?? 'unknown', here), [result, snapshot, here]);
  const pinned = state.pin?.key;
  const points = useMemo(() => pinPoints(spec.drawing, [pinned]), [spec, pinned]);
  if (state.embed === 'on')
    return (
      <Suspense fallback={null}>
        <FigureFrame spec={spec} edits={state} theme={embedTheme(state)} />
      </Suspense>
    );
  return (
    <section className={styles['takeAway']} aria-labelledby="take-away">
      <h2 id="take-away">Take it away</h2>
      {notes.map((note) => (
        <p key={note.field} role="status">
          {describeLinkNote(note)}
        </p>
      ))}
      <Suspense fallback={null}>
        <FigureActions
          {...{ spec, points, buttons }}
          edits={state}
          choice={state.picture}
          longest={longestWords}
          onEdit={change}
          onChoose={(picture) => change({ picture })}
          accessed={today}
          card={cardOf(here)}
        />
      </Suspense>
    </section>
  );
}
