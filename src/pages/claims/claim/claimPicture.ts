import { formatChange } from '../../../base/format.ts';
import { type AltWords, altText } from '../../../charts/figure/altText.ts';
import type { FigureDrawing, FigureSpec } from '../../../charts/figure/figureTypes.ts';
import { describeAxisWarning, honestAxis } from '../../../charts/figure/honestAxis.ts';
import { printedAddress } from '../../../charts/figure/printedAddress.ts';
import { LATEST } from '../../../claims/asOf.ts';
import { describeVerdict, verdictMeaning, verdictWord } from '../../../claims/describeVerdict.ts';
import { formatValue } from '../../../claims/judge.ts';
import type { ClaimChart } from '../../../claims/types.ts';
import { drawn, formatFor, headlineOf, type JudgedClaim } from './claimDrawn.ts';

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

type Drawn = ReturnType<typeof drawn>;

function drawingOf(chart: ClaimChart | null, { series, events, links }: Drawn, words: string): FigureDrawing {
  const head = { title: chart?.measure ?? words, summary: '' };
  if (chart === null || series.length + events.length + links.length === 0) return { form: 'words', props: { words } };
  if (!('lines' in chart)) {
    const format = formatFor('USD_bn');
    return chart.form === 'events'
      ? { form: 'events', props: { ...head, events } }
      : { form: 'links', props: { ...head, links, format } };
  }
  const props = { ...head, series, format: formatFor(chart.unit), marks: chart.mark ? [chart.mark] : [] };
  return chart.form === 'ranked' ? { form: 'ranked-bars', props } : { form: 'lines', props };
}

const changeIn =
  (unit: string): AltWords['change'] =>
  (from, to) => {
    if (unit === 'percent' || unit === 'percent_change') return null;
    if (from <= 0 || to <= 0) return null;
    const percent = (to / from - 1) * 100;
    return formatChange(percent, Math.abs(percent) < 100 ? 1 : 0);
  };

/** The figure of a claim: what is drawn, under its verdict. The verdict’s words stand in the picture and cannot be edited away. */
export function claimPicture(judged: JudgedClaim, snapshot: string, permalink: string | null): FigureSpec {
  const { claim, definition, verdict, asOf } = judged;
  const chart = claim.chartFor(definition);
  const shown = drawn(chart, judged);
  const margin = 'margin' in verdict ? ` ${sentence(capital(verdict.margin.words))}` : '';
  const onOurs = `${verdictWord(verdict.kind)}: ${verdictMeaning(verdict.kind)}${margin}`;
  const verdictWords = judged.beside
    ? `${onOurs} On the user’s figures: ${describeVerdict(judged.beside.verdict)}`
    : onOurs;
  const drawing = drawingOf(chart, shown, verdictWords);
  const unit = chart && 'lines' in chart ? chart.unit : 'USD_bn';
  const read = claim.definitions.length > 1 ? ` Read as: ${definition.label}.` : '';
  const line = chart && 'lines' in chart && chart.mark ? ' The line is what the essay asserts.' : '';
  const asserted = claim.asserted ? ` Asserted: ${formatValue(claim.asserted.value, claim.asserted.unit)}.` : '';
  const day = asOf === LATEST || asOf > shown.last ? shown.last : asOf;
  const measure = `${chart?.measure ?? claim.says}${asserted}`;
  return {
    id: `claim-${claim.id}`,
    title: headlineOf(judged),
    subtitle: `${sentence(chart?.measure ?? claim.says)}${read}${line}`,
    drawing,
    caveat: `The essay says, in our words: ${sentence(claim.says)} ${verdictWords}`,
    standing: shown.standing,
    warnings: honestAxis(drawing, []).map(describeAxisWarning),
    source: shown.sources === '' ? 'Source: the essay.' : shown.sources,
    asOf: day === '' ? null : day,
    address: permalink === null ? null : printedAddress(permalink),
    alt: `${altText(drawing, { what: claim.title, measure, change: changeIn(unit) })} ${verdictWords}`,
    provenance: {
      ...{ permalink, snapshot, modelVersion: null },
      sources: [...new Set(verdict.rows.map(({ source }) => source))],
    },
  };
}
