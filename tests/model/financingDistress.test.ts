import { describe, expect, it } from 'vitest';
import { financingDistress, readNetworkEquity } from '../../src/model/financingDistress.ts';
import type { Network } from '../../src/model/types.ts';
import { allBundled } from '../support/bundled.ts';
import { realWorld } from '../support/realWorld.ts';
import { figure, path } from '../support/workedExample.ts';

const node = (entity: string) =>
  ({ entity, name: entity, kind: 'payer', outside: path(0, 0), resources: path(0, 0) }) as const;

/** LAB pays CLOUD 5 + 5 and BANK 20 + 20; CLOUD pays BANK 30 + 10. */
const network: Network = {
  years: [2026, 2027],
  nodes: [node('LAB'), node('CLOUD'), node('BANK')],
  contracts: [
    { id: 'a', from: 'LAB', to: 'CLOUD', amounts: path(5, 5) },
    { id: 'b', from: 'LAB', to: 'BANK', amounts: path(20, 20) },
    { id: 'c', from: 'CLOUD', to: 'BANK', amounts: path(30, 10) },
  ],
};
const equity = new Map([
  ['LAB', figure(100)],
  ['CLOUD', figure(50)],
  ['BANK', figure(400)],
]);

describe('DebtRank on the financing links', () => {
  it('marks claims of the whole run down with the payer: 0.5, then 0.1, then 0.06', () => {
    const result = financingDistress(network, equity, { LAB: 0.5 });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const loss = (entity: string) => result.value.firms.find((firm) => firm.entity === entity);
    // CLOUD: 10/50 of 0.5. BANK: 40/400 of 0.5 and 40/400 of 0.1.
    expect(loss('LAB')).toMatchObject({ loss: 0.5, lossSinglePass: 0.5 });
    expect(loss('CLOUD')?.loss).toBeCloseTo(0.1, 12);
    expect(loss('BANK')?.loss).toBeCloseTo(0.06, 12);
    // No circle, so nobody is hit a second time and passing on once is enough.
    expect(loss('BANK')?.lossSinglePass).toBeCloseTo(0.06, 12);
    expect(result.value.settled).toBe(true);
  });

  it('a firm of unknown equity has no loss rather than none, and passes nothing on', () => {
    const result = financingDistress(network, new Map([...equity].filter(([entity]) => entity !== 'CLOUD')), {
      LAB: 0.5,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.firms.map(({ loss }) => loss)).toEqual([0.5, null, 0.05]);
  });

  it('names a firm it does not know and a loss that is none', () => {
    expect(financingDistress(network, equity, { NOBODY: 0.1, LAB: 2, CLOUD: Number.NaN })).toEqual({
      ok: false,
      error: [
        { kind: 'unknown-firm', where: 'first losses', firm: 'NOBODY' },
        { kind: 'out-of-range', input: 'first loss of LAB', value: 2, min: 0, max: 1 },
        { kind: 'not-a-number', input: 'first loss of CLOUD', value: Number.NaN },
      ],
    });
  });
});

describe('on the bundled tables', () => {
  const { network: real } = realWorld();
  const values = readNetworkEquity(allBundled(), real);

  it('every firm of the network has a reported value with its row', () => {
    expect([...values.keys()].toSorted()).toEqual(real.nodes.map(({ entity }) => entity).toSorted());
    for (const [, { provenance, rows, value }] of values) {
      expect(provenance.status).toBe('reported');
      expect(rows).toHaveLength(1);
      expect(value).toBeGreaterThan(0);
    }
  });

  it('a lab that loses everything costs its landlords more than one that loses half', () => {
    const lossOf = (shock: number) => {
      const result = financingDistress(real, values, { OPENAI: shock });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      expect(result.value.settled).toBe(true);
      return result.value.firms.find(({ entity }) => entity === 'ORCL')?.loss ?? Number.NaN;
    };
    expect(lossOf(0)).toBe(0);
    expect(lossOf(0.5)).toBeGreaterThan(0);
    expect(lossOf(1)).toBeGreaterThan(lossOf(0.5));
  });
});
