import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './figure.module.css';
import { StateKey } from './StateKey.tsx';
import type { PointState } from './types.ts';

interface ChartFigureProps {
  /** The finding, in a sentence computed from the data. */
  readonly headline: ReactNode;
  /** Measure, unit and definition. */
  readonly subtitle?: ReactNode;
  /** Level of the headline in the outline of the page. */
  readonly level?: 2 | 3 | 4;
  /** The states drawn (see `statesIn`), and whether by lines or by bars. The key is left out where all is reported. */
  readonly states?: readonly PointState[];
  readonly drawnAs?: 'lines' | 'bars';
  /** Some period is not over; see `hasUnfinished`. */
  readonly unfinished?: boolean;
  /** The source line; ends with the day the figures are as of. */
  readonly source: ReactNode;
  /** As printed: `30 June 2026`. */
  readonly asOf?: string | undefined;
  /** Buttons: table, download, image. Never in print or in an exported picture. */
  readonly actions?: ReactNode;
  /** The chart, or a `ChartSkeleton` of the same height until its code is here. */
  readonly children: ReactNode;
}

/** The frame of every chart: finding, measure, drawing, key of states, source. Knows no chart library, so it can come first. */
export function ChartFigure(props: ChartFigureProps) {
  const {
    headline,
    subtitle,
    level = 3,
    states = [],
    drawnAs = 'lines',
    unfinished = false,
    source,
    asOf,
    actions,
    children,
  } = props;
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <figure className={styles['figure']} aria-labelledby={id} data-export="">
      <div className={styles['head']}>
        <Heading id={id} className={styles['headline']}>
          {headline}
        </Heading>
        {subtitle ? <p className={styles['subtitle']}>{subtitle}</p> : null}
      </div>
      <div className={styles['plot']}>{children}</div>
      <figcaption className={styles['foot']}>
        <StateKey states={states} drawnAs={drawnAs} unfinished={unfinished} />
        <p className={styles['source']}>
          {source}
          {asOf ? <span className={styles['asOf']}> As of {asOf}.</span> : null}
        </p>
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </figcaption>
    </figure>
  );
}
