import { memo, useMemo } from 'react';
import { ArcDiagram } from '../../charts/ArcDiagram.tsx';
import { chain } from '../../model/chain.ts';
import type { LineId } from '../../model/lines.ts';
import { lines } from '../../model/lines.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import styles from './sections.module.css';

interface CausalSectionProps {
  readonly cause: string;
  readonly store: ScenarioStore;
}

/** Every link from a channel that writes a line to the channels that read it. */
function arcsOfChain() {
  const writer = new Map(chain.flatMap(({ id, writes }) => writes.map((line) => [line, id] as const)));
  return chain.flatMap(({ id, reads }) =>
    reads.flatMap((line) => {
      const from = writer.get(line);
      return from === undefined ? [] : [{ from, to: id, label: line }];
    }),
  );
}

const named = (ids: readonly LineId[]) => ids.map((id) => lines[id].label).join(', ');

/** The causal diagram, drawn from what each channel says it reads and writes. */
export const CausalSection = memo(function CausalSection({ cause: selected, store }: CausalSectionProps) {
  const arcs = useMemo(arcsOfChain, []);
  const rows = useMemo(() => chain.map(({ id, number, title }) => ({ id, mark: number, label: title })), []);
  const channel = chain.find(({ id }) => id === selected);
  return (
    <div className={styles['two']}>
      <div>
        <ArcDiagram
          label="Channels in causal order"
          rows={rows}
          arcs={arcs}
          selected={selected}
          onSelect={(cause) => store.show({ cause })}
        />
      </div>
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
