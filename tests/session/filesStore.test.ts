import 'fake-indexeddb/auto';
import { createStore, set } from 'idb-keyval';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFile } from '../../src/ingest/readFile.ts';
import { fileReceipt } from '../../src/ingest/receipt.ts';
import { describeStoreIssue } from '../../src/session/describeFiles.ts';
import { nothingChosen } from '../../src/session/fileChoice.ts';
import { createFileStore, type Draft } from '../../src/session/fileStore.ts';

const text = 'date,value\n2025-01-31,1\n';
const read = readFile(new TextEncoder().encode(text), 'a.csv');
if (!read.ok) throw new Error('the example reads');
const draft: Draft = {
  name: 'Mine',
  fileName: 'a.csv',
  bytes: text.length,
  sha256: null,
  choice: nothingChosen,
  receipt: fileReceipt(read.value),
  became: { kind: 'observations', count: 1 },
  blob: new Blob([text]),
};

let count = 0;
const fresh = () => {
  count += 1;
  let tick = 0;
  const name = `files-${count}`;
  const now = () => `2026-11-25T00:00:${String(tick++).padStart(2, '0')}.000Z`;
  return { name, store: createFileStore({ name, now }), other: createFileStore({ name, now }) };
};

const kept = async ({ store }: ReturnType<typeof fresh>, change: Partial<Draft> = {}) => {
  const done = await store.keep({ ...draft, ...change });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
};

const names = async ({ store }: ReturnType<typeof fresh>) => {
  const list = await store.list();
  return list.ok ? list.value.files.map(({ name }) => name) : list.error;
};

afterEach(() => vi.unstubAllGlobals());

describe('kept files', () => {
  it('come back as they were kept, newest first, bytes and all', async () => {
    const here = fresh();
    await kept(here, { name: 'first' });
    await kept(here, { name: 'second' });
    expect(await names(here)).toEqual(['second', 'first']);
    const list = await here.store.list();
    if (!list.ok) throw new Error('listed');
    expect(await list.value.files[0]?.blob.text()).toBe(text);
    expect(list.value.files[0]?.receipt).toEqual(draft.receipt);
  });

  it('are renamed and deleted one by one', async () => {
    const here = fresh();
    const file = await kept(here);
    await kept(here, { name: 'stays' });
    expect((await here.store.change(file, { name: 'Renamed' })).ok).toBe(true);
    expect(await names(here)).toEqual(['stays', 'Renamed']);
    await here.store.remove([file.id]);
    expect(await names(here)).toEqual(['stays']);
  });

  it('changed in another tab first, a change is refused and the other’s stays', async () => {
    const here = fresh();
    const file = await kept(here);
    await here.other.change(file, { name: 'theirs' });
    expect(await here.store.change(file, { name: 'ours' })).toEqual({
      ok: false,
      error: { kind: 'changed-elsewhere', name: 'Mine' },
    });
    expect(await names(here)).toEqual(['theirs']);
  });

  it('deleted in another tab, a change does not bring the file back', async () => {
    const here = fresh();
    const file = await kept(here);
    await here.other.remove([file.id]);
    expect(await here.store.change(file, { name: 'ours' })).toEqual({
      ok: false,
      error: { kind: 'gone', name: 'Mine' },
    });
    expect(await names(here)).toEqual([]);
  });

  it('that cannot be read are named, left alone, and cost the others nothing', async () => {
    const here = fresh();
    await kept(here);
    const raw = createStore(here.name, 'files');
    await set('file:broken', { version: 1, id: 'broken' }, raw);
    const list = await here.store.list();
    if (!list.ok) throw new Error('listed');
    expect(list.value.files.map(({ name }) => name)).toEqual(['Mine']);
    expect(list.value.broken.map(({ key }) => key)).toEqual(['file:broken']);
    expect(list.value.broken[0]?.why).toMatch(/^revision: /);
    await here.store.removeBroken(['file:broken']);
    const after = await here.store.list();
    expect(after.ok && after.value.broken).toEqual([]);
  });

  it('tell this tab and the others that something changed', async () => {
    const here = fresh();
    const heard: string[] = [];
    here.store.subscribe(() => heard.push('here'));
    here.other.subscribe(() => heard.push('there'));
    await kept(here);
    await vi.waitFor(() => expect(heard).toEqual(['here', 'there']));
  });
});

describe('a store that fails', () => {
  it('is none at all in a browser without one', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { store } = fresh();
    expect(await store.list()).toMatchObject({ ok: false, error: { kind: 'no-store' } });
    expect(await store.keep(draft)).toMatchObject({ ok: false, error: { kind: 'no-store' } });
    expect(await store.recall('any')).toBe(null);
  });

  it.each([
    ['a private window', 'SecurityError', 'no-store'],
    ['storage switched off', 'InvalidStateError', 'no-store'],
    ['a broken profile', 'UnknownError', 'damaged'],
    ['a full disk', 'QuotaExceededError', 'full'],
  ])('says what it is: %s', async (_, name, kind) => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('refused', name);
      },
    });
    const done = await fresh().store.keep(draft);
    expect(done).toMatchObject({ ok: false, error: { kind } });
  });

  it('full, it says how much was needed and what is free', () => {
    const { what, remedy } = describeStoreIssue({ kind: 'full', bytes: 1_500_000, free: 900 });
    expect(what.replaceAll('\u00a0', ' ')).toBe(
      'The browser’s store is full. The file needs 1.5 MB, 900 bytes are free.',
    );
    expect(remedy).toMatch(/^Nothing that was kept is lost/);
  });
});

describe('what was decided for a kind of file', () => {
  const recipe = {
    format: 'faultline-recipe',
    version: 1,
    fingerprint: 'abc',
    header: ['date', 'value'],
    read: {},
    mapping: {
      kind: 'holdings',
      recipe: null,
      ...{ ticker: 'a', name: null, weight: 'b', value: null, currency: null, assetClass: null, exchange: null },
    },
    answers: [{ question: 'date-order:date', answer: 'dmy' }],
    overrides: [],
    fixes: [],
  } as const;

  it('is recalled by its headings until it is forgotten, and is no kept file', async () => {
    const here = fresh();
    await here.store.remember(structuredClone(recipe) as never);
    expect(await here.store.recall('abc')).toEqual(recipe);
    expect(await here.store.recall('other')).toBe(null);
    expect(await names(here)).toEqual([]);
    await here.store.forget('abc');
    expect(await here.store.recall('abc')).toBe(null);
  });
});
