import styles from './Wordmark.module.css';

/** The name with a hairline oblique break through it. The break is drawn, so a screen reader hears one word. */
export function Wordmark() {
  return (
    <span className={styles['wordmark']}>
      Fault
      <svg className={styles['break']} viewBox="0 0 10 24" aria-hidden="true" focusable="false">
        <path d="M7.6 0 3.1 11.2h3.6L2.4 24" fill="none" stroke="currentColor" strokeWidth="1.1" />
      </svg>
      line
    </span>
  );
}
