import { Link } from '@tanstack/react-router';
import { WhoseSwitch } from '../../charts/WhoseSwitch.tsx';
import { describeOverlayIssue } from '../../session/describeOverlayIssue.ts';
import { showWhose, takeOffOverlay } from '../../session/overlaysInForce.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Overlay.module.css';
import type { ChartOverlay } from './useChartOverlay.ts';

/** Which file of the reader lies over this dataset, and the one switch that shows theirs, ours or both. */
export function OverlayBar({ overlay }: { readonly overlay: ChartOverlay }) {
  const { staged, whose } = overlay;
  const { stage, loaded } = staged;
  return (
    <section className={styles['bar']} aria-label="Your file over these figures">
      <p role="status">
        {stage.kind === 'ready' && (
          <>
            <strong>{stage.name}</strong>, your file, is laid over these figures. Ours stay as they are.
          </>
        )}
        {stage.kind === 'waiting' && 'Your file is laid over these figures and is being read.'}
        {stage.kind === 'failed' && describeOverlayIssue(stage.issue)}
      </p>
      <div className={styles['controls']}>
        {stage.kind === 'ready' && <WhoseSwitch value={whose} onChange={showWhose} />}
        <Button onPress={() => takeOffOverlay(loaded.meta.id)}>Take off</Button>
        <Link to="/files/" search={{ file: staged.overlay.file } as never}>
          The file and its receipt
        </Link>
      </div>
    </section>
  );
}
