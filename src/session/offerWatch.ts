import { describeOfferIssue, offerWords } from './describeOwnData.ts';
import { openFiles } from './fileBrowser.ts';
import { addressOf } from './fileRows.ts';
import type { OpenFiles } from './openFiles.ts';
import type { OverlayInForce, Whose } from './overlaysInForce.ts';
import { offerOwnData } from './ownDataOffer.ts';

export type OfferStage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'ready'; readonly fragment: string; readonly words: string; readonly note: string | null };

interface Wanted {
  readonly files: readonly string[];
  readonly overlays: readonly OverlayInForce[];
  readonly whose: Whose | null;
}

const PART = 'Only the figures go; other columns, tables and lines of the file stay here.';

/** Tells what a link could carry of these files, whenever one of them is read otherwise; the answer stops it. */
export function watchOffer(
  { files: names, overlays, whose }: Wanted,
  tell: (stage: OfferStage) => void,
  files: OpenFiles = openFiles(),
): () => void {
  let stopped = false;
  let seen: readonly unknown[] = [];
  const look = () => {
    const found = names.flatMap((name) => files.get().find((file) => addressOf(file) === name) ?? []);
    const views = found.flatMap(({ stage }) => (stage.kind === 'open' && !stage.busy ? [stage.view] : []));
    // One that is not open here yet is opened by whoever lays it over something.
    if (views.length < names.length) return;
    if (views.every((view, place) => view === seen[place])) return;
    seen = views;
    const carried = found.map((file) => ({
      file,
      overlays: overlays
        .filter(({ file: name }) => name === addressOf(file))
        .map(({ datasetId, pairing }) => ({
          dataset: datasetId,
          pairing: [...pairing].map(([mine, ours]): [string, string] => [mine, ours]),
        })),
    }));
    void offerOwnData(carried, whose, (id) => files.csv(id)).then((offer) => {
      if (stopped || seen !== views) return;
      if (!offer.ok) tell({ kind: 'refused', words: describeOfferIssue(offer.error) });
      else {
        const { fragment, whole } = offer.value;
        tell({ kind: 'ready', fragment, words: offerWords(fragment), note: whole ? null : PART });
      }
    });
  };
  const stop = files.subscribe(look);
  look();
  return () => {
    stopped = true;
    stop();
  };
}
