import { formatDay } from '../../../base/dates.ts';
import { formatNumber } from '../../../base/format.ts';
import { fail, ok } from '../../../base/result.ts';
import { latest, pick } from '../../../datasets/pick.ts';
import type { Observation } from '../../../datasets/types.ts';
import { rankedSeries } from '../points.ts';
import { type Chapter, cite } from '../types.ts';

const dataset = 'nuclear-deals';
const gigawatts = (row: Observation) => `${formatNumber(row.value / 1000, 2)} GW`;

const names: Readonly<Record<string, string>> = {
  'AMZN-COMANCHE-PEAK': 'Amazon, Comanche Peak',
  'AMZN-SUSQUEHANNA': 'Amazon, Susquehanna',
  'AMZN-X-ENERGY': 'Amazon, X-energy',
  'GOOGL-DUANE-ARNOLD': 'Google, Duane Arnold restart',
  'GOOGL-ELEMENTL': 'Google, Elementl',
  'GOOGL-KAIROS': 'Google, Kairos',
  'META-CLINTON': 'Meta, Clinton',
  'META-OKLO': 'Meta, Oklo',
  'META-TERRAPOWER': 'Meta, TerraPower',
  'META-VISTRA': 'Meta, Vistra plants',
  'MSFT-CRANE': 'Microsoft, Crane restart',
};

export const power: Chapter = {
  id: 'power',
  kicker: 'Power',
  essay: 'Cloud providers sign for dedicated nuclear plants.',
  needs: [dataset],
  tell: (datasets) => {
    const standing = latest(pick(datasets, dataset, { series: 'total_existing_or_restart' }));
    const planned = latest(pick(datasets, dataset, { series: 'total_new_build' }));
    if (!standing || !planned) return fail({ dataset, wanted: 'total_existing_or_restart' });
    const existing = pick(datasets, dataset, { series: 'capacity_existing_or_restart' });
    const build = pick(datasets, dataset, { series: 'capacity_new_build' });
    const deals = [...existing, ...build];
    const last = latest(deals);
    if (!last) return fail({ dataset, wanted: 'capacity_existing_or_restart' });
    const nameOf = (row: Observation) => names[row.entity] ?? row.entity;
    return ok({
      headline: `Most of the nuclear power signed for already exists: ${gigawatts(standing)} running or restarting, ${gigawatts(planned)} still to be built`,
      sentence: `${existing.length} agreements with plants that run or restart and ${build.length} with reactors still to be built were found up to ${formatDay(last.date)}. Figures are capacity as announced; for the new reactors that is an intention, not power delivered.`,
      figure: gigawatts(standing),
      figureLabel: 'of existing reactors signed for by cloud firms',
      rows: [standing, planned, last].map(cite),
      chart: {
        form: 'ranked-bars',
        title: 'Nuclear capacity that cloud firms have signed for',
        measure: 'MW as announced; solid: plants that run or restart, outlined: reactors not built yet',
        unit: 'MW',
        series: [rankedSeries('deals', 'Capacity', deals, nameOf)],
      },
    });
  },
};
