import { formatDay } from '../base/dates.ts';
import styles from './PrintStamp.module.css';

interface PrintStampProps {
  /** ISO day of the data. */
  readonly snapshot: string;
  readonly address: string | null;
}

/** What a sheet of paper must say for itself: where it came from and what its figures are of. Not on screen. */
export function PrintStamp({ snapshot, address }: PrintStampProps) {
  return (
    <p className={styles['stamp']}>
      Faultline, snapshot of {formatDay(snapshot)}. Record keeping and scenario arithmetic, not a forecast and not
      investment advice.{address === null ? '' : ` ${address}`}
    </p>
  );
}
