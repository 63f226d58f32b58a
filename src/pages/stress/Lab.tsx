import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useFigureKeys } from '../../charts/figure/useFigureKeys.ts';
import type { Datasets } from '../../datasets/types.ts';
import { parameters } from '../../model/chain.ts';
import type { ParameterId } from '../../model/types.ts';
import { figureStateOf } from '../../session/figureFields.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { useLabResult, useSettledResult } from '../../session/useScenario.ts';
import { useShortcutChoice } from '../../session/useShortcutChoice.ts';
import { KeyboardHelp } from '../../ui/KeyboardHelp.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { usePrinting } from '../../ui/usePrinting.ts';
import { type Shortcut, useShortcuts } from '../../ui/useShortcuts.ts';
import { LabFrame, standsInLab } from './away/LabFrame.tsx';
import { LabFiguresContext } from './away/labFiguresContext.ts';
import { Asides, Headlines } from './Headlines.tsx';
import { leadSentence } from './headlines.ts';
import styles from './Lab.module.css';
import { LabSections } from './LabSections.tsx';
import { LeverPanel } from './LeverPanel.tsx';
import { caveat } from './present.ts';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { Toolbar } from './Toolbar.tsx';

// What makes pictures is not needed to move a lever.
const ScenarioTakeAway = lazy(async () => ({ default: (await import('./ScenarioTakeAway.tsx')).ScenarioTakeAway }));

/** The code of the dossier, fetched once the lab is drawn: when the reader prints, there is no time left to fetch it. */
function useDossier() {
  const [code, setCode] = useState<typeof import('./ScenarioDossier.tsx') | null>(null);
  useEffect(() => {
    void import('./ScenarioDossier.tsx').then(setCode);
  }, []);
  return code;
}

interface LabProps {
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
  readonly datasets: Datasets;
}

const leverKeys = [
  { key: '← →', does: 'On a lever: one step; with shift ten' },
  { key: 'Home End', does: 'On a lever: its least, its most' },
];

/** The finding in one sentence, written by hand with every recompute like the headline figures. */
function Lead({ store }: { readonly store: ScenarioStore }) {
  const sentence = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const update = () => {
      const text = `${leadSentence(store.get())}.`;
      if (sentence.current && sentence.current.textContent !== text) sentence.current.textContent = text;
    };
    update();
    return store.subscribe(update);
  }, [store]);
  return (
    <p ref={sentence} className={styles['lead']}>
      {leadSentence(store.get())}.
    </p>
  );
}

/** The levers, told which groups have moved in a string that stays the same while one lever is held. */
function Levers({ store }: { readonly store: ScenarioStore }) {
  const { state } = useLabResult(store);
  const moved = [...new Set(Object.keys(state.levers).map((id) => parameters[id as ParameterId].group))];
  return <LeverPanel store={store} shown={state.shown} movedGroups={moved.toSorted().join(' ')} />;
}

function ChainColumn({ store }: { readonly store: ScenarioStore }) {
  const result = useSettledResult(store);
  const companies = result.outcome.world.companies.map(({ entity, name }) => ({ value: entity, label: name }));
  const known = companies.some(({ value }) => value === result.state.company);
  return (
    <>
      <div className={styles['chainHead']}>
        <h2>The chain, link by link</h2>
        <SelectMenu
          label="Follow"
          choices={companies}
          value={known ? result.state.company : 'NVDA'}
          onChange={(company) => store.show({ company })}
        />
      </div>
      <p className={styles['chainNote']}>
        Read in the quarter in which the index is lowest. <span className={styles['keyBaseline']}>Baseline</span>{' '}
        <span className={styles['keyScenario']}>Scenario</span>
      </p>
      <ReceiptPanel result={result} store={store} />
    </>
  );
}

const MethodLink = () => <Link to="/method/">How it works, and what it cannot do.</Link>;

/** The lab itself: levers, chain, results, and below them everything else that can be asked of the same scenario. */
export function Lab({ store, snapshot, datasets }: LabProps) {
  const { shortcuts, setShortcuts } = useShortcutChoice();
  const [help, setHelp] = useState(false);
  const { state: figureState, change } = useFigureState();
  const { embed, figure: named } = figureState;
  const figure = useFigureKeys((id) => change(figureStateOf(figureState, id)));
  const figures = useMemo(() => ({ snapshot, buttonsOf: figure.buttonsOf, frame: null }), [snapshot, figure]);
  const printing = usePrinting();
  const dossier = useDossier();
  const onPaper = printing ? dossier : null;
  const keys: readonly Shortcut[] = [
    { key: 'z', does: 'Undo', run: store.undo },
    { key: 'Z', does: 'Redo', run: store.redo },
    { key: 'O', does: 'Reset all levers', run: () => store.change({ levers: {} }) },
    {
      key: 'y',
      does: 'Your figures or ours',
      run: () => store.change({ figures: store.get().state.figures === 'ours' ? 'yours' : 'ours' }),
    },
    {
      key: 'u',
      does: 'Copy the link',
      run: () => figure.press('link'),
    },
    { key: 'd', does: 'Download the figures (CSV)', run: () => figure.press('csv') },
    { key: '?', does: 'Show these keys', run: () => setHelp(true) },
    ...figure.shortcuts,
  ];
  useShortcuts(keys, shortcuts === 'on');
  useEffect(() => {
    // A lever let go outside the window sends no change event.
    const release = () => store.release();
    window.addEventListener('blur', release);
    return () => window.removeEventListener('blur', release);
  }, [store]);
  const takeAway = (
    <Suspense fallback={null}>
      <ScenarioTakeAway store={store} snapshot={snapshot} buttons={figure.buttons} />
    </Suspense>
  );
  if (embed === 'on')
    return named !== null && standsInLab(named) ? (
      <LabFrame {...{ store, snapshot, datasets }} figure={named} />
    ) : (
      takeAway
    );
  return (
    <LabFiguresContext.Provider value={figures}>
      {onPaper && <onPaper.ScenarioDossier store={store} snapshot={snapshot} />}
      <div className={styles['screen']} hidden={onPaper !== null}>
        <div className={styles['head']}>
          <Lead store={store} />
          <Toolbar {...{ store, snapshot }} onHelp={() => setHelp(true)} linkButton={figure.buttons('link')} />
        </div>
        <div className={styles['lab']}>
          <aside className={styles['results']} aria-label="Headline results">
            <h2 className={styles['resultsTitle']}>At the lowest point</h2>
            <Headlines store={store} />
            <div className={styles['asides']}>
              <Asides store={store} />
              <p className={styles['caveat']}>
                {caveat} <MethodLink />
              </p>
            </div>
          </aside>
          <div className={styles['levers']}>
            <Levers store={store} />
          </div>
          <div className={styles['chain']}>
            <ChainColumn store={store} />
          </div>
        </div>
        <div className={styles['asidesPhone']}>
          <Asides store={store} />
          <p className={styles['caveat']}>
            {caveat} <MethodLink />
          </p>
        </div>
        {takeAway}
        <LabSections store={store} datasets={datasets} />
        <KeyboardHelp
          open={help}
          onClose={() => setHelp(false)}
          shortcuts={[...leverKeys, ...keys]}
          enabled={shortcuts === 'on'}
          onEnable={(on) => setShortcuts(on ? 'on' : 'off')}
        />
      </div>
    </LabFiguresContext.Provider>
  );
}
