import type { ReactNode } from 'react';
import { verdictWord } from '../../claims/describeVerdict.ts';
import type { VerdictKind } from '../../claims/types.ts';
import styles from './VerdictMark.module.css';

// Told apart by shape and fill, so that they read in black and white: a full disc holds, a half disc is close, an arrow
// says which way the essay errs, an open ring is open.
function glyph(kind: VerdictKind): ReactNode {
  switch (kind) {
    case 'holds':
      return <circle cx="8" cy="8" r="6.25" fill="currentColor" />;
    case 'close':
      return (
        <>
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
        </>
      );
    case 'overstated':
      return <path d="M8 1.5 14.5 13.5H1.5Z" fill="currentColor" />;
    case 'understated':
      return <path d="M8 14.5 1.5 2.5H14.5Z" fill="currentColor" />;
    case 'untestable':
      return (
        <>
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M4.2 11.8 11.8 4.2" stroke="currentColor" strokeWidth="1.5" />
        </>
      );
    case 'forecast':
      return (
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2.2" />
      );
    case 'premise':
      return <rect x="3" y="3" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="1.5" />;
    case 'not-a-claim':
      return <path d="M3 8H13" stroke="currentColor" strokeWidth="1.75" />;
    default:
      return kind satisfies never;
  }
}

/** The sign of a verdict without its word; whoever places it puts the word beside it or into the name of the control. */
export function VerdictGlyph({ kind }: { readonly kind: VerdictKind }) {
  return (
    <svg className={styles['glyph']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {glyph(kind)}
    </svg>
  );
}

interface VerdictMarkProps {
  readonly kind: VerdictKind;
  readonly size?: 'small' | 'large';
}

/** A verdict as sign and word. */
export function VerdictMark({ kind, size = 'small' }: VerdictMarkProps) {
  return (
    <span className={styles[size]} data-verdict={kind}>
      <VerdictGlyph kind={kind} />
      {verdictWord(kind)}
    </span>
  );
}
