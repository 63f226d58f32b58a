import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../src/base/result.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import type { SavedRecipe } from '../../src/ingest/savedRecipe.ts';
import {
  choiceOfRecipe,
  type FileChoice,
  nothingChosen,
  withAnswer,
  withFix,
  withOverride,
} from '../../src/session/fileChoice.ts';
import { FileDesk } from '../../src/session/fileDesk.ts';
import { isConfident, openQuestions, type ReadingView } from '../../src/session/fileViews.ts';
import { createOpenFiles, type FileThread } from '../../src/session/openFiles.ts';
import { placesToDraw } from '../../src/session/seriesViews.ts';
import { viewReading } from '../../src/session/viewReading.ts';

const example = (name: string) => new Blob([readFileSync(`tests/files/${name}.csv`)]);

async function opened(name: string, choice: FileChoice = nothingChosen) {
  const desk = new FileDesk();
  const read = await desk.open('a', example(name), `${name}.csv`, choice);
  if (!read.ok) throw new Error(read.error.kind);
  return { desk, view: read.value };
}

const sum = ({ used, setAside }: { used: number; setAside: readonly { count: number }[] }) =>
  setAside.reduce((total, { count }) => total + count, used);

describe('a file on the desk', () => {
  it('is read, with its figures by line of the file', async () => {
    const { view } = await opened('recipe-tidy');
    expect(isConfident(view)).toBe(true);
    expect(view.outcome.kind).toBe('observations');
  });

  it('asks what it cannot know and goes on once it is told', async () => {
    const { desk, view } = await opened('dates-ambiguous');
    const [question] = openQuestions(view);
    expect(question?.id).toBe('date-order:date');
    const told = await desk.choose('a', withAnswer(nothingChosen, 'date-order:date', 'dmy'));
    if (!told?.ok || told.value.outcome.kind !== 'observations') throw new Error('read');
    expect(told.value.outcome.series[0]?.points.map(({ date }) => date)).toEqual([
      '2025-04-03',
      '2025-04-04',
      '2025-04-05',
    ]);
    expect(told.value.outcome.receipt.answers).toEqual([{ question: 'date-order:date', answer: 'dmy' }]);
  });

  it('takes a corrected cell, and the receipt says so', async () => {
    const { desk } = await opened('numbers-mixed');
    const fixed = await desk.choose('a', withFix(nothingChosen, 3, 'value', '2,345.67', '2.345,67'));
    if (!fixed?.ok || fixed.value.outcome.kind !== 'observations') throw new Error('read');
    expect(fixed.value.outcome.series[0]?.points.map(({ value }) => value)).toEqual([1234.56, 2345.67, 3456.78]);
    expect(fixed.value.outcome.receipt.fixes).toEqual([{ line: 3, column: 'value', from: '2,345.67', to: '2.345,67' }]);
    expect(desk.lines('a', 3, 1)[0]?.cells).toEqual(['2025-02-28', '2.345,67']);
  });

  it('shows every line of the file with its role, from any line', async () => {
    const { desk } = await opened('meaning-ishares');
    const lines = desk.lines('a', 1, 100);
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
    expect(lines.find(({ line }) => line === 1)?.role).toBe('preamble');
    expect(lines.find(({ line }) => line === 10)?.role).toBe('header');
    expect(desk.lines('a', 11, 2).map(({ line, row }) => [line, row])).toEqual([
      [11, 0],
      [12, 1],
    ]);
  });

  it('reads its bytes again where the choice is about them', async () => {
    const { desk } = await opened('structure-preamble');
    const told = await desk.choose('a', { ...nothingChosen, read: { delimiter: ';' } });
    expect(told?.ok && told.value.delimiter).toBe(';');
  });

  it('goes out as CSV that comes back without a question and says the same', async () => {
    const { desk, view } = await opened('structure-wide-quarters');
    const csv = await desk.csv('a');
    if (csv === null || view.outcome.kind !== 'observations') throw new Error('exported');
    const again = await new FileDesk().open('b', new Blob([csv]), 'again.csv', nothingChosen);
    if (!again.ok || again.value.outcome.kind !== 'observations') throw new Error('read');
    expect(again.value.proposal?.recipe).toBe('tidy');
    const plain = (each: ReadingView['outcome']) =>
      each.kind === 'observations'
        ? each.series.map(({ series, entity, points }) => [series, entity, points.map(({ value }) => value)])
        : [];
    expect(plain(again.value.outcome)).toEqual(plain(view.outcome));
  });

  it('is refused with the reason where it is no table', async () => {
    const read = await new FileDesk().open('a', example('kind-web-page'), 'page.csv', nothingChosen);
    expect(read).toMatchObject({ ok: false, error: { kind: 'wrong-kind', looksLike: 'web-page' } });
  });

  it('whose bytes the browser cannot hand over is said to be unreadable', async () => {
    const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('moved')) }) };
    const read = await new FileDesk().open('a', gone as unknown as Blob, 'gone.csv', nothingChosen);
    expect(read).toEqual({ ok: false, error: { kind: 'unreadable', name: 'gone.csv' } });
  });

  it('cancelled while it is read, it is not opened', async () => {
    const desk = new FileDesk();
    const piece = new TextEncoder().encode('date,value\n2025-01-31,1\n').buffer;
    const slow = {
      size: 1 << 24,
      slice: () => ({
        arrayBuffer: async () => {
          desk.cancel('a');
          return piece;
        },
      }),
    };
    const read = await desk.open('a', slow as unknown as Blob, 'slow.csv', nothingChosen);
    expect(read).toEqual({ ok: false, error: { kind: 'cancelled', name: 'slow.csv' } });
    expect(desk.lines('a', 1, 1)).toEqual([]);
  });
});

