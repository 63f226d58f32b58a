import { formatDay } from '../../../base/dates.ts';
import { formatChange, formatDecimals } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import { latest, pick } from '../../../datasets/pick.ts';
import { rankedSeries } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const dataset = 'episodes';
const firstSession = 'directive_jun2026_1d';
// The one-day window of SK hynix in New York time holds two Seoul sessions; this is the first of them alone.
const firstSessionInSeoul = 'directive_jun2026_1d_seoul';
const HYNIX = '000660.KS';
const julyFall = 'ai_selloff_jul2026_13d_trough';

const names: Readonly<Record<string, string>> = {
  '000660.KS': 'SK hynix (Seoul)',
  AMD: 'AMD',
  AMZN: 'Amazon',
  AVGO: 'Broadcom',
  CEG: 'Constellation',
  CRWV: 'CoreWeave',
  GEV: 'GE Vernova',
  GOOGL: 'Alphabet',
  META: 'Meta',
  MSFT: 'Microsoft',
  MU: 'Micron',
  NVDA: 'NVIDIA',
  ORCL: 'Oracle',
  SP500: 'S&P 500',
  VRT: 'Vertiv',
  VST: 'Vistra',
};

export const markets: Chapter = {
  id: 'markets',
  kicker: 'What markets did',
  essay: 'If take-downs become routine, the logic of the spending collapses and the losses spread worldwide.',
  needs: [dataset],
  tell: (datasets) => {
    const day = (entity: string) => latest(pick(datasets, dataset, { series: firstSession, entity }));
    const [index, chip, memory] = [day('SP500'), day('NVDA'), day('MU')];
    const later = latest(pick(datasets, dataset, { series: julyFall, entity: 'MU' }));
    const laterIndex = latest(pick(datasets, dataset, { series: julyFall, entity: 'SP500' }));
    if (!index || !chip || !memory) return fail({ dataset, wanted: firstSession });
    if (!later || !laterIndex) return fail({ dataset, wanted: julyFall });
    const rows = [
      ...pick(datasets, dataset, { series: firstSession, entity: Object.keys(names).filter((name) => name !== HYNIX) }),
      ...pick(datasets, dataset, { series: firstSessionInSeoul, entity: HYNIX }),
    ];
    const moved = index.value > 0 ? 'rose' : 'fell';
    return ok({
      headline: `In the first session after the order the S&P 500 ${moved} ${formatDecimals(Math.abs(index.value), 2)}% and Micron moved ${formatChange(memory.value, 2)}`,
      sentence: `No fall was seen on ${formatDay(index.date)}, but the day is confounded by a truce in the Gulf and a record listing: it neither supports nor refutes the thesis. Memory shares fell hard later and for other reasons: Micron ${formatChange(later.value)} in thirteen sessions to ${formatDay(later.date)}, while the index moved ${formatChange(laterIndex.value)}.`,
      figure: formatChange(index.value, 2),
      figureLabel: 'S&P 500, first session after the order',
      rows: [index, chip, memory, later, laterIndex].map(cite),
      chart: {
        form: 'ranked-bars',
        title: 'Change in the first session after the order',
        measure: `Per cent, close before the order to close on ${formatDay(index.date)}; one day, confounded`,
        unit: 'percent',
        series: [rankedSeries('session', 'Change', rows, (row) => names[row.entity] ?? row.entity)],
      },
    });
  },
};
