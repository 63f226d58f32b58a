import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/base/crc32.ts';
import { cite } from '../../src/charts/figure/citation.ts';
import { figureFileName } from '../../src/charts/figure/figureFileName.ts';
import { escapeXml, figureSvg } from '../../src/charts/figure/figureSvg.ts';
import { type FigureSpec, noEdits } from '../../src/charts/figure/figureTypes.ts';
import { layoutFigure } from '../../src/charts/figure/layoutFigure.ts';
import { colourOf, type FigureTheme, type Token } from '../../src/charts/figure/palette.ts';
import { printedAddress } from '../../src/charts/figure/printedAddress.ts';
import { textBoxes } from '../../src/charts/figure/scene.ts';
import { planOf } from '../../src/charts/figure/sizes.ts';
import { readPng, withPngTexts } from '../../src/charts/pngText.ts';
import { contrast } from '../support/colour.ts';
import { bundledFigure, bundledFigures } from '../support/figures.ts';

const { spec } = bundledFigure('capex', { view: 'by-firm' });
const tokens = readFileSync(join(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');

describe('colours of a picture', () => {
  const pairs = [...tokens.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].filter(
    ([, name]) => name !== 'accent-tint',
  );

  it('are those of the page', () => {
    expect(pairs.length).toBe(17);
    for (const [, name, light, dark] of pairs) {
      expect(colourOf(name as Token, 'light')).toBe(light);
      expect(colourOf(name as Token, 'dark')).toBe(dark);
    }
  });

  it.each(['light', 'dark', 'transparent'] as const)(
    'leave every word of every view at 4.5 : 1 or more in %s',
    (theme) => {
      const used = new Set(
        bundledFigures().flatMap(({ spec: each }) =>
          textBoxes(layoutFigure(each, noEdits, planOf('card'))?.items ?? []).map(({ item }) => item.fill),
        ),
      );
      for (const fill of used)
        expect(contrast(colourOf(fill as Token, theme), colourOf('paper', theme)), fill).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('an SVG', () => {
  const written = (each: FigureSpec, theme: FigureTheme = 'light') => {
    const figure = layoutFigure(each, noEdits, planOf('article'));
    if (!figure) throw new Error('not laid out');
    return figureSvg(figure, each, { theme });
  };

  it('has no colour left to a style sheet and no number that is none, in every view and theme', () => {
    for (const { name, spec: each } of bundledFigures()) {
      for (const theme of ['light', 'dark', 'transparent'] as const) {
        // Words are left aside: a source may well say “undefined”.
        const svg = written(each, theme).replace(/>[^<]+</g, '><');
        expect(svg, name).not.toMatch(/var\(|NaN|undefined|Infinity|\[object/);
        expect(svg, name).not.toMatch(/(?:fill|stroke)="(?!#|none|url\(#)/);
      }
    }
  });

  it('refers only to patterns and clips it brings along, each defined once', () => {
    for (const { name, spec: each } of bundledFigures()) {
      const svg = written(each);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const asked = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      expect(
        asked.filter((id) => !ids.includes(id)),
        name,
      ).toEqual([]);
    }
  });

  it('is as wide and as high as its size says', () => {
    expect(written(spec)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1600" height="900" /);
  });

  it('takes any text without breaking', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      }),
    );
  });
});

/** The smallest whole PNG: one grey pixel. */
function tinyPng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

describe('text in a PNG', () => {
  it('has the check sum the specification gives for its example', () => {
    // PNG specification: the CRC of an empty IEND chunk.
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('comes back as it went, and leaves the picture as it was', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('Title', 'Source', 'Comment'), fc.string({ unit: 'grapheme' })),
        (texts) => {
          const read = readPng(withPngTexts(tinyPng(), texts));
          expect(read?.texts).toEqual({ ...texts });
          expect([read?.width, read?.height]).toEqual([1, 1]);
        },
      ),
    );
  });

  it('of a file whose bytes were changed is not read', () => {
    const broken = withPngTexts(tinyPng(), { Title: 'A' });
    broken[45] = (broken[45] ?? 0) ^ 1;
    expect(readPng(broken)).toBeNull();
    expect(readPng(new Uint8Array(100))).toBeNull();
  });
});

describe('a citation', () => {
  const cited: FigureSpec = {
    ...spec,
    title: 'Growth of 50% & more_',
    provenance: {
      permalink: 'https://a.example/charts/capex/?v=1&show=year',
      snapshot: '2026-11-25',
      modelVersion: null,
      sources: ['SEC', 'Company A'],
    },
  };
  it('is short: who, which snapshot, where', () => {
    expect(cite(cited, cited.title, 'short', null)).toBe(
      'Faultline, snapshot of 25 November 2026. https://a.example/charts/capex/?v=1&show=year',
    );
  });
  it('is long: with title, sources and the day it was read', () => {
    expect(cite(cited, cited.title, 'long', '2026-12-01')).toBe(
      'Faultline (2026). “Growth of 50% & more_”. Snapshot of 25 November 2026. Data: SEC; Company A. https://a.example/charts/capex/?v=1&show=year Accessed 1 December 2026.',
    );
  });
  it('is BibTeX: what TeX would read as commands is escaped, the address is not', () => {
    expect(cite(cited, cited.title, 'bibtex', '2026-12-01')).toBe(
      [
        '@misc{faultline-capex-by-firm-2026-11-25,',
        '  title = {{Growth of 50\\% \\& more\\_}},',
        '  author = {{Faultline}},',
        '  year = {2026},',
        '  howpublished = {\\url{https://a.example/charts/capex/?v=1&show=year}},',
        '  urldate = {2026-12-01},',
        '  note = {Snapshot of 2026-11-25. Data: SEC; Company A}',
        '}',
      ].join('\n'),
    );
  });
});

it.each([
  ['card', 'light', 1, 'faultline-capex-by-firm-2026-11-25-card.png'],
  ['story', 'dark', 3, 'faultline-capex-by-firm-2026-11-25-story-3x-dark.png'],
  ['article', 'transparent', null, 'faultline-capex-by-firm-2026-11-25-article-transparent.svg'],
] as const)('a file at %s in %s, scale %s, is called %s', (size, theme, scale, name) => {
  expect(figureFileName(spec, size, theme, scale)).toBe(name);
});

it.each([
  ['https://a.example/charts/capex/', 'a.example/charts/capex/'],
  ['http://localhost:4173/x/charts/capex/?v=1&range=5y', 'localhost:4173/x/charts/capex/?v=1&range=5y'],
  ['https://a.example/stress/?v=1&depth=0.62&onset=3&model=1&data=2026-11-25', 'a.example/stress/'],
  ['https://a.example/charts/capex/?x=%', 'a.example/charts/capex/?x=%'],
])('%s is printed as %s', (address, printed) => {
  expect(printedAddress(address)).toBe(printed);
});
