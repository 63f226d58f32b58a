import styles from './charts.module.css';

/** Stands where a chart has no value to show; says so instead of drawing empty axes. */
export function NothingToDraw({ height }: { readonly height: number }) {
  return (
    <p className={styles['nothing']} style={{ height }}>
      No values in this view. Choose a wider range or another series.
    </p>
  );
}
