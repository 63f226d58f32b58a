import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { figureFonts } from '../../../src/charts/figure/figureFonts.ts';
import { figureSvg, systemFonts } from '../../../src/charts/figure/figureSvg.ts';
import { type FigureSpec, noEdits } from '../../../src/charts/figure/figureTypes.ts';
import { layoutFigure } from '../../../src/charts/figure/layoutFigure.ts';
import { colourOf } from '../../../src/charts/figure/palette.ts';
import { type PictureChoice, pngPicture, svgPicture } from '../../../src/charts/figure/pictures.ts';
import { lineWidth, type TextItem, textBoxes } from '../../../src/charts/figure/scene.ts';
import { planOf, sizeNames } from '../../../src/charts/figure/sizes.ts';
import { readPng } from '../../../src/charts/pngText.ts';
import { catalog } from '../../../src/datasets/catalog.ts';
import { readDataset } from '../../../src/datasets/readDataset.ts';
import { readMeta } from '../../../src/datasets/readMeta.ts';
import { chartFigure } from '../../../src/pages/chart/chartFigure.ts';
import { viewModel } from '../../../src/pages/chart/viewModel.ts';
import { defaultView } from '../../../src/session/session.ts';
import '../../../src/ui/tokens.css';
import '../../../src/ui/global.css';

const usual: PictureChoice = { size: 'card', theme: 'light', scale: 1, free: { width: 600, height: 400 } };
const textOf = async (url: string) => (await fetch(url)).text();

/** Every view of a bundled dataset as a figure. */
async function figuresOf(id: string): Promise<readonly FigureSpec[]> {
  const entry = catalog.get(id);
  const meta = entry && readMeta(id, await textOf(entry.metaUrl));
  if (!entry || !meta?.ok) throw new Error(`no description of ${id}`);
  const read = readDataset(meta.value, await textOf(entry.csvUrl));
  if (!read.ok) throw new Error(`no rows of ${id}`);
  const loaded = { meta: meta.value, ...read.value };
  return meta.value.views.flatMap(({ id: view }) => {
    const model = viewModel(loaded, { ...defaultView, view }, null, null);
    const spec = model && chartFigure(loaded, model, [], `https://faultline.example/charts/${id}/`);
    return spec ? [spec] : [];
  });
}

const capex = async (): Promise<FigureSpec> => {
  const spec = (await figuresOf('capex')).find(({ id }) => id === 'capex-by-firm');
  if (!spec) throw new Error('no such view');
  return spec;
};

async function pixelsOf(blob: Blob) {
  const picture = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('no surface');
  surface.drawImage(picture, 0, 0);
  return surface.getImageData(0, 0, picture.width, picture.height);
}

const at = ({ data, width }: ImageData, x: number, y: number) => [
  ...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4),
];
const rgb = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

/** How many pixels of a box are far from a colour. */
function inked(
  image: ImageData,
  paper: readonly number[],
  box: { left: number; right: number; top: number; bottom: number },
) {
  let count = 0;
  for (let y = Math.round(box.top); y < box.bottom; y++)
    for (let x = Math.round(box.left); x < box.right; x++)
      if (
        at(image, x, y)
          .slice(0, 3)
          .some((part, index) => Math.abs(part - (paper[index] ?? 0)) > 60)
      )
        count++;
  return count;
}

beforeAll(async () => {
  await page.viewport(1000, 800);
  const faces = [
    '400 16px "Source Sans 3 Variable"',
    '600 16px "Source Sans 3 Variable"',
    '600 16px "Newsreader Variable"',
  ];
  await Promise.all(faces.map((face) => document.fonts.load(face)));
});

