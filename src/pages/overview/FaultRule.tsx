import styles from './FaultRule.module.css';

/** The site's signature, and the key to every chart: one hairline, broken where knowledge gives way to assumption. */
export function FaultRule() {
  return (
    <div className={styles['fault']}>
      <div className={styles['line']} aria-hidden="true">
        <span className={styles['known']} />
        <svg className={styles['break']} viewBox="0 0 40 28" aria-hidden="true" focusable="false">
          <path d="M0 14H14L23 1M17 27L26 14H40" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </svg>
        <span className={styles['assumed']} />
      </div>
      <div className={styles['words']}>
        <p>In every chart, what is reported is drawn in solid ink.</p>
        <p>Past the break lie guidance, estimates, forecasts and assumptions.</p>
      </div>
    </div>
  );
}
