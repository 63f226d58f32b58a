import { QueryClient } from '@tanstack/react-query';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultName } from '../../mocks/faults.ts';
import { withFault } from '../../mocks/handlers.ts';
import { server } from '../../mocks/node.ts';
import type { CatalogEntry } from '../../src/datasets/catalog.ts';
import { DataError, datasetQuery } from '../../src/datasets/queries.ts';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const host = 'http://localhost/assets';
const entry: CatalogEntry = {
  id: 'capex',
  csvUrl: `${host}/capex-AbCd1234.csv`,
  metaUrl: `${host}/capex.meta-AbCd1234.json`,
};

const load = () => new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(datasetQuery(entry));

async function faultOf(fault: FaultName, file = 'capex.csv') {
  server.use(withFault(file, fault));
  const error = await load().catch((cause: unknown) => cause);
  return error instanceof DataError ? error.issue : error;
}

it('a bundled dataset loads whole, with its meta', async () => {
  const { meta, dataset, issues } = await load();
  expect([meta.id, dataset.shape, issues]).toEqual(['capex', 'observations', []]);
});

describe('a file of which nothing is usable fails as a typed issue:', () => {
  it.each([
    ['missing', { kind: 'not-found', file: 'capex.csv', status: 404 }],
    ['serverError', { kind: 'not-found', file: 'capex.csv', status: 500 }],
    ['offline', { kind: 'unreachable', file: 'capex.csv' }],
    ['webPage', { kind: 'not-csv', file: 'capex.csv', looksLike: 'a web page' }],
  ] as const)('%s', async (fault, issue) => {
    expect(await faultOf(fault)).toEqual(issue);
  });

  it('a renamed column', async () => {
    expect(await faultOf('wrongHeader')).toMatchObject({ kind: 'missing-column', column: 'value' });
  });

  it('a web page in place of the meta file', async () => {
    expect(await faultOf('webPage', 'capex.meta.json')).toMatchObject({ kind: 'not-csv', file: 'capex.meta.json' });
  });
});

it('a truncated file gives its whole rows and names the line that broke', async () => {
  server.use(withFault('capex.csv', 'truncated'));
  const { dataset, issues } = await load();
  expect(dataset.shape === 'observations' && dataset.observations.length).toBeGreaterThan(100);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toHaveProperty('line', expect.any(Number));
});

it('one bad cell costs its row and is named', async () => {
  server.use(withFault('capex.csv', 'badCell'));
  const { issues } = await load();
  expect(issues).toEqual([expect.objectContaining({ kind: 'bad-cell', column: 'value', text: '12%', line: 2 })]);
});