it('no word of any bundled view at any size is painted wider than the layout took it to be', async () => {
  const surface = new OffscreenCanvas(10, 10).getContext('2d');
  const body = document.createElement('canvas').getContext('2d');
  if (!surface || !body) throw new Error('no surface');
  const painted = ({ text, size, family, weight }: TextItem) => {
    const name = family === 'serif' ? 'Newsreader Variable' : 'Source Sans 3 Variable';
    body.font = `${weight} ${size}px "${name}"`;
    return body.measureText(text).width;
  };
  const seen = new Set<string>();
  const found: string[] = [];
  for (const id of catalog.keys()) {
    for (const spec of await figuresOf(id)) {
      for (const size of ['article', 'card', 'square', 'story'] as const) {
        for (const { item } of textBoxes(layoutFigure(spec, noEdits, planOf(size))?.items ?? [])) {
          const key = `${item.text}|${item.size}|${item.weight}|${item.family}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const over = painted(item) - lineWidth(item);
          if (over > 1.5) found.push(`${spec.id}: ${item.role} “${item.text}” by ${over.toFixed(1)}`);
        }
      }
    }
  }
  expect(seen.size).toBeGreaterThan(3000);
  expect(found).toEqual([]);
});

describe('a PNG', () => {
  it.each(sizeNames)('%s decodes to exactly the pixels asked for, at each scale', async (size) => {
    const spec = await capex();
    for (const scale of [1, 2, 3] as const) {
      const blob = await pngPicture(spec, noEdits, { ...usual, size, scale });
      const picture = await createImageBitmap(blob);
      const plan = planOf(size, usual.free);
      expect([picture.width, picture.height]).toEqual([plan.width * scale, plan.height * scale]);
    }
  });

  it('keeps where it came from in its text chunks', async () => {
    const spec = await capex();
    const blob = await pngPicture(spec, { ...noEdits, title: 'Größer − “x”' }, usual);
    const texts = readPng(new Uint8Array(await blob.arrayBuffer()))?.texts;
    expect(texts?.['Title']).toBe('Größer − “x”');
    expect(texts?.['Source']).toContain('https://faultline.example/charts/capex/');
    expect(JSON.parse(texts?.['Comment'] ?? '')).toMatchObject({ snapshot: '2026-11-25', modelVersion: null });
    expect(texts?.['Disclaimer']).toBe(spec.caveat);
  });

  it.each(['light', 'dark', 'transparent'] as const)(
    'in %s has its paper, and ink where words stand',
    async (theme) => {
      const spec = await capex();
      const image = await pixelsOf(await pngPicture(spec, noEdits, { ...usual, theme }));
      const corner = at(image, 3, 3);
      if (theme === 'transparent') expect(corner[3]).toBe(0);
      else expect(corner).toEqual([...rgb(colourOf('paper', theme)), 255]);
      const paper = theme === 'transparent' ? [0, 0, 0] : rgb(colourOf('paper', theme));
      const figure = layoutFigure(spec, noEdits, planOf('card'));
      if (!figure) throw new Error('not laid out');
      for (const { item, box } of textBoxes(figure.items)) {
        const scaled = {
          left: box.left * figure.unit,
          right: box.right * figure.unit,
          top: box.top * figure.unit,
          bottom: box.bottom * figure.unit,
        };
        // On nothing, dark ink is told by what is not clear.
        const dark = theme === 'transparent' ? alphaIn(image, scaled) : inked(image, paper, scaled);
        expect(dark, `${item.role} ${item.text}`).toBeGreaterThan(4);
      }
    },
  );
});

function alphaIn(image: ImageData, box: { left: number; right: number; top: number; bottom: number }) {
  let count = 0;
  for (let y = Math.round(box.top); y < box.bottom; y++)
    for (let x = Math.round(box.left); x < box.right; x++) if ((at(image, x, y)[3] ?? 0) > 100) count++;
  return count;
}

describe('an SVG', () => {
  it('is well-formed, asks for nothing outside itself, and opens as an image', async () => {
    const svg = await svgPicture(await capex(), { ...noEdits, note: '<b> & "quotes" \u0007' }, usual);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const asked = [...svg.matchAll(/(?:href|src)=|url\((?!#|data:)|@import/g)];
    expect(asked).toEqual([]);
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    expect([image.naturalWidth, image.naturalHeight]).toEqual([1200, 628]);
  });

  it('brings both fonts of the site with it, and words are painted in them', async () => {
    const fonts = await figureFonts();
    expect(fonts.rules.match(/@font-face/g)).toHaveLength(2);
    const spec = await capex();
    const figure = layoutFigure(spec, noEdits, planOf('card'));
    if (!figure) throw new Error('not laid out');
    const paint = async (svg: string) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      await image.decode();
      const canvas = new OffscreenCanvas(1200, 120);
      const surface = canvas.getContext('2d');
      surface?.drawImage(image, 0, 0);
      return surface?.getImageData(0, 0, 1200, 120).data.join();
    };
    const own = await paint(figureSvg(figure, spec, { theme: 'light', fonts }));
    const plain = await paint(figureSvg(figure, spec, { theme: 'light', fonts: systemFonts }));
    expect(own === plain).toBe(false);
  });

  it('says in its metadata where it came from', async () => {
    const parsed = new DOMParser().parseFromString(await svgPicture(await capex(), noEdits, usual), 'image/svg+xml');
    const provenance = parsed.querySelector('metadata provenance')?.textContent ?? '';
    expect(JSON.parse(provenance)).toMatchObject({
      permalink: 'https://faultline.example/charts/capex/',
      snapshot: '2026-11-25',
    });
    expect(parsed.querySelector('desc')?.textContent).toMatch(/^Stacked bar chart: /);
  });
});
