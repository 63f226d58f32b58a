import { type LineId, type LineSpec, lines } from './lines.ts';
import type { Outcome } from './run.ts';

/** Which of the two ledgers of an outcome. */
export type Side = 'baseline' | 'stressed';

/** A line of the whole world by quarter, or of the whole network by year. Null for a line kept by company or node. */
export function wholePath(outcome: Outcome, side: Side, line: LineId): readonly number[] | null {
  const { shape } = lines[line];
  return shape === 'quarter' || shape === 'year' || shape === 'run' ? Array.from(outcome[side][line]) : null;
}

/**
 * A company's line by quarter (one number for lines without time). Null where the line does not apply to it, where it
 * cannot be valued, or where the world has no such company: the cells behind it hold fillers that mean nothing.
 */
export function companyPath(outcome: Outcome, side: Side, line: LineId, entity: string): readonly number[] | null {
  const spec: LineSpec = lines[line];
  const i = outcome.world.companies.findIndex((company) => company.entity === entity);
  const company = outcome.world.companies[i];
  if (!company || (spec.groups && !spec.groups.includes(company.group))) return null;
  if (spec.valuedOnly && outcome.flags.some((flag) => flag.kind === 'not-valued' && flag.entity === entity))
    return null;
  const size = spec.shape === 'company-quarter' ? outcome.world.quarters.length : spec.shape === 'company' ? 1 : 0;
  return size === 0 ? null : Array.from({ length: size }, (_, t) => outcome[side][line][i * size + t] as number);
}

/** A network firm's line by calendar year, or null where there is no such firm or the line is not one of the network. */
export function nodePath(outcome: Outcome, side: Side, line: LineId, entity: string): readonly number[] | null {
  const { nodes, years } = outcome.world.network;
  const node = nodes.findIndex((candidate) => candidate.entity === entity);
  if (node < 0 || lines[line].shape !== 'node-year') return null;
  return years.map((_, y) => outcome[side][line][node * years.length + y] as number);
}
