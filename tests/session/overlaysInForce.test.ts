import { afterEach, describe, expect, it } from 'vitest';
import { keep, readKept } from '../../src/session/browserStore.ts';
import {
  dropFile,
  layForTab,
  onOverlays,
  overlaysInForce,
  putOverlay,
  readOverlays,
  renameFile,
  showWhose,
  takeOffOverlay,
  whoseShown,
} from '../../src/session/overlaysInForce.ts';

const pairing = new Map([['spending~MSFT', 'capex_cash_ppe_quarterly~MSFT']]);
const inForce = () => overlaysInForce().map(({ file, datasetId }) => `${file} over ${datasetId}`);

afterEach(() => {
  for (const { datasetId } of overlaysInForce()) takeOffOverlay(datasetId);
});

describe('overlays in force', () => {
  it('are one for a dataset: the later takes the place of the earlier', () => {
    putOverlay('f1', 'capex', pairing);
    putOverlay('f2', 'memory-prices', pairing);
    putOverlay('f3', 'capex', pairing);
    expect(inForce()).toEqual(['f2 over memory-prices', 'f3 over capex']);
    expect(overlaysInForce()[1]?.pairing).toEqual(pairing);
  });

  it('are remembered by the browser for kept files only', () => {
    putOverlay('f1', 'capex', pairing);
    expect(readKept('overlays')).toBeNull();
    putOverlay('kept-a', 'memory-prices', pairing);
    expect(readOverlays(readKept('overlays'))).toEqual([{ datasetId: 'memory-prices', file: 'kept-a', pairing }]);
  });

  it('take the place of one another whether the browser remembers them or not', () => {
    putOverlay('kept-a', 'capex', pairing);
    putOverlay('f1', 'capex', pairing);
    expect(inForce()).toEqual(['f1 over capex']);
    expect(readKept('overlays')).toBeNull();
    putOverlay('kept-b', 'capex', pairing);
    expect(inForce()).toEqual(['kept-b over capex']);
  });

  it('that came with a link hide what the browser remembers, and bring it back when they are taken off', () => {
    putOverlay('kept-a', 'capex', pairing);
    layForTab('link-x', 'capex', pairing);
    expect(inForce()).toEqual(['link-x over capex']);
    putOverlay('f1', 'memory-prices', pairing);
    expect(readOverlays(readKept('overlays')).map(({ file }) => file)).toEqual(['kept-a']);
    takeOffOverlay('capex');
    expect(inForce()).toEqual(['f1 over memory-prices', 'kept-a over capex']);
    layForTab('link-x', 'capex', pairing);
    renameFile('link-x', 'kept-b');
    expect(readOverlays(readKept('overlays')).map(({ file }) => file)).toEqual(['kept-b']);
  });

  it('go with their file, and last once it is kept', () => {
    putOverlay('f1', 'capex', pairing);
    renameFile('f1', 'kept-a');
    expect(readOverlays(readKept('overlays')).map(({ file }) => file)).toEqual(['kept-a']);
    dropFile('kept-a');
    expect(inForce()).toEqual([]);
    expect(readKept('overlays')).toBeNull();
  });

  it('are the same list while nothing changes', () => {
    putOverlay('f1', 'capex', pairing);
    expect(overlaysInForce()).toBe(overlaysInForce());
  });

  it('are heard of when they change, here or by what another tab has kept', () => {
    let heard = 0;
    const stop = onOverlays(() => {
      heard += 1;
    });
    putOverlay('f1', 'capex', pairing);
    const once = heard;
    expect(once).toBeGreaterThan(0);
    keep(
      'overlays',
      JSON.stringify({ version: 1, overlays: [{ dataset: 'power', file: 'kept-z', pairs: [['a', 'b']] }] }),
    );
    expect(heard).toBeGreaterThan(once);
    expect(inForce()).toEqual(['f1 over capex', 'kept-z over power']);
    stop();
    const before = heard;
    takeOffOverlay('power');
    expect(heard).toBe(before);
  });
});

it('laying a file over a dataset shows both; the switch is one for all', () => {
  showWhose('ours');
  putOverlay('f1', 'capex', pairing);
  expect(whoseShown()).toBe('both');
  showWhose('yours');
  putOverlay('f2', 'power', pairing);
  expect(whoseShown()).toBe('both');
});

describe('what the browser remembers', () => {
  const good = { dataset: 'capex', file: 'kept-a', pairs: [['a~B', 'c~D']] };

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['another version', JSON.stringify({ version: 2, overlays: [good] })],
    ['no list', JSON.stringify({ version: 1, overlays: 'x' })],
    ['a file of a tab that is gone', JSON.stringify({ version: 1, overlays: [{ ...good, file: 'f1' }] })],
    ['no pair that is one', JSON.stringify({ version: 1, overlays: [{ ...good, pairs: [['a'], 3, ['', 'b']] }] })],
  ])('%s gives none', (_what, text) => {
    expect(readOverlays(text)).toEqual([]);
  });

  it('gives every entry that is whole beside one that is not', () => {
    const text = JSON.stringify({ version: 1, overlays: [{}, 7, null, good, { ...good, dataset: 5 }] });
    expect(readOverlays(text)).toEqual([{ datasetId: 'capex', file: 'kept-a', pairing: new Map([['a~B', 'c~D']]) }]);
  });
});
