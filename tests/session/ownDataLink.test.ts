import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/base/crc32.ts';
import { type FileChoice, nothingChosen } from '../../src/session/fileChoice.ts';
import {
  LONGEST_FRAGMENT,
  type OwnData,
  type OwnFile,
  readOwnData,
  writeOwnData,
} from '../../src/session/ownDataLink.ts';
import { carriesOwnData, keptFragment } from '../../src/session/ownDataMark.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (patch: Partial<OwnFile> = {}): OwnFile => ({
  ...{ name: 'capex.csv', bytes: bytesOf('date,value\n2025-01-31,1.5\n'), choice: nothingChosen, overlays: [] },
  ...patch,
});
const fragmentOf = async (files: readonly OwnFile[], whose: OwnData['whose'] = null) => {
  const written = await writeOwnData({ whose, files });
  if (!written.ok) throw new Error(written.error.kind);
  return written.value;
};
/** A fragment with any payload, its checksum right. */
const sealed = (payload: Uint8Array) =>
  `own=1.${crc32(payload).toString(36)}.${deflateRawSync(payload).toString('base64url')}`;

const word = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' });
const maybe: fc.Arbitrary<string | null> = fc.option(word);
const mapping: fc.Arbitrary<FileChoice['mapping']> = fc.record({
  kind: fc.constant('observations' as const),
  recipe: maybe,
  values: fc.array(word, { minLength: 1, maxLength: 3 }),
  headingsAre: fc.constantFrom('period' as const, 'series' as const, 'entity' as const),
  when: maybe,
  period: maybe,
  entity: maybe,
  series: maybe,
  unit: maybe,
  source: maybe,
  note: maybe,
  fixed: fc.record({ entity: word, series: word, unit: maybe }),
});
const choice: fc.Arbitrary<FileChoice> = fc.record({
  read: fc.record({ headerLine: fc.nat(9), delimiter: fc.constantFrom(',' as const, ';' as const) }),
  table: fc.nat(3),
  mapping: fc.option(mapping),
  answers: fc.array(fc.record({ question: word, answer: word }), { maxLength: 3 }),
  overrides: fc.array(fc.record({ column: word, type: fc.constant('number' as const), unit: word }), { maxLength: 2 }),
  fixes: fc.array(fc.record({ line: fc.nat(), column: word, from: word, to: word }), { maxLength: 2 }),
  part: fc.constantFrom('first' as const, 'last' as const, null),
});
const files: fc.Arbitrary<readonly OwnFile[]> = fc.array(
  fc.record({
    name: word,
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
    choice,
    overlays: fc.array(fc.record({ dataset: word, pairing: fc.array(fc.tuple(word, word), { maxLength: 3 }) }), {
      maxLength: 2,
    }),
  }),
  { minLength: 1, maxLength: 2 },
);

