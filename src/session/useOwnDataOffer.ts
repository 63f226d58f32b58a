import { useEffect, useState } from 'react';
import type { OfferStage } from './offerWatch.ts';
import type { OverlayInForce, Whose } from './overlaysInForce.ts';

export interface OwnDataOffer {
  readonly stage: OfferStage;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  /** What a copied address ends with: `#own=…` where it is ticked, else nothing. */
  readonly ending: string;
}

const waiting: OfferStage = { kind: 'waiting' };

/**
 * Figures of the reader that a link to this page could carry: those of these files, by what the files page calls them,
 * with their overlays. Nothing is fetched where there is none. The lists must stay the same while nothing changes.
 */
export function useOwnDataOffer(
  files: readonly string[],
  overlays: readonly OverlayInForce[],
  whose: Whose | null,
): OwnDataOffer {
  const [stage, setStage] = useState<OfferStage>(waiting);
  const [ticked, setTicked] = useState(false);
  useEffect(() => {
    setStage(waiting);
    if (files.length === 0) return;
    let stop = () => {};
    let current = true;
    void import('./offerWatch.ts').then(({ watchOffer }) => {
      if (current) stop = watchOffer({ files, overlays, whose }, setStage);
    });
    return () => {
      current = false;
      stop();
    };
  }, [files, overlays, whose]);
  const carried = ticked && stage.kind === 'ready';
  return { stage, ticked: carried, onTick: setTicked, ending: carried ? `#${stage.fragment}` : '' };
}
