import styles from './FaultRule.module.css';

/** The site's signature: one hairline across the page, broken obliquely where knowledge gives way to assumption. */
export function FaultRule() {
  return (
    <div className={styles['rule']} aria-hidden="true">
      <span className={styles['known']}>reported</span>
      <svg className={styles['break']} viewBox="0 0 40 28" aria-hidden="true" focusable="false">
        <path d="M0 14H13L22 0M18 28l9-14H40" fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
      <span className={styles['assumed']}>assumed</span>
    </div>
  );
}