describe('a table too long for a tab', () => {
  const rows = Array.from({ length: 10 }, (_, i) => `2025-01-${String(i + 11)},${i}`).join('\n');
  const read = readFile(new TextEncoder().encode(`day,GW\n${rows}\n`), 'long.csv');
  if (!read.ok) throw new Error('read');

  it('asks which end to take', () => {
    const { view, reading } = viewReading(read.value, nothingChosen, () => 4);
    expect(view.outcome).toMatchObject({ kind: 'too-long', rows: 10, most: 4 });
    expect(reading).toBe(null);
  });

  it.each([
    ['first', [0, 1, 2, 3], 6],
    ['last', [6, 7, 8, 9], 2],
  ] as const)('takes the %s rows, and the receipt counts the others', (part, values, line) => {
    const { view } = viewReading(read.value, { ...nothingChosen, part }, () => 4);
    if (view.outcome.kind !== 'observations') throw new Error('read');
    const { receipt, series } = view.outcome;
    expect(series[0]?.points.map(({ value }) => value)).toEqual(values);
    expect(receipt.rows).toMatchObject({ read: 10, used: 4 });
    expect(receipt.rows.setAside).toEqual([
      { reason: 'rows of the part not taken', count: 6, lines: Array.from({ length: 6 }, (_, i) => line + i) },
    ]);
    expect(sum(receipt.records)).toBe(receipt.records.read);
    expect(receipt.records.read).toBe(11);
  });
});

it('a reduced line keeps the first figure, the last, the lowest and the highest, in their order', () => {
  const values = Array.from({ length: 1000 }, (_, i) => (i === 500 ? -99 : i === 777 ? 99 : Math.sin(i)));
  const kept = placesToDraw(values.length, (i) => values[i] ?? 0, 100);
  expect(kept.length).toBeLessThanOrEqual(100);
  expect([0, 500, 777, 999].filter((place) => !kept.includes(place))).toEqual([]);
  expect(kept).toEqual(kept.toSorted((a, b) => a - b));
});

describe('a choice', () => {
  it('corrected twice starts from the cell of the file, and back again is no correction', () => {
    const once = withFix(nothingChosen, 3, 'a', 'x', 'y');
    const twice = withFix(once, 3, 'a', 'y', 'z');
    expect(twice.fixes).toEqual([{ line: 3, column: 'a', from: 'x', to: 'z' }]);
    expect(withFix(twice, 3, 'a', 'z', 'x').fixes).toEqual([]);
  });

  it('about a column that says nothing any more is dropped', () => {
    const told = withOverride(nothingChosen, 'a', { unit: 'USD bn' });
    expect(told.overrides).toEqual([{ column: 'a', unit: 'USD bn' }]);
    expect(withOverride(told, 'a', { unit: undefined }).overrides).toEqual([]);
  });
});

