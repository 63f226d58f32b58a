import { type FigureFonts, systemFonts } from './figureSvg.ts';

const wanted = ['Source Sans 3 Variable', 'Newsreader Variable'] as const;

/** The rule and file of each upright face of the site's two families, as its own style sheets name them. */
function faceRules(): readonly { readonly family: string; readonly weight: string; readonly url: string }[] {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI }));
    } catch {
      // A style sheet of another origin (an extension's) does not show its rules.
      return [];
    }
  });
  return rules.flatMap(({ rule, base }) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
    const style = rule.style.getPropertyValue('font-style') || 'normal';
    const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
    if (style !== 'normal' || address === undefined || !wanted.some((name) => name === family)) return [];
    return [{ family, weight: rule.style.getPropertyValue('font-weight'), url: new URL(address, base).href }];
  });
}

async function dataUri(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for a font`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:font/woff2;base64,${btoa(binary)}`;
}

let asked: Promise<FigureFonts> | null = null;

async function load(): Promise<FigureFonts> {
  const faces = await Promise.all(
    faceRules().map(async ({ family, weight, url }) => {
      const source = `url(${await dataUri(url)}) format("woff2")`;
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;src:${source}}`;
    }),
  );
  return { ...systemFonts, rules: faces.join('') };
}

/** The site's fonts as they travel inside a picture. Where they cannot be fetched, the reader's own fonts paint the words. */
export function figureFonts(): Promise<FigureFonts> {
  asked ??= load().catch(() => {
    asked = null;
    return systemFonts;
  });
  return asked;
}
