import { formatDecimals, formatMoney, formatShare } from '../../base/format.ts';
import { type LineId, type LineSpec, lines } from '../../model/lines.ts';
import type { Outcome } from '../../model/run.ts';
import type { World } from '../../model/types.ts';
import { caveat } from './present.ts';

/** The lines of the whole economy, in causal order. */
export const quarterLines = [
  'cut',
  'capex',
  'memoryPrice',
  'mag7',
  'aiBasket',
  'rest',
  'sp500',
  'wealth',
  'investmentGap',
  'consumptionGap',
  'gdpGap',
  'unemployment',
] as const satisfies readonly LineId[];

/** A value of a line as the table by quarter writes it. */
export function lineText(line: LineId, value: number): string {
  switch (lines[line].unit) {
    case 'share':
      return formatShare(value, line === 'gdpGap' || line === 'investmentGap' || line === 'consumptionGap' ? 2 : 1);
    case 'USD_bn':
      return formatMoney(value, 3);
    case 'bp':
      return formatDecimals(value, 0);
    default:
      return formatDecimals(value, 2);
  }
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Every cell of both ledgers as a tidy CSV, full precision. The caveat is its last column, so that it cannot be lost. */
export function linesCsv({ world, baseline, stressed }: Outcome): string {
  const head = ['line', 'label', 'unit', 'entity', 'period', 'baseline', 'scenario', 'note'];
  const row = (line: LineId, { entity, period, at }: Cell) => [
    line,
    lines[line].label,
    lines[line].unit,
    entity,
    period,
    String(baseline[line][at]),
    String(stressed[line][at]),
    caveat,
  ];
  const rows = (Object.keys(lines) as LineId[]).flatMap((line) => cellsOf(world, line).map((cell) => row(line, cell)));
  return `${[head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

interface Cell {
  readonly entity: string;
  readonly period: string;
  readonly at: number;
}

/** Where the cells of a line lie and what they speak about. */
function cellsOf({ quarters, companies, network }: World, line: LineId): readonly Cell[] {
  const spec: LineSpec = lines[line];
  const { shape, groups } = spec;
  const spoken = companies.flatMap((company, i) =>
    groups && !groups.includes(company.group) ? [] : [{ ...company, i }],
  );
  switch (shape) {
    case 'run':
      return [{ entity: '', period: '', at: 0 }];
    case 'quarter':
      return quarters.map((period, at) => ({ entity: '', period, at }));
    case 'year':
      return network.years.map((year, at) => ({ entity: '', period: String(year), at }));
    case 'company':
      return spoken.map(({ entity, i }) => ({ entity, period: '', at: i }));
    case 'company-quarter':
      return spoken.flatMap(({ entity, i }) =>
        quarters.map((period, t) => ({ entity, period, at: i * quarters.length + t })),
      );
    case 'node-year':
      return network.nodes.flatMap(({ entity }, node) =>
        network.years.map((year, y) => ({ entity, period: String(year), at: node * network.years.length + y })),
      );
    default:
      return shape satisfies never;
  }
}
