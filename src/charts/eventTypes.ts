import type { PointState } from './types.ts';

export interface TimelineEvent {
  readonly key: string;
  /** UTC milliseconds. */
  readonly x: number;
  /** As exact as the source is: `12 Jun 2026`, `June 1991`. */
  readonly date: string;
  readonly label: string;
  readonly category: string;
  readonly state?: PointState;
  readonly note?: string;
}

export interface EventTimelineProps {
  readonly title: string;
  readonly summary: string;
  readonly events: readonly TimelineEvent[];
  /** Order of the rows; by default that of the first event of each. */
  readonly categories?: readonly string[];
  readonly window?: readonly [number, number];
  /** On a time axis or as a list; by default whichever is shorter, and always a list on a narrow screen. */
  readonly arrange?: 'axis' | 'list';
  readonly height?: number;
  readonly width?: number;
  readonly selected?: string | undefined;
  readonly onSelect?: ((key: string) => void) | undefined;
}
