import { memo, useMemo } from 'react';
import { ScenarioPath } from '../../charts/ScenarioPath.tsx';
import { fedScenarios } from '../../model/fedScenarios.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { TakeAwayFold } from './away/TakeAwayFold.tsx';
import { coversOf, pathFormats } from './formats.ts';
import styles from './ReceiptPanel.module.css';
import { receiptOf } from './receipt/receiptOf.ts';
import type { ReceiptStep } from './receipt/receiptTypes.ts';
import { StepArithmetic } from './StepArithmetic.tsx';
import { stepView } from './views/pathView.ts';

interface ReceiptPanelProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

const fed = fedScenarios.at(-1);

/** The Federal Reserve's path, laid over the run's quarters so that its first quarter is the first of the cut. */
function fedPath(quarters: number, onset: number): readonly (number | null)[] {
  return Array.from({ length: quarters }, (_, t) => {
    const point = fed?.path[t - onset + 1];
    return point === undefined ? null : point.equity / 100;
  });
}

/** The chain as a receipt: each link with what changes, its path, and the arithmetic behind it. */
export const ReceiptPanel = memo(function ReceiptPanel({ result, store }: ReceiptPanelProps) {
  const { outcome, state } = result;
  const steps = receiptOf(outcome, state.company) ?? receiptOf(outcome, 'NVDA') ?? [];
  const { onset } = outcome.values;
  const size = outcome.world.quarters.length;
  const reference = useMemo(
    () => ({ label: 'Fed, severely adverse 2026', values: fedPath(size, onset) }),
    [size, onset],
  );
  return (
    <ol className={styles['receipt']}>
      {steps.map((step) => (
        <Step key={step.id} step={step} result={result} store={store} {...(step.id === 'index' ? { reference } : {})} />
      ))}
    </ol>
  );
});

interface StepProps extends ReceiptPanelProps {
  readonly step: ReceiptStep;
  readonly reference?: { readonly label: string; readonly values: readonly (number | null)[] };
}

function Step({ step, result, store, reference }: StepProps) {
  const { world, values } = result.outcome;
  const { path } = step;
  const view = useMemo(() => stepView(result, step), [result, step]);
  return (
    <li className={styles['step']} data-step={step.id} data-figure={view?.id}>
      <div className={styles['words']}>
        <h3>{step.title}</h3>
        <p>{step.sentence}</p>
      </div>
      {path && (
        <div className={styles['chart']}>
          <p className={styles['measure']}>{path.label}</p>
          <ScenarioPath
            title={path.label}
            summary={step.sentence}
            periods={world.quarters}
            baseline={path.baseline}
            scenario={path.scenario}
            covers={coversOf(path, world.macro.householdEquity.value)}
            format={pathFormats[path.kind]}
            onset={values.onset}
            height={step.id === 'index' ? 168 : 120}
            {...(reference ? { reference } : {})}
          />
        </div>
      )}
      <StepArithmetic step={step} store={store} quarters={world.quarters} />
      {view && <TakeAwayFold view={view} result={result} />}
    </li>
  );
}
