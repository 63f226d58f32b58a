import { rect, type SceneItem, sans } from '../figure/scene.ts';
import type { Target } from '../targets.ts';
import { wrapText } from '../textWidth.ts';
import { labKey, line } from './labAxes.ts';
import type { LabRoom, LabScene, NetworkData, NetworkDebt } from './labTypes.ts';

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const key = [
  { words: 'payment due', sample: [line('M0 0H18', 'grey-3', { strokeWidth: 7 })] },
  { words: 'part of it not paid', sample: [line('M0 0H18', 'accent', { strokeWidth: 5 })] },
  {
    words: 'cannot pay in full',
    sample: [{ kind: 'path', d: rect(0, -5, 18, 10), fill: 'paper', stroke: 'accent', strokeWidth: 2 } as const],
  },
];

const TALLEST = 120;
/** The widest band, as a share of the box it ends at. */
const WIDEST = 0.48;

/** Where on the side of its box each band begins and ends: stacked in the order of the other ends, none over another. */
function portsOf(debts: readonly NetworkDebt[], place: Places, wide: (value: number) => number, box: number) {
  const side = (near: 'from' | 'to', far: 'from' | 'to') => {
    const offsets = new Map<string, number>();
    for (const firm of place.keys()) {
      const own = debts
        .filter((debt) => debt[near] === firm && debt.due > 0)
        .toSorted((a, b) => (place.get(a[far])?.y ?? 0) - (place.get(b[far])?.y ?? 0));
      const gap = Math.min(3, (box - 8) / Math.max(1, own.length));
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

/** Who owes whom: debts as bands from left to right, as wide as they are large, the unpaid part in the accent. */
export function layoutNetwork({ firms, debts, largest, format }: NetworkData, room: LabRoom): LabScene | null {
  const { width, size } = room;
  const columns = [...new Set(firms.map(({ column }) => column))].toSorted((a, b) => a - b);
  if (firms.length === 0) return null;
  const tallest = Math.max(...columns.map((column) => firms.filter((firm) => firm.column === column).length));
  const boxWidth = Math.min(15.5 * size, width / (columns.length + (width < 520 ? 0.6 : 1.4)));
  const gap = columns.length > 1 ? (width - boxWidth) / (columns.length - 1) : 0;
  const texts = new Map(
    firms.map(({ id, name, note }) => {
      const [names, notes] = [wrapText(name, boxWidth - 14, size, 2, 600), wrapText(note, boxWidth - 14, size, 4)];
      return [id, { names, notes }] as const;
    }),
  );
  const pitch = size + 3;
  const lines = Math.max(...[...texts.values()].map(({ names, notes }) => names.length + notes.length));
  const box = lines * pitch + 12;
  const legend = labKey(key, width, size);
  const row = Math.max(box + 10, Math.min(TALLEST, (room.height - legend.height) / tallest));
  const tall = tallest * row;
  const place: Places = new Map(
    columns.flatMap((column, c) => {
      const members = firms.filter((firm) => firm.column === column);
      // The outer columns fill the height; inner ones draw together, so that bands pass beside and not behind them.
      const inner = c > 0 && c < columns.length - 1;
      const at = (k: number) => (inner ? (k + 1) / (members.length + 1) : (k + 0.5) / members.length);
      return members.map((firm, k) => [firm.id, { x: c * gap, y: legend.height + tall * at(k) }] as const);
    }),
  );
  const scale = (WIDEST * Math.min(box, 60)) / largest;
  const wide = (value: number) => Math.max(1, scale * value);
  const ports = portsOf(debts, place, wide, box);
  const bands = debts.flatMap((debt) => {
    const [from, to] = [place.get(debt.from), place.get(debt.to)];
    if (!from || !to || debt.due <= 0) return [];
    const forward = to.x > from.x;
    // Firms of one column are joined round its right side.
    const x1 = from.x + boxWidth;
    const x2 = forward ? to.x : to.x + boxWidth;
    const reach = forward ? (x2 - x1) / 2 : 40;
    const y1 = from.y + (ports.out.get(debt.id) ?? 0);
    const y2 = to.y + (ports.into.get(debt.id) ?? 0);
    const d = `M${x1},${y1}C${x1 + reach},${y1} ${forward ? x2 - reach : x2 + reach},${y2} ${x2},${y2}`;
    const middle = { x: (x1 + x2) / 2 + (forward ? 0 : 0.75 * reach), y: (y1 + y2) / 2 };
    return [{ debt, d, middle }];
  });
  const items: readonly SceneItem[] = [
    ...legend.items,
    ...bands.flatMap(({ debt, d }) => [
      line(d, 'grey-3', { strokeWidth: wide(debt.due) }),
      ...(debt.unpaid > 0.005 * debt.due ? [line(d, 'accent', { strokeWidth: wide(debt.unpaid) })] : []),
    ]),
    ...firms.flatMap(({ id, short }): readonly SceneItem[] => {
      const at = place.get(id);
      const { names = [], notes = [] } = texts.get(id) ?? {};
      if (!at) return [];
      const own = (names.length + notes.length) * pitch + 12;
      const first = at.y - own / 2 + 6 + 0.82 * size;
      const edge = short ? { stroke: 'accent', strokeWidth: 2 } : { stroke: 'ink', strokeWidth: 1.25 };
      return [
        { kind: 'path', d: rect(at.x + 1, at.y - own / 2, boxWidth - 2, own), fill: 'paper', ...edge },
        ...names.map((text, k) =>
          sans(at.x + 8, first + k * pitch, text, 'firm', { size, weight: 600, fill: short ? 'accent' : 'ink' }),
        ),
        ...notes.map((text, k) => sans(at.x + 8, first + (names.length + k) * pitch, text, 'note', { size })),
      ];
    }),
  ];
  const nameOf = (id: string | undefined) => firms.find((firm) => firm.id === id)?.name ?? '';
  const targets = firms.flatMap(({ id }, group): readonly Target[] => {
    const at = place.get(id);
    if (!at) return [];
    const own = bands.filter(({ debt }) => debt.from === id);
    return [
      { key: id, x: at.x + boxWidth / 2, y: at.y, group, series: 0 },
      ...own.map(({ debt, middle }, k) => ({ key: `debt ${debt.id}`, ...middle, group, series: k + 1 })),
    ];
  });
  return {
    items,
    height: legend.height + tall,
    targets,
    say: ({ key: told }) => {
      const firm = firms.find(({ id }) => id === told);
      if (firm) return { heading: firm.name, name: firm.note, value: '' };
      const debt = debts.find(({ id }) => `debt ${id}` === told);
      const unpaid =
        debt && debt.unpaid > 0.005 * debt.due ? `${format.full(debt.unpaid)} of it unpaid` : 'paid in full';
      return {
        heading: `${nameOf(debt?.from)} to ${nameOf(debt?.to)}`,
        name: 'Due',
        value: `${format.full(debt?.due ?? Number.NaN)}, ${unpaid}`,
      };
    },
  };
}
