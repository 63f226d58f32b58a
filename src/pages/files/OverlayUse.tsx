import { Link } from '@tanstack/react-router';
import type { DatasetMeta } from '../../datasets/meta.ts';
import type { Pairing } from '../../session/overlay.ts';
import { putOverlay, takeOffOverlay } from '../../session/overlaysInForce.ts';
import { useOverlaysInForce } from '../../session/useOverlays.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './files.module.css';

interface OverlayUseProps {
  /** What the address calls the file. */
  readonly file: string;
  readonly meta: DatasetMeta;
  readonly pairing: Pairing;
}

const same = (a: Pairing, b: Pairing) => a.size === b.size && [...a].every(([mine, ours]) => b.get(mine) === ours);

/** Puts the comparison on the dataset's chart and on the claims, or takes it off again. */
export function OverlayUse({ file, meta, pairing }: OverlayUseProps) {
  const now = useOverlaysInForce().find(({ datasetId }) => datasetId === meta.id) ?? null;
  const mine = now?.file === file;
  const settled = mine && same(now.pairing, pairing);
  const chart = (
    <Link to="/charts/$datasetId/" params={{ datasetId: meta.id }}>
      {meta.title}
    </Link>
  );
  return (
    <section aria-label="Use on charts and claims">
      <div className={styles['controls']}>
        {!settled && (
          <Button onPress={() => putOverlay(file, meta.id, pairing)}>
            {mine ? 'Use these pairs' : 'Use on charts and claims'}
          </Button>
        )}
        {mine && <Button onPress={() => takeOffOverlay(meta.id)}>Take off</Button>}
      </div>
      <p className={styles['small']} role="status">
        {mine ? (
          <>
            In use: yours stands beside ours on the chart page “{chart}” and on <Link to="/claims/">the claims</Link>{' '}
            that read it.{' '}
            {file.startsWith('kept-')
              ? 'It stays so in this browser until you take it off.'
              : 'It stays so as long as this tab is open; keep the file in this browser to have it after a reload.'}
          </>
        ) : now ? (
          <>Another file is in use on the chart page “{chart}”; this one would take its place.</>
        ) : (
          <>On the chart page “{chart}” and on the claims, one switch would show yours, ours or both.</>
        )}
      </p>
    </section>
  );
}
