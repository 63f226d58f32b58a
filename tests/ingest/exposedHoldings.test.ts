import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exposedHoldings } from '../../src/ingest/exposedHoldings.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { readHoldings } from '../../src/ingest/readHoldings.ts';

function holdingsIn(name: string) {
  const file = readFile(new Uint8Array(readFileSync(`tests/files/${name}`)), name);
  const read = file.ok ? readHoldings(file.value) : null;
  if (!read?.ok) throw new Error('not read');
  return read.value.holdings;
}

it('a fund becomes companies, inert cash and collateral, and derivatives apart; share classes count once', () => {
  const { exposed, derivatives, unknown, unweighed } = exposedHoldings(
    holdingsIn('meaning-ishares.csv'),
    new Set(['AAPL', 'GOOGL']),
    new Map(),
  );
  expect(exposed.map(({ weight, shares, inert }) => [Number(weight.toFixed(6)), shares, inert ?? false])).toEqual([
    [0.7, { AAPL: 1 }, false],
    [0.22, { GOOGL: 1 }, false],
    [0.06, {}, false],
    [0.015, {}, true],
    [0.005, {}, true],
  ]);
  expect(derivatives.map(({ entity }) => entity)).toEqual(['ESZ5']);
  expect(unknown.map(({ entity }) => entity)).toEqual(['BRK.B']);
  expect(unweighed).toEqual([]);
});

it('a fund in an account is looked through where its contents are known', () => {
  const contents = { AAPL: 0.07, NVDA: 0.08 };
  const { exposed, unknown } = exposedHoldings(
    holdingsIn('meaning-schwab.csv'),
    new Set(['AAPL']),
    new Map([['SPY', contents]]),
  );
  expect(exposed.map(({ shares }) => shares)).toEqual([{ AAPL: 1 }, contents, {}]);
  expect(unknown).toEqual([]);
});
