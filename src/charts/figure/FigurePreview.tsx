import { useDeferredValue, useEffect, useState } from 'react';
import styles from './FigureActions.module.css';
import type { FigureEdits, FigureSpec } from './figureTypes.ts';
import { describePictureFault, type PictureChoice, PictureError, svgPicture } from './pictures.ts';
import { planOf } from './sizes.ts';

interface FigurePreviewProps {
  readonly spec: FigureSpec;
  readonly edits: FigureEdits;
  readonly choice: PictureChoice;
}

/** The very document that is downloaded, shown as the image it will be. */
export function FigurePreview({ spec, edits, choice }: FigurePreviewProps) {
  const shown = useDeferredValue({ spec, edits, choice }, null);
  const [address, setAddress] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (!shown) return;
    let made: string | null = null;
    let left = false;
    svgPicture(shown.spec, shown.edits, shown.choice).then(
      (svg) => {
        if (left) return;
        made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        setAddress(made);
        setFault('');
      },
      (reason: unknown) => {
        if (!left) setFault(faultWords(reason));
      },
    );
    return () => {
      left = true;
      // The picture stays on screen until the next one is there, so its address outlives the effect by a moment.
      const old = made;
      if (old) setTimeout(() => URL.revokeObjectURL(old), 5000);
    };
  }, [shown]);
  const plan = planOf(choice.size, choice.free);
  const alt = edits.alt?.trim() ? edits.alt : spec.alt;
  return (
    <figure className={styles['preview']} data-theme={choice.theme}>
      {fault === '' ? null : <p role="status">{fault}</p>}
      {address ? <img src={address} width={plan.width} height={plan.height} alt={alt} /> : null}
      <figcaption className={styles['alt']}>Alternative text: {alt}</figcaption>
    </figure>
  );
}

/** Words for whatever a picture could not be made for. */
export const faultWords = (reason: unknown): string =>
  reason instanceof PictureError
    ? describePictureFault(reason.fault)
    : 'The picture could not be made in this browser. The SVG file may still work.';
