import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A page that is text first: its style sheets are in it, and its scripts are asked for once the text has been painted, so
 * that on a slow line they do not compete with what the reader came for. For a page at the site's own folder.
 */
export function paintFirst(html: string, outDir: string): string {
  const inlined = html.replaceAll(/<link rel="stylesheet"[^>]*href="\.\/(assets\/[^"]+\.css)"[^>]*>/g, (_, file) => {
    const css = readFileSync(join(outDir, file), 'utf8').trim();
    return `<style>${css.replaceAll(/url\(\.\//g, 'url(./assets/')}</style>`;
  });
  const early: string[] = [];
  const later = inlined.replaceAll(/\s*<link rel="modulepreload"[^>]*href="([^"]+)"[^>]*>/g, (_, href: string) => {
    early.push(href);
    return '';
  });
  const entry = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/.exec(later);
  if (!entry) throw new Error('The page has no entry script');
  const [tag, source] = entry;
  // Two frames: the first callback runs before the paint it announces.
  const script = `<script>
requestAnimationFrame(() => requestAnimationFrame(() => {
  for (const href of ${JSON.stringify(early)}) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
  import(${JSON.stringify(source)});
}));
</script>`;
  return later.replace(tag, '').replace('</body>', `  ${script}\n  </body>`);
}
