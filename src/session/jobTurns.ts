/** One job's turn: until it has ended, a later job has begun, or all were dropped. */
export interface Turn {
  readonly lasts: () => boolean;
  /** Ends the turn; false when it was over already. */
  readonly end: () => boolean;
}

/**
 * Hands out turns, one job at a time. A worker's reports and its answer travel through different ports, so a report may
 * arrive after the answer it led to; the turn is over by then and the report goes unheard.
 */
export function makeTurns(): { readonly take: () => Turn; readonly drop: () => void } {
  let current = 0;
  return {
    take() {
      current += 1;
      const own = current;
      const lasts = () => own === current;
      return {
        lasts,
        end() {
          const ended = lasts();
          if (ended) current += 1;
          return ended;
        },
      };
    },
    drop() {
      current += 1;
    },
  };
}
