import { altText } from '../../charts/figure/altText.ts';
import type { FigureSpec } from '../../charts/figure/figureTypes.ts';
import { printedAddress } from '../../charts/figure/printedAddress.ts';
import type { ChartPoint, ChartSeries } from '../../charts/types.ts';
import { parameterOrder, parameters } from '../../model/chain.ts';
import { modelVersion } from '../../model/modelVersion.ts';
import { companyPath, wholePath } from '../../model/readLedger.ts';
import type { LabResult } from '../../session/scenarioStore.ts';
import { headlinesOf, leadSentence } from './headlines.ts';
import { leverText } from './leverText.ts';
import { caveat, changeText } from './present.ts';

interface Path {
  readonly id: string;
  readonly label: string;
  readonly look: Pick<ChartSeries, 'role'> | Pick<ChartSeries, 'slot'>;
  readonly values: readonly number[] | null;
}

const quarterStart = (quarter: string): number => {
  const [year, part] = quarter.split('Q');
  return Date.UTC(Number(year), 3 * (Number(part) - 1), 1);
};

function pathsOf({ outcome }: LabResult): readonly Path[] {
  return [
    { id: 'sp500', label: 'S&P 500', look: { role: 'scenario' }, values: wholePath(outcome, 'stressed', 'sp500') },
    { id: 'mag7', label: 'Magnificent 7', look: { slot: 1 }, values: wholePath(outcome, 'stressed', 'mag7') },
    { id: 'NVDA', label: 'NVIDIA', look: { slot: 2 }, values: companyPath(outcome, 'stressed', 'return', 'NVDA') },
  ];
}

/** Levers that were moved, in the order of the lab, as the subtitle tells them. */
export function leversOf({ state, outcome }: LabResult): string {
  const moved = parameterOrder.filter((id) => state.levers[id] !== undefined);
  const told = moved.length === 0 ? (['depth'] as const) : moved.slice(0, 5);
  const words = told.map(
    (id) => `${parameters[id].label.toLowerCase()} ${leverText(parameters[id], outcome.values[id])}`,
  );
  const rest = moved.length - 5;
  return `${moved.length === 0 ? 'All levers at their defaults: ' : 'Levers moved: '}${words.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** What a picture of a scenario says of itself: that it is one, and whose figures are in it. */
export function standingOf({ state, refused }: LabResult): string {
  const own = state.figures === 'yours' && state.own.length > refused.length;
  return `Scenario, not a forecast${own ? '; with figures supplied by the reader' : ''}.`;
}

/** The scenario as a figure: three paths against the baseline, with the levers in words and the caveat that stays. */
export function scenarioFigure(result: LabResult, snapshot: string, permalink: string | null): FigureSpec {
  const { quarters } = result.outcome.world;
  const series = pathsOf(result).flatMap(({ id, label, look, values }): readonly ChartSeries[] => {
    if (values === null) return [];
    const points = quarters.map((quarter, t): ChartPoint => {
      const value = values[t];
      const at = { key: `${id}~${quarter}`, x: quarterStart(quarter), label: quarter };
      // Drawn as computed: the standing line and the headline say that it is a scenario.
      return {
        ...at,
        value: value === undefined || Number.isNaN(value) ? null : value,
        state: 'derived',
        confidence: 'unstated',
      };
    });
    return [{ id, label, points, ...look }];
  });
  const written = (value: number) => changeText(value, Math.abs(value) < 0.1 && value !== 0 ? 'gdp' : 'index');
  const format = { short: written, full: written };
  const drawing = {
    form: 'lines',
    props: {
      title: 'Scenario',
      summary: '',
      series,
      format,
      fault: 'off',
      marks: [{ value: 0, label: 'baseline, no shock' }],
    },
  } as const;
  const measure = 'Change against a no-shock baseline at the same date, by quarter.';
  // A picture travels, and its link brings no holdings back: what a portfolio would lose stays on the reader's screen.
  const headlines = headlinesOf(result)
    .filter(({ id }) => id !== 'portfolio')
    .map(({ label, figure }) => `${label} ${figure}`);
  return {
    id: 'scenario',
    title: leadSentence(result),
    subtitle: `${measure} ${leversOf(result)}`,
    drawing,
    caveat: `${caveat} At the lowest point: ${headlines.join('; ')}.`,
    standing: standingOf(result),
    warnings: [],
    source: `Source: Faultline model, version ${modelVersion}, on the bundled data.`,
    asOf: null,
    address: permalink === null ? null : printedAddress(permalink),
    alt: `${altText(drawing, { what: leadSentence(result), measure, change: () => null })} ${leversOf(result)} ${caveat}`,
    provenance: { permalink, snapshot, modelVersion, sources: [`Faultline model, version ${modelVersion}`] },
  };
}
