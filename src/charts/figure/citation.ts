import { formatDay } from '../../base/dates.ts';
import type { FigureSpec } from './figureTypes.ts';

export type CitationStyle = 'short' | 'long' | 'bibtex';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
// Signs that mean something to TeX. The address stands in \url, which takes them as they are.
const tex = (text: string) => text.replace(/[\\{}&%$#_^~]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** How to quote a figure: with its snapshot always, since that is what the numbers are of. `accessed` is an ISO day or null. */
export function cite(spec: FigureSpec, title: string, style: CitationStyle, accessed: string | null): string {
  const { snapshot, permalink, modelVersion, sources } = spec.provenance;
  const address = permalink === null ? '' : ` ${permalink}`;
  const model = modelVersion === null ? '' : `, model version ${modelVersion}`;
  const standing = spec.standing ? ` ${sentence(spec.standing)}` : '';
  switch (style) {
    case 'short':
      return `Faultline, snapshot of ${formatDay(snapshot)}${model}.${standing}${address}`;
    case 'long': {
      const seen = accessed === null ? '' : ` Accessed ${formatDay(accessed)}.`;
      const from = sources.length === 0 ? '' : ` Data: ${sources.join('; ')}.`;
      return `Faultline (${snapshot.slice(0, 4)}). “${title}”. Snapshot of ${formatDay(snapshot)}${model}.${from}${standing}${address}${seen}`;
    }
    case 'bibtex': {
      const fields: readonly (readonly [string, string])[] = [
        ['title', `{${tex(title)}}`],
        ['author', '{Faultline}'],
        ['year', snapshot.slice(0, 4)],
        ...(permalink === null ? [] : [['howpublished', `\\url{${permalink}}`] as const]),
        ...(accessed === null ? [] : [['urldate', accessed] as const]),
        [
          'note',
          tex(
            `Snapshot of ${snapshot}${model}. Data: ${sources.join('; ')}${spec.standing ? `. ${spec.standing}` : ''}`,
          ),
        ],
      ];
      const key = `faultline-${spec.id}-${snapshot}`;
      return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
    }
    default:
      return style satisfies never;
  }
}
