import { Link } from '@tanstack/react-router';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useOpened } from '../../session/useScenario.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { pathFormats } from './formats.ts';
import { PictureTable } from './PictureTable.tsx';
import { pathRows } from './pictureRows.ts';
import styles from './ReceiptPanel.module.css';
import type { ReceiptStep, SourceRow } from './receipt/receiptTypes.ts';

interface StepArithmeticProps {
  readonly step: ReceiptStep;
  readonly store: ScenarioStore;
  readonly quarters: readonly string[];
}

/** The equations of a link with the reader's numbers in them, and the rows of the files they begin with. */
export function StepArithmetic({ step, store, quarters }: StepArithmeticProps) {
  const [open, setOpen] = useOpened(store, `step-${step.id}`);
  const { path } = step;
  return (
    <div className={styles['arithmetic']}>
      <Disclosure
        summary={
          <>
            The arithmetic<span className="visually-hidden"> of {step.title}</span>
          </>
        }
        open={open}
        onToggle={setOpen}
      >
        {open && (
          <>
            <dl className={styles['equations']}>
              {step.equations.map(({ formula, filled }) => (
                <div key={formula}>
                  <dt>{formula}</dt>
                  <dd>{filled}</dd>
                </div>
              ))}
            </dl>
            {step.sources.length > 0 && (
              <ul className={styles['sources']}>
                {step.sources.map((source) => (
                  <Source key={source.label} source={source} />
                ))}
              </ul>
            )}
            {path && (
              <PictureTable
                store={store}
                id={`path-${step.id}`}
                title={path.label}
                unit={`${step.title}, by quarter`}
                rows={() => pathRows(quarters, path.baseline, path.scenario, pathFormats[path.kind])}
              />
            )}
          </>
        )}
      </Disclosure>
    </div>
  );
}

function Source({ source }: { readonly source: SourceRow }) {
  const { label, value, provenance, rows } = source;
  const yours = provenance.status === 'user';
  return (
    <li>
      {label}: <strong>{value}</strong> {yours ? <em>yours</em> : <>({provenance.status})</>}
      {rows.length > 0 && (
        <>
          {' '}
          from{' '}
          {rows.map(({ dataset, line }, k) => (
            <span key={`${dataset}:${line}`}>
              {k > 0 && ', '}
              <Link to="/charts/$datasetId/" params={{ datasetId: dataset }}>
                {dataset}
              </Link>
              , line {line}
            </span>
          ))}
        </>
      )}
      {provenance.note !== '' && <span className={styles['note']}> {provenance.note}</span>}
    </li>
  );
}
