import type { FigureSpec } from './figureTypes.ts';
import type { Figure } from './layoutFigure.ts';
import { colourOf, type FigureTheme, resolvePaint } from './palette.ts';
import type { SceneItem } from './scene.ts';

/** The families of the two fonts as CSS lists, and the rules that bring them; both as the place of painting needs them. */
export interface FigureFonts {
  readonly sans: string;
  readonly semibold: string;
  readonly serif: string;
  /** `@font-face` rules with the fonts inside; '' where they are installed. */
  readonly rules: string;
}

export const systemFonts: FigureFonts = {
  sans: "'Source Sans 3 Variable','Source Sans 3',system-ui,'Segoe UI',Roboto,Arial,sans-serif",
  semibold: "'Source Sans 3 Variable','Source Sans 3',system-ui,'Segoe UI',Roboto,Arial,sans-serif",
  serif: "'Newsreader Variable',Newsreader,Georgia,'Times New Roman',serif",
  rules: '',
};

interface WriteOptions {
  readonly theme: FigureTheme;
  readonly fonts?: FigureFonts;
  /** The alternative text, where the writer changed it. */
  readonly alt?: string | null;
}

const n = (value: number) => String(Math.round(value * 100) / 100);

/** Escaped for XML; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for these
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

// The latin subsets hold no such signs, and a font that happens to be installed may not either.
const spellings: Readonly<Record<string, string>> = { '→': '›', '←': '‹', '≤': 'at most ', '≥': 'at least ', '≈': '~' };
const printable = (text: string) => text.replace(/[→←≤≥≈]/g, (sign) => spellings[sign] ?? sign);

/** A whole SVG document: paints resolved, fonts and provenance inside, so that it needs neither the page nor the site. */
export function figureSvg(figure: Figure, spec: FigureSpec, options: WriteOptions): string {
  const { theme, fonts = systemFonts } = options;
  const { width, height, unit, items } = figure;
  const clips: string[] = [];
  const attribute = (name: string, value: string | number | undefined) =>
    value === undefined ? '' : ` ${name}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`;
  const paint = (name: string, value: string | undefined) =>
    value === undefined ? '' : attribute(name, resolvePaint(value, theme));
  const families = { sans: [fonts.sans, fonts.semibold], serif: [fonts.serif, fonts.serif] } as const;

  const write = (item: SceneItem): string => {
    switch (item.kind) {
      case 'path': {
        const at = item.x === undefined ? undefined : `translate(${n(item.x)} ${n(item.y ?? 0)})`;
        return `<path${attribute('transform', at)} d="${item.d.replace(/\d+\.\d{3,}/g, (long) => n(Number(long)))}"${paint('fill', item.fill ?? 'none')}${attribute('fill-opacity', item.fillOpacity)}${paint('stroke', item.stroke)}${attribute('stroke-width', item.strokeWidth)}${attribute('stroke-opacity', item.strokeOpacity)}${attribute('stroke-dasharray', item.dash)}${attribute('stroke-linecap', item.cap)}${item.stroke ? ' stroke-linejoin="round"' : ''}${item.crisp ? ' shape-rendering="crispEdges"' : ''}/>`;
      }
      case 'text': {
        const family = families[item.family][item.weight === 600 ? 1 : 0];
        const rim = item.rim
          ? `${paint('stroke', 'paper')} stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
          : '';
        return `<text x="${n(item.x)}" y="${n(item.y)}" font-family="${escapeXml(family)}" font-size="${n(item.size)}"${item.weight === 600 ? ' font-weight="600"' : ''}${item.anchor === 'start' ? '' : ` text-anchor="${item.anchor}"`}${paint('fill', item.fill)}${rim} data-role="${item.role}">${escapeXml(printable(item.text))}</text>`;
      }
      case 'pattern':
        return `<pattern id="${item.id}" width="6" height="6" patternUnits="userSpaceOnUse">${item.items.map(write).join('')}</pattern>`;
      case 'group': {
        if (item.items.length === 0) return '';
        let clip = '';
        if (item.clip) {
          const { left, right, top, bottom } = item.clip;
          const id = `clip-${clips.length}`;
          const box = `<rect x="${n(left)}" y="${n(top)}" width="${n(Math.max(0, right - left))}" height="${n(bottom - top)}"/>`;
          clips.push(`<clipPath id="${id}">${box}</clipPath>`);
          clip = ` clip-path="url(#${id})"`;
        }
        const at = item.x === 0 && item.y === 0 ? '' : ` transform="translate(${n(item.x)} ${n(item.y)})"`;
        return `<g${at}${clip}${attribute('data-role', item.role)}>${item.items.map(write).join('')}</g>`;
      }
      default:
        return item satisfies never;
    }
  };
  const body = items.map(write).join('');
  const paper = theme === 'transparent' ? '' : `<rect width="100%" height="100%" fill="${colourOf('paper', theme)}"/>`;
  const style = fonts.rules === '' ? '' : `<style>${fonts.rules}</style>`;
  const defs = clips.length > 0 || style ? `<defs>${style}${clips.join('')}</defs>` : '';
  const size = `width="${n(width * unit)}" height="${n(height * unit)}" viewBox="0 0 ${n(width)} ${n(height)}"`;
  const alt = options.alt?.trim() ? options.alt.trim() : spec.alt;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeXml(spec.title)}"><title>${escapeXml(spec.title)}</title><desc>${escapeXml(alt)}</desc>${metadataOf(spec)}${defs}${paper}${body}</svg>`;
}

/** Provenance as JSON, for SVG metadata and the PNG text chunk alike. */
export const provenanceJson = ({ provenance, asOf, caveat, standing }: FigureSpec): string =>
  JSON.stringify({ ...provenance, asOf, caveat, standing, generator: 'Faultline' });

function metadataOf(spec: FigureSpec): string {
  const { permalink, snapshot, sources } = spec.provenance;
  const dc = (name: string, text: string) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`;
  const said = [
    dc('title', spec.title),
    dc('creator', 'Faultline'),
    dc('date', snapshot),
    ...(permalink === null ? [] : [dc('identifier', permalink)]),
    ...sources.map((source) => dc('source', source)),
  ].join('');
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">${said}</rdf:Description></rdf:RDF><provenance xmlns="urn:faultline:provenance">${escapeXml(provenanceJson(spec))}</provenance></metadata>`;
}
