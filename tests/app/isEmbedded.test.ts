import { expect, it } from 'vitest';
import { isEmbedded } from '../../src/app/isEmbedded.ts';
import { embedAddress, embedCode } from '../../src/charts/figure/embedCode.ts';

it.each([
  ['/charts/capex/', { embed: '' }, true],
  ['/faultline/charts/capex', { embed: 'on' }, true],
  ['/claims/ai-gdp/', { v: '1', embed: 'on' }, true],
  ['/stress/', { embed: 'on' }, true],
  ['/charts/capex/', { embed: 'off' }, false],
  ['/charts/capex/', {}, false],
  ['/charts/', { embed: 'on' }, false],
  ['/', { embed: 'on' }, false],
  ['/sources/', { embed: '' }, false],
] as const)('%s with %o is embedded: %s', (path, fields, embedded) => {
  expect(isEmbedded(path, fields)).toBe(embedded);
});

it('an embedded address is the page’s own with one field more, before any fragment', () => {
  expect(embedAddress('https://a.example/charts/capex/')).toBe('https://a.example/charts/capex/?embed=on');
  expect(embedAddress('https://a.example/charts/capex/?v=1#x')).toBe('https://a.example/charts/capex/?v=1&embed=on#x');
});

it('embed code has a frame of a fixed height, and a picture with its text where frames need scripts', () => {
  const code = embedCode({
    permalink: 'https://a.example/charts/capex/?v=1&only=A',
    title: 'A "quoted" <b>',
    alt: 'Line chart: 5 < 6.',
    picture: 'https://a.example/charts/capex/card.png',
  });
  expect(code).toContain('src="https://a.example/charts/capex/?v=1&amp;only=A&amp;embed=on"');
  expect(code).toContain('title="A &quot;quoted&quot; &lt;b&gt;"');
  expect(code).toMatch(/height:\d+px/);
  expect(code).toContain('alt="Line chart: 5 &lt; 6."');
  expect(code).toContain('<noscript><a href="https://a.example/charts/capex/?v=1&amp;only=A">');
});
