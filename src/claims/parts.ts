import type { Datasets, TimelineEvent } from '../datasets/types.ts';
import type { Finding } from './defineClaim.ts';
import { missingRows } from './missing.ts';
import { lastDate, refOfEvent, rowsOfSteps } from './rowRefs.ts';
import type { Measured, Missing, Step, Verdict } from './types.ts';

/** How one sentence of a claim about events fares against the record. */
export type Standing =
  | { readonly kind: 'agrees' }
  /** The only source is the essay itself. */
  | { readonly kind: 'essay-only' }
  | { readonly kind: 'not-found' }
  /** The record says otherwise: the essay says more than it, or less. */
  | { readonly kind: 'contradicted'; readonly essaySays: 'more' | 'less' };

export interface Part {
  readonly says: string;
  readonly standing: Standing;
  readonly found: string;
  readonly events: readonly TimelineEvent[];
}

export const agrees: Standing = { kind: 'agrees' };
export const notFound: Standing = { kind: 'not-found' };

export const essayIsTheSource = (event: TimelineEvent): boolean => /Galaxy Research essay/.test(event.source);

/** An event that was looked for: it agrees as `test` says, is known from the essay only, or was not found. */
export function eventPart(
  says: string,
  event: TimelineEvent | undefined,
  test: (event: TimelineEvent) => Standing,
): Part {
  if (!event) return { says, standing: notFound, found: 'not in the record', events: [] };
  const clock = event.timeEt === null ? '' : `, ${event.timeEt} Eastern`;
  const found = `${event.event}${clock}`;
  if (essayIsTheSource(event)) return { says, standing: { kind: 'essay-only' }, found, events: [event] };
  return { says, standing: test(event), found, events: [event] };
}

function standingWords({ standing }: Part): string {
  switch (standing.kind) {
    case 'agrees':
      return 'agrees';
    case 'essay-only':
      return 'known from the essay only';
    case 'not-found':
      return 'not found';
    case 'contradicted':
      return standing.essaySays === 'more' ? 'the record says less' : 'the record says more';
    default:
      return standing satisfies never;
  }
}

/**
 * A claim made of several sentences about events. One that the record contradicts decides; else all must agree to hold,
 * and at least half to be close. With fewer found the record cannot say.
 */
export function findParts(seen: Datasets, dataset: string, parts: readonly Part[], note: string): Finding {
  const steps: readonly Step[] = parts.map((part) => ({
    text: `${part.says}: ${standingWords(part)}${part.events.length > 0 || part.standing.kind === 'agrees' ? ` (${part.found})` : ''}`,
    rows: part.events.map((event) => refOfEvent(dataset, event)),
  }));
  const agreeing = parts.filter(({ standing }) => standing.kind === 'agrees').length;
  const against = parts.filter(({ standing }) => standing.kind === 'contradicted');
  const missing: readonly Missing[] = parts
    .filter(({ standing }) => standing.kind === 'not-found')
    .map(({ says }) => missingRows(seen, dataset, [], `“${says}”`));
  const rows = rowsOfSteps(steps);
  const measured: Measured = { value: agreeing, unit: 'parts', date: lastDate(rows), of: parts.length };
  const [firstMissing, ...otherMissing] = missing;
  if (against.length === 0 && agreeing * 2 < parts.length && firstMissing) {
    return { kind: 'missing', missing: [firstMissing, ...otherMissing], steps, note };
  }
  const distance = against.length > 0 ? against.length : parts.length - agreeing;
  const open = parts.length - agreeing - against.length;
  const unsettled = open === 0 ? '' : `, ${open} ${open === 1 ? 'is' : 'are'} not confirmed by another source`;
  const words =
    against.length > 0
      ? `holds when nothing in the record contradicts it; ${against.length} of ${parts.length} parts ${against.length === 1 ? 'does' : 'do'}, ${agreeing} agree`
      : agreeing === parts.length
        ? `fails when one part is contradicted; all ${parts.length} agree`
        : `holds when all ${parts.length} parts agree; ${agreeing} do${unsettled}`;
  const verdict: Verdict = { kind: kindOf(parts, agreeing), measured, margin: { words, distance }, rows, steps, note };
  return { kind: 'settled', verdict };
}

function kindOf(parts: readonly Part[], agreeing: number): 'holds' | 'close' | 'overstated' | 'understated' {
  const standings = parts.map(({ standing }) => standing);
  if (standings.some((standing) => standing.kind === 'contradicted' && standing.essaySays === 'more'))
    return 'overstated';
  if (standings.some((standing) => standing.kind === 'contradicted')) return 'understated';
  return agreeing === parts.length ? 'holds' : 'close';
}
