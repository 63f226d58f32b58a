import { useState } from 'react';
import { scenarioKeyFigures } from '../../session/scenarioKeyFigures.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { describeSince, sinceThen } from '../../session/seenFigures.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useSettledResult } from '../../session/useScenario.ts';
import { SinceNote } from '../../ui/SinceNote.tsx';

interface LabSinceProps {
  readonly store: ScenarioStore;
  /** Day of the data the opened link was made on; the address itself moves on with the first lever. */
  readonly made: string | null;
  readonly snapshot: string | null;
}

/** What has become of the outcomes a shared link remembers, as long as the levers stand where its sender had them. */
export function LabSince({ store, made, snapshot }: LabSinceProps) {
  const { was, snapshot: day } = useFigureState().state;
  const [first] = useState(made ?? day);
  const since = sinceThen(was, scenarioKeyFigures(useSettledResult(store)));
  return <SinceNote words={since.kind === 'unknown' ? null : describeSince(since, first, snapshot)} />;
}
