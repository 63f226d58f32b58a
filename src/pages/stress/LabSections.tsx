import { lazy, memo } from 'react';
import type { Datasets } from '../../datasets/types.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { CompaniesSection } from './CompaniesSection.tsx';
import { LiveSection } from './LiveSection.tsx';
import { MoveSection } from './MoveSection.tsx';
import styles from './sections.module.css';

// What lies below the fold is fetched when the reader comes near it.
const QuartersSection = lazy(async () => ({ default: (await import('./QuartersSection.tsx')).QuartersSection }));
const NetworkSection = lazy(async () => ({ default: (await import('./network/NetworkSection.tsx')).NetworkSection }));
const ReverseSection = lazy(async () => ({ default: (await import('./ReverseSection.tsx')).ReverseSection }));
const SensitivitySection = lazy(async () => ({
  default: (await import('./SensitivitySection.tsx')).SensitivitySection,
}));
const UncertaintySection = lazy(async () => ({
  default: (await import('./uncertainty/UncertaintySection.tsx')).UncertaintySection,
}));
const CompareSection = lazy(async () => ({ default: (await import('./compare/CompareSection.tsx')).CompareSection }));
const OwnSection = lazy(async () => ({ default: (await import('./own/OwnSection.tsx')).OwnSection }));
const BacktestsSection = lazy(async () => ({ default: (await import('./BacktestsSection.tsx')).BacktestsSection }));
const CausalSection = lazy(async () => ({ default: (await import('./CausalSection.tsx')).CausalSection }));

interface LabSectionsProps {
  readonly store: ScenarioStore;
  readonly datasets: Datasets;
}

const places = [
  ['move', 'What the move is made of'],
  ['companies', 'By company'],
  ['quarters', 'By quarter'],
  ['network', 'Who owes whom'],
  ['reverse', 'What would it take'],
  ['sensitivity', 'One lever at a time'],
  ['uncertainty', 'How sure is it'],
  ['compare', 'Against another scenario'],
  ['own', 'Your own figures'],
  ['backtests', 'Would it have been right'],
  ['causes', 'How the links hang together'],
] as const;

/** What else can be asked of the same scenario, section by section; each follows it while it is near the window. */
export const LabSections = memo(function LabSections({ store, datasets }: LabSectionsProps) {
  return (
    <>
      <nav className={styles['nav']} aria-label="Parts of the lab">
        <ul>
          {places.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <LiveSection
        id="move"
        title="What the move is made of"
        intro="The fall of the index in four parts. The last rests on nothing but your spill-over lever."
        store={store}
      >
        {(result) => <MoveSection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="companies"
        title="By company"
        intro="Choose a name to follow that company down the chain above."
        store={store}
      >
        {(result) => <CompaniesSection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="quarters"
        title="By quarter"
        intro="The path of every line, as official stress tests publish it."
        store={store}
      >
        {(result) => <QuartersSection result={result} />}
      </LiveSection>
      <LiveSection
        id="network"
        title="Who owes whom"
        intro="Labs pay their compute contracts from income and new money. When the money dries up, whoever counted on them is short in turn."
        store={store}
      >
        {(result) => <NetworkSection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="reverse"
        title="What would it take"
        intro="Choose an outcome, and see which setting of which lever would imply it. Often none does."
        store={store}
      >
        {(result) => <ReverseSection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="sensitivity"
        title="One lever at a time"
        intro="How far each lever alone would take the outcome, and along which curve."
        store={store}
      >
        {(result) => <SensitivitySection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="uncertainty"
        title="How sure is it"
        intro="Every lever drawn from its range, thousands of times. What comes out says how much follows from what you do not know."
        store={store}
      >
        {(result) => <UncertaintySection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="compare"
        title="Against another scenario"
        intro="Changed inputs first, then outcomes, then one sentence to quote."
        store={store}
      >
        {(result) => <CompareSection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="own"
        title="Your own figures"
        intro="Every input of the model with its source. Put yours in place of any of them; they travel in the link."
        store={store}
      >
        {(result) => <OwnSection result={result} store={store} />}
      </LiveSection>
      <LiveSection
        id="backtests"
        title="Would it have been right"
        intro="Episodes that happened, and estimates of others, fed to the same equations. Run on our figures, whatever yours are."
        store={store}
      >
        {() => <BacktestsSection world={store.bundled} datasets={datasets} />}
      </LiveSection>
      <LiveSection
        id="causes"
        title="How the links hang together"
        intro="Drawn from what each equation reads and writes. There is no way back from GDP to shares."
        store={store}
      >
        {({ state }) => <CausalSection cause={state.cause} store={store} />}
      </LiveSection>
    </>
  );
});
