import { memo, useMemo } from 'react';
import { ArcDiagram } from '../../charts/ArcDiagram.tsx';
import { chain } from '../../model/chain.ts';
import type { LineId } from '../../model/lines.ts';
import { lines } from '../../model/lines.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { LabFigure } from './LabPicture.tsx';
import styles from './sections.module.css';
import { causesView } from './views/causesView.ts';

interface CausalSectionProps {
  readonly cause: string;
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

const named = (ids: readonly LineId[]) => ids.map((id) => lines[id].label).join(', ');

/** The causal diagram, drawn from what each channel says it reads and writes. */
export const CausalSection = memo(function CausalSection({ cause: selected, result, store }: CausalSectionProps) {
  const { view, rows, arcs } = useMemo(() => causesView(selected), [selected]);
  const channel = chain.find(({ id }) => id === selected);
  return (
    <div className={styles['two']}>
      <LabFigure view={view} result={result}>
        <ArcDiagram
          label="Channels in causal order"
          rows={rows}
          arcs={arcs}
          selected={selected}
          onSelect={(cause) => store.show({ cause })}
        />
      </LabFigure>
      {channel && (
        <div role="status">
          <h3>
            {channel.number}: {channel.title}
          </h3>
          <p className={styles['intro']}>{channel.because}</p>
          <dl className={styles['channel']}>
            {channel.reads.length > 0 && (
              <>
                <dt>Reads</dt>
                <dd>{named(channel.reads)}</dd>
              </>
            )}
            <dt>Writes</dt>
            <dd>{named(channel.writes)}</dd>
            {Object.keys(channel.parameters).length > 0 && (
              <>
                <dt>Levers</dt>
                <dd>
                  {Object.values(channel.parameters)
                    .map(({ label, symbol }) => `${label} (${symbol})`)
                    .join(', ')}
                </dd>
              </>
            )}
            <dt>Equations</dt>
            <dd>
              <ul className={styles['list']}>
                {Object.values(channel.formula).map((formula) => (
                  <li key={formula}>
                    <i>{formula}</i>
                  </li>
                ))}
              </ul>
            </dd>
          </dl>
        </div>
      )}
    </div>
  );
});
