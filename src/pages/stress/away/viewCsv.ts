import { caveat } from '../present.ts';
import type { LabView } from '../views/labView.ts';

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The table of a drawing as CSV, written as the table writes it; title, measure and caveat lead as comments. */
export function viewCsv({ title, measure, rows }: LabView): string {
  const { columns, cells } = rows();
  const table = [columns, ...cells].map((row) => row.map(quoted).join(','));
  return `${[`# ${title}. ${measure}.`, `# ${caveat}`, ...table].join('\n')}\n`;
}
