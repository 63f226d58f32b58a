/** One quarter of a supervisory path; quarter 0 is the last actual one. Growth is quarter on quarter at an annual rate. */
export interface FedQuarter {
  /** US equity against quarter 0, percent. */
  readonly equity: number;
  readonly vix: number;
  readonly unemployment: number;
  readonly realGrowth: number;
  /** BBB yield over the 10-year, percentage points. */
  readonly bbbSpread: number;
}

export interface FedScenario {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly caveat: string;
  readonly path: readonly FedQuarter[];
}

const quarter = ([equity, vix, unemployment, realGrowth, bbbSpread]: readonly [
  number,
  number,
  number,
  number,
  number,
]): FedQuarter => ({
  equity,
  vix,
  unemployment,
  realGrowth,
  bbbSpread,
});

const source =
  'Federal Reserve Board, scenario tables 1A and 3A; equity is the Dow Jones Total Stock Market index, changes are our arithmetic';
const caveat =
  'For scale only: nothing of it enters the model. Its trigger is a recession or a fall in risk appetite, not a cut in spending.';

/** The Federal Reserve's severely adverse scenarios, drawn beside a result so that its size can be judged. */
export const fedScenarios: readonly FedScenario[] = [
  {
    id: 'fed-2025',
    title: 'Federal Reserve, severely adverse 2025',
    source,
    caveat,
    path: (
      [
        [0, 27.6, 4.1, 2.3, 1.1],
        [-40.9, 60, 5.6, -8.9, 3.8],
        [-47.3, 65, 6.8, -6.7, 4.7],
        [-49.1, 57.3, 8.1, -8, 5],
        [-50, 51.2, 9.2, -5.9, 4.9],
        [-48.2, 46.4, 9.7, -1.8, 4.8],
        [-45.5, 42.6, 9.9, 0.6, 4.6],
        [-41.8, 39.5, 10, 0.9, 4.2],
        [-37.3, 37.1, 9.5, 6.4, 3.8],
        [-31.8, 35.2, 9, 6, 3.3],
        [-26.4, 33.7, 8.6, 5.7, 3.1],
        [-18.2, 32.6, 8.2, 5.3, 2.7],
        [-9.1, 31.6, 7.8, 5, 2.4],
        [0, 30.9, 7.5, 4.8, 2],
      ] as const
    ).map(quarter),
  },
  {
    id: 'fed-2026',
    title: 'Federal Reserve, severely adverse 2026 (proposed)',
    source,
    caveat: `${caveat} The final version of February 2026 falls about 58 % and was not seen in full.`,
    path: (
      [
        [0, 23.2, 4.5, 0.8, 1.3],
        [-35.9, 58.8, 5.9, -6.1, 4.4],
        [-45, 72, 7.2, -5, 5.5],
        [-53.5, 70.8, 8.2, -3.8, 5.7],
        [-49.2, 66.5, 9, -2.7, 5.5],
        [-44.8, 62.3, 9.5, -1.5, 5.1],
        [-40.5, 58, 9.9, -0.2, 4.7],
        [-36.1, 53.8, 10, 1.1, 4.3],
        [-31.8, 49.5, 9.8, 2.9, 3.9],
        [-27.4, 45.3, 9.4, 3.9, 3.5],
        [-23.1, 41, 9.1, 3.9, 3.1],
        [-18.7, 36.8, 8.7, 3.9, 2.7],
        [-14.4, 32.5, 8.4, 3.9, 2.3],
        [-10, 28.2, 8, 3.9, 1.8],
      ] as const
    ).map(quarter),
  },
];
