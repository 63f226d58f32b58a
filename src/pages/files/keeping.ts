import { counted } from '../../base/format.ts';
import type { KeptFile } from '../../session/fileStore.ts';
import type { Outcome } from '../../session/fileViews.ts';

/** What a file has become, for the list of kept files. */
export function becameOf(outcome: Outcome): KeptFile['became'] {
  if (outcome.kind === 'observations') return { kind: 'observations', count: outcome.count };
  if (outcome.kind === 'holdings') return { kind: 'holdings', count: outcome.holdings.length };
  return { kind: 'unread', count: 0 };
}

export function becameWords({ kind, count }: KeptFile['became']): string {
  switch (kind) {
    case 'observations':
      return counted(count, 'figure');
    case 'holdings':
      return counted(count, 'position');
    case 'unread':
      return 'not read yet';
    default:
      return kind satisfies never;
  }
}
