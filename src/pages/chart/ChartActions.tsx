import { type RefObject, useMemo } from 'react';
import { formatExact } from '../../base/format.ts';
import { pageAddress } from '../../charts/figure/pageAddress.ts';
import type { LoadedDataset } from '../../datasets/queries.ts';
import { sharedAddress } from '../../session/figureLink.ts';
import type { ViewState } from '../../session/session.ts';
import { useOwnDataOffer } from '../../session/useOwnDataOffer.ts';
import { ConfirmedAction } from '../../ui/ConfirmedAction.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { LinkTick } from '../../ui/LinkTick.tsx';
import styles from './ChartPage.module.css';
import { chartKeyFigures } from './chartKeyFigures.ts';
import { rowCount, shownCsv, shownFileName, wholeCsv } from './downloads.ts';
import type { FigureRow } from './figureRows.ts';
import type { ChartOverlay } from './useChartOverlay.ts';
import type { ViewModel } from './viewModel.ts';

/** A file of the reader that is a dataset of its own here. */
export interface OwnFile {
  /** What an address calls it. */
  readonly address: string;
  /** The address of this page for whoever opens it: `ending` is the fragment that carries the figures, or nothing. */
  readonly sharedAs: (ending: string) => string;
}

interface ChartActionsProps {
  readonly loaded: LoadedDataset;
  readonly model: ViewModel;
  readonly rows: readonly FigureRow[];
  readonly state: ViewState;
  /** The reader's file that lies over these figures; null where there is none. */
  readonly overlay: ChartOverlay | null;
  /** Where all figures are of one file of the reader; null elsewhere. */
  readonly own: OwnFile | null;
  readonly downloadRef: RefObject<HTMLButtonElement | null>;
  readonly copyRef: RefObject<HTMLButtonElement | null>;
}

const none: readonly never[] = [];
const OURS_ONLY =
  'The link, and the code that embeds the chart, do not carry your figures: who opens them sees ours. Pictures and the CSV as shown have them in, marked as user-supplied data.';

const NOTHING =
  'The link opens this page without your file, which stays in this browser. Pictures and the CSV have its figures in, marked as user-supplied data.';

const rowsWords = (count: number) => `${formatExact(count)} ${count === 1 ? 'row' : 'rows'}`;

/** What a reader takes away: the figures as shown, all of them, a link to exactly this. */
export function ChartActions(props: ChartActionsProps) {
  const { loaded, model, rows, state, overlay, own, downloadRef, copyRef } = props;
  const lying = overlay?.staged.overlay ?? null;
  const carried = own?.address ?? lying?.file ?? null;
  const files = useMemo(() => (carried === null ? none : [carried]), [carried]);
  const overlays = useMemo(() => (lying ? [lying] : none), [lying]);
  const { stage, ticked, onTick, ending } = useOwnDataOffer(files, overlays, overlay?.whose ?? null);
  return (
    <section className={styles['actions']} aria-label="Take away">
      <DownloadButton
        buttonRef={downloadRef}
        label={`Download as shown (CSV, ${rowsWords(rows.length)})`}
        fileName={shownFileName(loaded, model, state.show)}
        content={() => shownCsv(rows, model.how)}
      />
      <DownloadButton
        label={`Download all (CSV, ${rowsWords(rowCount(loaded.dataset))})`}
        fileName={`faultline-${loaded.meta.id}-${loaded.meta.snapshot}.csv`}
        content={() => wholeCsv(loaded.dataset)}
      />
      <ConfirmedAction
        buttonRef={copyRef}
        label="Copy link to this view"
        done={ticked ? 'Link copied, with your figures in it' : 'Link copied'}
        content={() => {
          // A figure of the reader's own travels only where it is ticked; else a link remembers figures of ours alone.
          const seen = model.standing === null || ticked ? chartKeyFigures(model, state) : null;
          const here = own === null ? (pageAddress() ?? '') : own.sharedAs(ending);
          return `${sharedAddress(here, loaded.meta.snapshot, seen)}${ending}`;
        }}
      />
      {carried !== null && <LinkTick {...{ stage, ticked, onTick }} without={own === null ? OURS_ONLY : NOTHING} />}
    </section>
  );
}
