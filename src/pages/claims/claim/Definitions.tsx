import { verdictWord } from '../../../claims/describeVerdict.ts';
import { formatMeasured } from '../../../claims/judge.ts';
import { nearestDefinition } from '../../../claims/nearestDefinition.ts';
import { describeStrip, type StripCell } from '../../../claims/strip.ts';
import type { Claim, Definition } from '../../../claims/types.ts';
import type { Whose } from '../../../session/overlaysInForce.ts';
import { SelectMenu } from '../../../ui/SelectMenu.tsx';
import { VerdictGlyph, VerdictMark } from '../VerdictMark.tsx';
import styles from './Definitions.module.css';
import { Fold, type Folds } from './Fold.tsx';

interface DefinitionsProps {
  readonly claim: Claim;
  readonly current: Definition;
  readonly cells: readonly StripCell[];
  /** The same on the reader's figures, where both are shown. */
  readonly yours: readonly StripCell[] | null;
  /** Whose figures the first are worked out on; both have ours first. */
  readonly whose: Whose;
  readonly folds: Folds;
  readonly onChoose: (definition: string) => void;
}

function Switches({ claim, current, onChoose }: Pick<DefinitionsProps, 'claim' | 'current' | 'onChoose'>) {
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

interface StripProps extends Pick<DefinitionsProps, 'current' | 'cells' | 'onChoose'> {
  readonly label: string;
}

/** One mark per definition, all of them, each a way to it. */
function Strip({ label, current, cells, onChoose }: StripProps) {
  return (
    <ul className={styles['strip']} aria-label={label}>
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

const lowered = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const measuredIn = ({ verdict }: StripCell) =>
  'measured' in verdict && verdict.measured ? formatMeasured(verdict.measured) : '';

function EveryDefinition({ cells, yours, folds }: Pick<DefinitionsProps, 'cells' | 'yours' | 'folds'>) {
  return (
    <Fold
      id="definitions"
      folds={folds}
      className={styles['every']}
      summary={`${cells.length === 2 ? 'Both' : `All ${cells.length}`} definitions in words`}
    >
      <ul>
        {cells.map((cell, place) => {
          const own = yours?.[place];
          return (
            <li key={cell.definition.id}>
              <span>{cell.definition.label}</span>
              <span className={styles['value']}>{measuredIn(cell)}</span>
              <VerdictMark kind={cell.verdict.kind} />
              {own && (
                <>
                  <span>on yours</span>
                  <span className={styles['value']}>{measuredIn(own)}</span>
                  <VerdictMark kind={own.verdict.kind} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}

/** On what the answer depends: a switch per dimension, and the answer under every combination. */
export function Definitions({ claim, current, cells, yours, whose, folds, onChoose }: DefinitionsProps) {
  if (claim.definitions.length === 1) return null;
  return (
    <section className={styles['definitions']} aria-labelledby="definitions">
      <h2 id="definitions">
        {describeStrip(cells)}
        {whose === 'yours' && ', on your figures'}
      </h2>
      <p className={styles['lead']}>The answer depends on what is meant. Each mark is one definition.</p>
      <Strip label="Verdict under each definition" current={current} cells={cells} onChoose={onChoose} />
      {yours && (
        <>
          <p className={styles['lead']}>On your figures: {lowered(describeStrip(yours))}.</p>
          <Strip
            label="Verdict on your figures under each definition"
            current={current}
            cells={yours}
            onChoose={onChoose}
          />
        </>
      )}
      <Switches claim={claim} current={current} onChoose={onChoose} />
      <EveryDefinition cells={cells} yours={yours} folds={folds} />
    </section>
  );
}
