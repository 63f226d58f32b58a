import { Link } from '@tanstack/react-router';
import { OverlayNote } from '../../charts/OverlayNote.tsx';
import { describeOverlayIssue } from '../../session/describeOverlayIssue.ts';
import { showWhose, takeOffOverlay } from '../../session/overlaysInForce.ts';
import type { StagedOverlay } from '../../session/useOverlays.ts';
import { Button } from '../../ui/Button.tsx';
import type { ClaimOverlays } from './useClaimOverlays.ts';

interface OverlayBarProps {
  readonly overlays: ClaimOverlays;
  /** The overlays of these that this page has to do with. */
  readonly shown: readonly StagedOverlay[];
  readonly finding: string;
}

function Words({ loaded, stage }: StagedOverlay) {
  const chart = (
    <Link to="/charts/$datasetId/" params={{ datasetId: loaded.meta.id }}>
      {loaded.meta.title}
    </Link>
  );
  switch (stage.kind) {
    case 'waiting':
      return <>Your file over “{chart}” is being read.</>;
    case 'failed':
      return (
        <>
          Over “{chart}”: {describeOverlayIssue(stage.issue)}
        </>
      );
    case 'ready':
      return (
        <>
          <strong>{stage.name}</strong>, your file, is laid over “{chart}”. Ours stay as they are.
        </>
      );
    default:
      return stage satisfies never;
  }
}

/** Which files of the reader lie under the verdicts, what that changes, and the switch between ours and theirs. */
export function OverlayBar({ overlays, shown, finding }: OverlayBarProps) {
  const ready = shown.some(({ stage }) => stage.kind === 'ready');
  return (
    <OverlayNote
      entries={shown.map((staged) => ({
        id: staged.loaded.meta.id,
        words: <Words {...staged} />,
        actions: (
          <>
            <Button onPress={() => takeOffOverlay(staged.loaded.meta.id)}>Take off</Button>
            <Link to="/files/" search={{ file: staged.overlay.file } as never}>
              The file and its receipt
            </Link>
          </>
        ),
      }))}
      finding={ready ? finding : null}
      whose={ready ? overlays.whose : null}
      onWhose={showWhose}
    />
  );
}