describe('a link with the reader’s own figures', () => {
  it('brings back every byte, every decision and every pairing', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom('ours', 'yours', 'both', null), async (sent, whose) => {
        const read = await readOwnData(await fragmentOf(sent, whose));
        expect(read).toEqual({ ok: true, value: { whose, files: sent } });
      }),
      { numRuns: 150 },
    );
  });

  it('is spelt in characters that no address escapes', async () => {
    const fragment = await fragmentOf([file({ name: 'Größe & Maß.csv' })]);
    expect(fragment).toMatch(/^own=1\.[a-z0-9]+\.[\w-]+$/);
    expect(new URL(`https://example.org/#${fragment}`).hash).toBe(`#${fragment}`);
  });

  it('holds thirty quarters of three firms', async () => {
    const rows = Array.from(
      { length: 90 },
      (_, i) => `${2018 + (i % 8)}Q${1 + (i % 4)},F${i % 3},${(i * 7919) % 1000}.${i % 10}`,
    );
    const fragment = await fragmentOf([file({ bytes: bytesOf(`period,firm,value\n${rows.join('\n')}\n`) })]);
    expect(fragment.length).toBeLessThan(LONGEST_FRAGMENT);
  });

  it('is refused with its length where it would be longer than 8,000 characters', async () => {
    // Numerical Recipes’ generator: nothing in it for deflate to find.
    let x = 1;
    const noise = Uint8Array.from({ length: 9000 }, () => {
      x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
      return x >>> 24;
    });
    const written = await writeOwnData({ whose: null, files: [file({ bytes: noise })] });
    expect(written).toMatchObject({ ok: false, error: { kind: 'too-long' } });
    expect(!written.ok && written.error.kind === 'too-long' && (written.error.characters ?? 0)).toBeGreaterThan(8000);
    const vast = await writeOwnData({ whose: null, files: [file({ bytes: new Uint8Array(1_000_001) })] });
    expect(vast).toEqual({ ok: false, error: { kind: 'too-long', characters: null } });
  });

  it('changed in any one letter gives no figures instead of others', async () => {
    const fragment = await fragmentOf([file()]);
    await fc.assert(
      fc.asyncProperty(fc.nat(fragment.length - 5), fc.constantFrom(...'aZ09-_.=%'), async (back, sign) => {
        const at = fragment.length - 1 - back;
        const altered = `${fragment.slice(0, at)}${sign}${fragment.slice(at + 1)}`;
        fc.pre(altered !== fragment);
        const read = await readOwnData(altered);
        // The last letter of base64 holds bits that count for nothing.
        if (read.ok) expect(read.value).toEqual({ whose: null, files: [file()] });
      }),
      { numRuns: 300 },
    );
  });

  it('cut off anywhere is refused', async () => {
    const fragment = await fragmentOf([file()]);
    for (let end = 0; end < fragment.length - 1; end++) {
      expect((await readOwnData(fragment.slice(0, end))).ok).toBe(false);
    }
  });

  it('of any text whatever is read or refused, never fatal', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200, unit: 'binary' }),
      fc.string({ maxLength: 60 }).map((rest) => `own=1.${rest}`),
      fc.uint8Array({ maxLength: 80 }).map((bytes) => `own=1.1.${Buffer.from(bytes).toString('base64url')}`),
      fc.uint8Array({ maxLength: 80 }).map(sealed),
      fc.json().map((json) => sealed(bytesOf(`${json}\n`))),
    );
    await fc.assert(
      fc.asyncProperty(text, async (fragment) => {
        const read = await readOwnData(fragment);
        if (!read.ok) expect(['damaged', 'too-new', 'too-long']).toContain(read.error.kind);
      }),
      { numRuns: 400 },
    );
  });

  it('that would unfold to more than a million bytes is stopped on the way', async () => {
    const bomb = sealed(new Uint8Array(5_500_000));
    expect(bomb.length).toBeLessThan(LONGEST_FRAGMENT);
    expect(await readOwnData(bomb)).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('of a later version says so', async () => {
    expect(await readOwnData('own=2.whatever')).toEqual({ ok: false, error: { kind: 'too-new', version: 2 } });
  });

  it('never brings holdings in under a mapping of its own', async () => {
    const holdings = {
      ...{ kind: 'holdings', recipe: null, ticker: 'a', name: null, weight: 'b', value: null },
      ...{ currency: null, assetClass: null, exchange: null },
    };
    const described = { name: 'mine.csv', bytes: 0, choice: { ...nothingChosen, mapping: holdings }, overlays: [] };
    const read = await readOwnData(sealed(bytesOf(`${JSON.stringify({ whose: null, files: [described] })}\n`)));
    expect(read).toEqual({ ok: false, error: { kind: 'damaged' } });
  });
});

it('only a fragment with figures in it outlives a change of the address', () => {
  expect(carriesOwnData('own=1.a.b')).toBe(true);
  expect(carriesOwnData('owner')).toBe(false);
  expect(keptFragment('own=1.a.b')).toBe('own=1.a.b');
  expect(keptFragment('content')).toBe('');
  expect(keptFragment()).toBe('');
});
