import { lazy, memo, type ReactNode } from 'react';
import type { Datasets } from '../../datasets/types.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
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

interface Shown {
  readonly result: LabResult;
  readonly store: ScenarioStore;
  readonly datasets: Datasets;
}

interface Section {
  /** Its place on the page, and the first part of the names of its figures. */
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly show: (shown: Shown) => ReactNode;
}

/** The parts of the lab in the order of the page. */
export const labSections: readonly Section[] = [
  {
    id: 'move',
    title: 'What the move is made of',
    intro: 'The fall of the index in four parts. The last rests on nothing but your spill-over lever.',
    show: ({ result, store }) => <MoveSection result={result} store={store} />,
  },
  {
    id: 'companies',
    title: 'By company',
    intro: 'Choose a name to follow that company down the chain above.',
    show: ({ result, store }) => <CompaniesSection result={result} store={store} />,
  },
  {
    id: 'quarters',
    title: 'By quarter',
    intro: 'The path of every line, as official stress tests publish it.',
    show: ({ result }) => <QuartersSection result={result} />,
  },
  {
    id: 'network',
    title: 'Who owes whom',
    intro:
      'Labs pay their compute contracts from income and new money. When the money dries up, whoever counted on them is short in turn.',
    show: ({ result, store }) => <NetworkSection result={result} store={store} />,
  },
  {
    id: 'reverse',
    title: 'What would it take',
    intro: 'Choose an outcome, and see which setting of which lever would imply it. Often none does.',
    show: ({ result, store }) => <ReverseSection result={result} store={store} />,
  },
  {
    id: 'sensitivity',
    title: 'One lever at a time',
    intro: 'How far each lever alone would take the outcome, and along which curve.',
    show: ({ result, store }) => <SensitivitySection result={result} store={store} />,
  },
  {
    id: 'uncertainty',
    title: 'How sure is it',
    intro:
      'Every lever drawn from its range, thousands of times. What comes out says how much follows from what you do not know.',
    show: ({ result, store }) => <UncertaintySection result={result} store={store} />,
  },
  {
    id: 'compare',
    title: 'Against another scenario',
    intro: 'Changed inputs first, then outcomes, then one sentence to quote.',
    show: ({ result, store }) => <CompareSection result={result} store={store} />,
  },
  {
    id: 'own',
    title: 'Your own figures',
    intro: 'Every input of the model with its source. Put yours in place of any of them; they travel in the link.',
    show: ({ result, store }) => <OwnSection result={result} store={store} />,
  },
  {
    id: 'backtests',
    title: 'Would it have been right',
    intro:
      'Episodes that happened, and estimates of others, fed to the same equations. Run on our figures, whatever yours are.',
    show: ({ result, store, datasets }) => (
      <BacktestsSection world={store.bundled} datasets={datasets} result={result} />
    ),
  },
  {
    id: 'causes',
    title: 'How the links hang together',
    intro: 'Drawn from what each equation reads and writes. There is no way back from GDP to shares.',
    show: ({ result, store }) => <CausalSection cause={result.state.cause} result={result} store={store} />,
  },
];

type LabSectionsProps = Pick<Shown, 'store' | 'datasets'>;

/** What else can be asked of the same scenario, section by section; each follows it while it is near the window. */
export const LabSections = memo(function LabSections({ store, datasets }: LabSectionsProps) {
  return (
    <>
      <nav className={styles['nav']} aria-label="Parts of the lab">
        <ul>
          {labSections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {labSections.map(({ id, title, intro, show }) => (
        <LiveSection key={id} {...{ id, title, intro, store }}>
          {(result) => show({ result, store, datasets })}
        </LiveSection>
      ))}
    </>
  );
});
