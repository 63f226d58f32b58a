import type { Role } from './fileTypes.ts';
import type { Layout } from './layout.ts';
import type { TableDraft } from './walkTable.ts';

const kinds = /^(?:header|data|subtotal|total|notes|headerdata|trailer)$/i;

/** A statement whose first cell names the section and whose second says what the line is, as some brokers export it. */
export function isSectioned(layout: Layout): boolean {
  const sample = Math.min(layout.count, 200);
  let lines = 0;
  let marked = 0;
  let headers = 0;
  for (let i = 0; i < sample; i++) {
    if (layout.blank(i)) continue;
    lines++;
    const kind = (layout.cells(i)[1] ?? '').trim();
    if (!kinds.test(kind)) continue;
    marked++;
    if (/^header$/i.test(kind)) headers++;
  }
  return headers > 0 && marked > headers && marked * 10 >= lines * 8;
}

/** One table per header line of each section; its columns start at the third cell. */
export function sectionDrafts(layout: Layout, roleOf: (record: number, role: Role) => void): TableDraft[] {
  interface Open {
    readonly title: string;
    readonly header: number;
    readonly rows: number[];
    readonly totals: number[];
  }
  const open = new Map<string, Open>();
  const all: Open[] = [];
  for (let i = 0; i < layout.count; i++) {
    if (layout.blank(i)) {
      roleOf(i, 'blank');
      continue;
    }
    const [section = '', mark = ''] = layout.cells(i).map((cell) => cell.trim());
    const current = open.get(section);
    switch (mark.toLowerCase()) {
      case 'header': {
        roleOf(i, 'header');
        const next: Open = { title: section, header: i, rows: [], totals: [] };
        open.set(section, next);
        all.push(next);
        break;
      }
      case 'data':
        if (current) current.rows.push(i);
        roleOf(i, current ? 'data' : 'footer');
        break;
      case 'total':
      case 'subtotal':
        current?.totals.push(i);
        roleOf(i, 'total');
        break;
      default:
        roleOf(i, 'footer');
    }
  }
  return all.map(({ title, header, rows, totals }) => {
    const width = layout.records.widths[header] as number;
    return {
      title,
      header,
      rows: Uint32Array.from(rows),
      width,
      usual: width,
      joins: new Map(),
      shortRows: [],
      tooWide: [],
      totals,
      end: layout.count,
    };
  });
}
