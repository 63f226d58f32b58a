import { chain } from '../../../model/chain.ts';
import { lines } from '../../../model/lines.ts';
import type { DrawnView } from './labView.ts';

/** Every link from a channel that writes a line to the channels that read it. */
function arcsOfChain() {
  const writer = new Map(chain.flatMap(({ id, writes }) => writes.map((line) => [line, id] as const)));
  return chain.flatMap(({ id, reads }) =>
    reads.flatMap((line) => {
      const from = writer.get(line);
      return from === undefined ? [] : [{ from, to: id, label: lines[line].label }];
    }),
  );
}

/** The causal diagram, drawn from what each channel says it reads and writes, one channel picked out. */
export function causesView(selected: string) {
  const rows = chain.map(({ id, number, title }) => ({ id, mark: number, label: title }));
  const arcs = arcsOfChain();
  const chosen = chain.find(({ id }) => id === selected);
  const titleOf = (id: string) => rows.find((row) => row.id === id)?.label ?? id;
  const view: DrawnView = {
    id: 'causes',
    title: 'How the links of the model hang together',
    finding: `${rows.length} links, ${arcs.length} lines handed on, and no way back from GDP to shares`,
    measure: chosen
      ? `Picked out: ${chosen.number}, ${chosen.title.toLowerCase()}; dark: what it reads, in the accent: what reads it`
      : 'An arc leads from each link to those that read what it writes',
    drawing: { form: 'arcs', props: { rows, arcs, selected: chosen ? selected : null } },
    rows: () => ({
      columns: ['From', 'To', 'Line'],
      cells: arcs.map(({ from, to, label }) => [titleOf(from), titleOf(to), label]),
    }),
  };
  return { view, rows, arcs };
}
