import { altText } from '../../../charts/figure/altText.ts';
import type { FigureSpec } from '../../../charts/figure/figureTypes.ts';
import { describeAxisWarning, honestAxis } from '../../../charts/figure/honestAxis.ts';
import { printedAddress } from '../../../charts/figure/printedAddress.ts';
import { modelVersion } from '../../../model/modelVersion.ts';
import type { LabResult } from '../../../session/scenarioStore.ts';
import { caveat } from '../present.ts';
import { leversOf, standingOf } from '../scenarioFigure.ts';
import type { LabView } from '../views/labView.ts';

const withStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
const withoutStop = (text: string) => text.replace(/\.$/, '');

/** A drawing of the lab as a figure: any view has all of it by being a view. */
export function labFigure(result: LabResult, view: LabView, snapshot: string, permalink: string | null): FigureSpec {
  const { id, title, drawing } = view;
  const measure = `${withStop(title)} ${withStop(view.measure)}`;
  const said = [view.aside, caveat].filter((words) => words !== undefined).join(' ');
  const warnings = honestAxis(drawing, [view.measure]).map(describeAxisWarning);
  const standing = standingOf(result);
  return {
    id: `scenario-${id}`,
    title: withoutStop(view.headline ?? view.finding),
    subtitle: `${measure} ${leversOf(result)}`,
    drawing,
    caveat: said,
    standing,
    warnings,
    source: `Source: Faultline model, version ${modelVersion}, on the bundled data.`,
    asOf: null,
    address: permalink === null ? null : printedAddress(permalink),
    alt: [
      altText(drawing, { what: title, measure: view.measure, change: () => null }),
      leversOf(result),
      ...warnings,
      standing,
      said,
    ].join(' '),
    provenance: { permalink, snapshot, modelVersion, sources: [`Faultline model, version ${modelVersion}`] },
  };
}
