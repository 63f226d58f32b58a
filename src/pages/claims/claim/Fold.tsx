import type { ReactNode } from 'react';

/** What is unfolded, and how to fold and unfold; held by the address. */
export interface Folds {
  readonly open: readonly string[];
  readonly toggle: (id: string, open: boolean) => void;
}

interface FoldProps {
  readonly id: string;
  readonly folds: Folds;
  readonly summary: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A native `details` whose state is in the address. */
export function Fold({ id, folds, summary, className, children }: FoldProps) {
  const open = folds.open.includes(id);
  return (
    <details
      className={className}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) folds.toggle(id, event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
