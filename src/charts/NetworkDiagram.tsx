import { memo } from 'react';
import { DrawingBox } from './DrawingBox.tsx';
import styles from './lab.module.css';
import { cutText } from './textWidth.ts';

export interface NetworkFirm {
  readonly id: string;
  readonly name: string;
  /** 0 is the leftmost column. */
  readonly column: number;
  /** Second line under the name. */
  readonly note: string;
  readonly short: boolean;
}

export interface NetworkDebt {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly due: number;
  /** Part of `due` that is not paid. */
  readonly unpaid: number;
}

interface NetworkDiagramProps {
  readonly title: string;
  readonly summary: string;
  readonly firms: readonly NetworkFirm[];
  readonly debts: readonly NetworkDebt[];
  /** Largest due over all years and rounds, so that widths mean the same in each. */
  readonly largest: number;
}

const ROW = 66;
const BOX = 46;

/** Who owes whom: debts as bands from left to right, as wide as they are large, the unpaid part in the accent. */
export const NetworkDiagram = memo(function NetworkDiagram({
  title,
  summary,
  firms,
  debts,
  largest,
}: NetworkDiagramProps) {
  const columns = [...new Set(firms.map(({ column }) => column))].toSorted((a, b) => a - b);
  const tallest = Math.max(1, ...columns.map((column) => firms.filter((firm) => firm.column === column).length));
  const height = tallest * ROW + 10;
  return (
    <DrawingBox
      title={title}
      summary={summary}
      height={height}
      draw={(width) => {
        const boxWidth = Math.min(190, width / (columns.length + (width < 520 ? 0.9 : 1.4)));
        const gap = columns.length > 1 ? (width - boxWidth) / (columns.length - 1) : 0;
        const place = new Map(
          columns.flatMap((column, c) => {
            const members = firms.filter((firm) => firm.column === column);
            // The outer columns fill the height; inner ones draw together, so that bands pass beside and not behind them.
            const inner = c > 0 && c < columns.length - 1;
            const at = (k: number) => (inner ? (k + 1) / (members.length + 1) : (k + 0.5) / members.length);
            return members.map((firm, k) => [firm.id, { x: c * gap, y: height * at(k) }] as const);
          }),
        );
        const ports = portsOf(debts, place, (value) => Math.max(1, (22 * value) / largest));
        return (
          <>
            {debts.map((debt) => (
              <Debt
                key={debt.id}
                debt={debt}
                place={place}
                boxWidth={boxWidth}
                largest={largest}
                out={ports.out.get(debt.id) ?? 0}
                into={ports.into.get(debt.id) ?? 0}
              />
            ))}
            {firms.map((firm) => {
              const at = place.get(firm.id);
              if (!at) return null;
              return (
                <g key={firm.id} data-firm={firm.id}>
                  <rect
                    x={at.x + 1}
                    y={at.y - BOX / 2}
                    width={boxWidth - 2}
                    height={BOX}
                    className={firm.short ? styles['nodeShort'] : styles['node']}
                  />
                  <text
                    data-text="label"
                    x={at.x + 8}
                    y={at.y - 4}
                    className={firm.short ? styles['strongShort'] : styles['strong']}
                  >
                    {cutText(firm.name, boxWidth - 14, 13, 600)}
                  </text>
                  <text data-text="label" x={at.x + 8} y={at.y + 13} className={styles['tick']}>
                    {cutText(firm.note, boxWidth - 14, 12)}
                  </text>
                </g>
              );
            })}
          </>
        );
      }}
    />
  );
});

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Where on the side of its box each band begins and ends: stacked in the order of the other ends, none over another. */
function portsOf(debts: readonly NetworkDebt[], place: Places, wide: (value: number) => number) {
  const side = (near: 'from' | 'to', far: 'from' | 'to') => {
    const offsets = new Map<string, number>();
    for (const firm of place.keys()) {
      const own = debts
        .filter((debt) => debt[near] === firm && debt.due > 0)
        .toSorted((a, b) => (place.get(a[far])?.y ?? 0) - (place.get(b[far])?.y ?? 0));
      const gap = Math.min(3, (BOX - 8) / Math.max(1, own.length));
      let at = -own.reduce((sum, { due }) => sum + wide(due) + gap, -gap) / 2;
      for (const { id, due } of own) {
        offsets.set(id, at + wide(due) / 2);
        at += wide(due) + gap;
      }
    }
    return offsets;
  };
  return { out: side('from', 'to'), into: side('to', 'from') };
}

interface DebtProps {
  readonly out: number;
  readonly into: number;
  readonly debt: NetworkDebt;
  readonly place: Places;
  readonly boxWidth: number;
  readonly largest: number;
}

function Debt({ debt, place, boxWidth, largest, out, into }: DebtProps) {
  const from = place.get(debt.from);
  const to = place.get(debt.to);
  if (!from || !to || debt.due <= 0) return null;
  const forward = to.x > from.x;
  // Firms of one column are joined round its right side.
  const x1 = from.x + boxWidth;
  const x2 = forward ? to.x : to.x + boxWidth;
  const reach = forward ? (x2 - x1) / 2 : 40;
  const y1 = from.y + out;
  const y2 = to.y + into;
  const path = `M${x1},${y1}C${x1 + reach},${y1} ${forward ? x2 - reach : x2 + reach},${y2} ${x2},${y2}`;
  const wide = (value: number) => Math.max(1, (22 * value) / largest);
  return (
    <g>
      <path d={path} className={styles['edge']} strokeWidth={wide(debt.due)} />
      {debt.unpaid > 0.005 * debt.due && (
        <path d={path} className={styles['edgeShort']} strokeWidth={wide(debt.unpaid)} />
      )}
    </g>
  );
}
