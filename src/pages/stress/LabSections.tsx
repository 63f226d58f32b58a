import { memo } from 'react';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { CausalSection } from './CausalSection.tsx';
import { CompaniesSection } from './CompaniesSection.tsx';
import { LiveSection } from './LiveSection.tsx';
import { MoveSection } from './MoveSection.tsx';
import { NetworkSection } from './network/NetworkSection.tsx';
import { QuartersSection } from './QuartersSection.tsx';
import styles from './sections.module.css';

interface LabSectionsProps {
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
}

const places = [
  ['move', 'What the move is made of'],
  ['companies', 'By company'],
  ['quarters', 'By quarter'],
  ['network', 'Who owes whom'],
  ['causes', 'How the links hang together'],
] as const;

/** What else can be asked of the same scenario, section by section; each follows it while it is near the window. */
export const LabSections = memo(function LabSections({ store }: LabSectionsProps) {
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
        {(result) => <MoveSection result={result} />}
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
        id="causes"
        title="How the links hang together"
        intro="Drawn from what each equation reads and writes. There is no way back from GDP to shares."
        store={store}
      >
        {() => <CausalSection />}
      </LiveSection>
    </>
  );
});
