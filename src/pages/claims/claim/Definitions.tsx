import { verdictWord } from '../../../claims/describeVerdict.ts';
import { formatMeasured } from '../../../claims/judge.ts';
import { nearestDefinition } from '../../../claims/nearestDefinition.ts';
import { describeStrip, type StripCell } from '../../../claims/strip.ts';
import type { Claim, Definition } from '../../../claims/types.ts';
import { SelectMenu } from '../../../ui/SelectMenu.tsx';
import { VerdictGlyph, VerdictMark } from '../VerdictMark.tsx';
import styles from './Definitions.module.css';
import { Fold, type Folds } from './Fold.tsx';

interface DefinitionsProps {
  readonly claim: Claim;
  readonly current: Definition;
  readonly cells: readonly StripCell[];
  readonly folds: Folds;
  readonly onChoose: (definition: string) => void;
}

function Switches({ claim, current, onChoose }: Omit<DefinitionsProps, 'cells' | 'folds'>) {
  return (
    <div className={styles['switches']}>
      {claim.dimensions.map(({ id, label, choices }) => {
        const chosen = choices.find((choice) => choice.id === current.choices[id]) ?? choices[0];
        return (
          <div key={id} className={styles['switch']}>
            <SelectMenu
              label={label}
              value={chosen?.id ?? ''}
              choices={choices.map((choice) => ({ value: choice.id, label: choice.label }))}
              onChange={(choice) => onChoose(nearestDefinition(claim, current, id, choice).id)}
            />
            <p className={styles['meaning']}>{chosen?.meaning}</p>
          </div>
        );
      })}
    </div>
  );
}

/** One mark per definition, all of them, each a way to it. */
function Strip({ current, cells, onChoose }: Omit<DefinitionsProps, 'claim' | 'folds'>) {
  return (
    <ul className={styles['strip']} aria-label="Verdict under each definition">
      {cells.map(({ definition, verdict }) => (
        <li key={definition.id}>
          <button
            type="button"
            aria-pressed={definition.id === current.id}
            aria-label={`${definition.label}: ${verdictWord(verdict.kind)}`}
            title={`${definition.label}: ${verdictWord(verdict.kind)}`}
            onClick={() => onChoose(definition.id)}
          >
            <VerdictGlyph kind={verdict.kind} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function EveryDefinition({ cells, folds }: Pick<DefinitionsProps, 'cells' | 'folds'>) {
  return (
    <Fold
      id="definitions"
      folds={folds}
      className={styles['every']}
      summary={`${cells.length === 2 ? 'Both' : `All ${cells.length}`} definitions in words`}
    >
      <ul>
        {cells.map(({ definition, verdict }) => (
          <li key={definition.id}>
            <span>{definition.label}</span>
            <span className={styles['value']}>
              {'measured' in verdict && verdict.measured ? formatMeasured(verdict.measured) : ''}
            </span>
            <VerdictMark kind={verdict.kind} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** On what the answer depends: a switch per dimension, and the answer under every combination. */
export function Definitions({ claim, current, cells, folds, onChoose }: DefinitionsProps) {
  if (claim.definitions.length === 1) return null;
  return (
    <section className={styles['definitions']} aria-labelledby="definitions">
      <h2 id="definitions">{describeStrip(cells)}</h2>
      <p className={styles['lead']}>The answer depends on what is meant. Each mark is one definition.</p>
      <Strip current={current} cells={cells} onChoose={onChoose} />
      <Switches claim={claim} current={current} onChoose={onChoose} />
      <EveryDefinition cells={cells} folds={folds} />
    </section>
  );
}
