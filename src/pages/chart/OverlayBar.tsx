import { Link } from '@tanstack/react-router';
import { OverlayNote } from '../../charts/OverlayNote.tsx';
import { describeOverlayIssue } from '../../session/describeOverlayIssue.ts';
import { showWhose, takeOffOverlay } from '../../session/overlaysInForce.ts';
import type { OverlayStage } from '../../session/overlayWatch.ts';
import { Button } from '../../ui/Button.tsx';
import type { ChartOverlay } from './useChartOverlay.ts';

function stageWords(stage: OverlayStage) {
  switch (stage.kind) {
    case 'waiting':
      return 'Your file is laid over these figures and is being read.';
    case 'failed':
      return describeOverlayIssue(stage.issue);
    case 'ready':
      return (
        <>
          <strong>{stage.name}</strong>, your file, is laid over these figures. Ours stay as they are.
        </>
      );
    default:
      return stage satisfies never;
  }
}

/** Which file of the reader lies over this dataset, and the one switch that shows theirs, ours or both. */
export function OverlayBar({ overlay }: { readonly overlay: ChartOverlay }) {
  const { staged, whose } = overlay;
  const { stage, loaded } = staged;
  return (
    <OverlayNote
      entries={[
        {
          id: loaded.meta.id,
          words: stageWords(stage),
          actions: (
            <>
              <Button onPress={() => takeOffOverlay(loaded.meta.id)}>Take off</Button>
              <Link to="/files/" search={{ file: staged.overlay.file } as never}>
                The file and its receipt
              </Link>
            </>
          ),
        },
      ]}
      whose={stage.kind === 'ready' ? whose : null}
      onWhose={showWhose}
    />
  );
}
