import styles from './figure.module.css';

/** Holds the place of a chart that is on its way: the same height, gridlines where they will be, nothing that moves. */
export function ChartSkeleton({ height = 360 }: { readonly height?: number }) {
  return (
    <div className={styles['skeleton']} style={{ height }} role="img" aria-label="The chart is on its way.">
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