describe('the files open in a tab', () => {
  const recipe = (answers: SavedRecipe['answers']) => ({ answers }) as SavedRecipe;
  const desk = (): FileThread => new FileDesk() as unknown as FileThread;
  const settled = (files: ReturnType<typeof createOpenFiles>) =>
    vi.waitFor(() => {
      const busy = files
        .get()
        .some(
          ({ stage }) => stage.kind === 'waiting' || stage.kind === 'reading' || (stage.kind === 'open' && stage.busy),
        );
      expect(busy).toBe(false);
    });

  it('are read one after another, and one that is refused stops no other', async () => {
    const files = createOpenFiles({ start: desk, recall: async () => null });
    files.add(
      ['recipe-tidy', 'kind-gzip', 'dates-iso'].map((name) => ({
        name,
        blob: example(name),
        from: 'dropped' as const,
      })),
    );
    await settled(files);
    expect(files.get().map(({ stage }) => stage.kind)).toEqual(['open', 'refused', 'open']);
  });

  it('waiting can be cancelled and read again', async () => {
    const files = createOpenFiles({ start: desk, recall: async () => null });
    const [, second = ''] = files.add(
      ['recipe-tidy', 'dates-iso'].map((name) => ({ name, blob: example(name), from: 'dropped' as const })),
    );
    files.cancel(second);
    await settled(files);
    expect(files.get().map(({ stage }) => stage.kind)).toEqual(['open', 'cancelled']);
    files.again(second);
    await settled(files);
    expect(files.get().map(({ stage }) => stage.kind)).toEqual(['open', 'open']);
  });

  it('take what was decided for an earlier file with the same headings, and say so', async () => {
    const first = await opened('dates-ambiguous');
    const mapping = first.view.mapping;
    if (!mapping) throw new Error('mapped');
    const answers = [{ question: 'date-order:date', answer: 'mdy' }];
    const known = { ...recipe(answers), read: {}, mapping, overrides: [], fixes: [] };
    const files = createOpenFiles({ start: desk, recall: async () => known });
    files.add([{ name: 'b.csv', blob: example('dates-ambiguous'), from: 'dropped' }]);
    await vi.waitFor(() => expect(files.get()[0]?.recalled).toBe(true));
    await settled(files);
    const [file] = files.get();
    expect(file?.choice).toEqual(choiceOfRecipe(known, 0, false));
    expect(file?.stage.kind === 'open' && file.stage.view.outcome.kind).toBe('observations');
  });

  it('show the answer to the last choice, however late the one before comes', async () => {
    const release: (() => void)[] = [];
    const { view } = await opened('dates-iso');
    const late: Partial<FileThread> = {
      open: async () => ok(view),
      choose: (_, choice) =>
        new Promise((resolve) => {
          release.push(() => resolve(ok({ ...view, table: choice.table })));
        }),
    };
    const files = createOpenFiles({ start: () => late as FileThread, recall: async () => null });
    const [id = ''] = files.add([{ name: 'a', blob: new Blob(), from: 'dropped' }]);
    await settled(files);
    files.choose(id, { ...nothingChosen, table: 1 });
    files.choose(id, { ...nothingChosen, table: 2 });
    release[1]?.();
    await settled(files);
    release[0]?.();
    await Promise.resolve();
    const stage = files.get()[0]?.stage;
    expect(stage?.kind === 'open' && stage.view.table).toBe(2);
  });

  it('whose worker ends are said to be broken, and the next file starts another', async () => {
    let broken = () => {};
    let started = 0;
    const files = createOpenFiles({
      start: (onBroken) => {
        started += 1;
        broken = onBroken;
        return started === 1 ? ({ open: () => new Promise(() => {}) } as unknown as FileThread) : desk();
      },
      recall: async () => null,
    });
    files.add(['dates-iso', 'recipe-tidy'].map((name) => ({ name, blob: example(name), from: 'dropped' as const })));
    broken();
    await settled(files);
    expect(files.get().map(({ stage }) => stage.kind)).toEqual(['broken', 'open']);
    expect(started).toBe(2);
  });
});
