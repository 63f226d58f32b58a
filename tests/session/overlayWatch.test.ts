import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../src/base/result.ts';
import { describeOverlayIssue } from '../../src/session/describeOverlayIssue.ts';
import { nothingChosen } from '../../src/session/fileChoice.ts';
import { FileDesk } from '../../src/session/fileDesk.ts';
import { createFileRows } from '../../src/session/fileRows.ts';
import type { KeptFile } from '../../src/session/fileStore.ts';
import { createOpenFiles, type FileThread } from '../../src/session/openFiles.ts';
import { createOverlayWatch, type OverlayStage } from '../../src/session/overlayWatch.ts';
import { bundled } from '../support/bundled.ts';

const loaded = bundled('capex');
const pairing = new Map([['capex_cash_ppe_quarterly~MSFT', 'capex_cash_ppe_quarterly~MSFT']]);
const csv = `series,entity,period,date,value,unit,status,confidence,source,source_url,published,note
capex_cash_ppe_quarterly,MSFT,2026Q1,2026-03-31,99,USD_bn,user,,mine,,,
capex_cash_ppe_quarterly,MSFT,2031Q1,2031-03-31,400,USD_bn,user,,mine,,,
`;
const blob = (text = csv) => new Blob([text]);

const keptFile = (id: string): KeptFile =>
  ({ ...{ id, name: 'kept.csv', blob: blob(), choice: nothingChosen } }) as unknown as KeptFile;

/** The desk without its worker; its answers come later all the same. */
function thread(): FileThread {
  const local = new FileDesk();
  return {
    open: (...given) => local.open(...given),
    choose: (...given) => local.choose(...given),
    cancel: async (id) => local.cancel(id),
    close: async (id) => local.close(id),
    lines: async (...given) => local.lines(...given),
    observations: async (...given) => local.observations(...given),
    csv: async (id) => local.csv(id),
    hash: (source) => local.hash(source),
  };
}

function desk(kept: readonly KeptFile[] = []) {
  const files = createOpenFiles({
    start: thread,
    recall: async () => null,
  });
  const source = createFileRows({ files, kept: { list: async () => ok({ files: kept, broken: [] }) } });
  const watch = createOverlayWatch({ files, source });
  const stages: OverlayStage[] = [];
  const follow = (file: string, pairs = pairing) =>
    watch.watch([{ overlay: { datasetId: 'capex', file, pairing: pairs }, loaded }], (told) => {
      const stage = told.get('capex');
      if (stage) stages.push(stage);
    });
  const last = () => stages.at(-1);
  const settled = () => vi.waitFor(() => expect(last()?.kind).not.toBe('waiting'));
  return { files, follow, last, settled, stages };
}

const issueOf = (stage: OverlayStage | undefined) => (stage?.kind === 'failed' ? stage.issue.kind : stage?.kind);

describe('an overlay in force', () => {
  it('brings the rows of an open file, compared line by line, and leaves the bundled dataset as it is', async () => {
    const before = structuredClone(loaded.dataset);
    const { files, follow, last, settled } = desk();
    const [id = ''] = files.add([{ name: 'mine.csv', blob: blob(), from: 'dropped' }]);
    follow(id);
    await settled();
    const stage = last();
    if (stage?.kind !== 'ready') throw new Error(issueOf(stage));
    expect(stage.name).toBe('mine.csv');
    const [line] = stage.overlaid.lines;
    expect(line?.differences.map(({ period, yours }) => [period, yours])).toEqual([['2026Q1', 99]]);
    expect(line?.added.map(({ period, value }) => [period, value])).toEqual([['2031Q1', 400]]);
    expect(loaded.dataset).toEqual(before);
  });

  it('shows every row of the reader as the reader’s, with its line in the file', async () => {
    const { files, follow, last, settled } = desk();
    const [id = ''] = files.add([{ name: 'mine.csv', blob: blob(), from: 'dropped' }]);
    follow(id);
    await settled();
    const stage = last();
    if (stage?.kind !== 'ready' || stage.overlaid.alone.shape !== 'observations') throw new Error('figures');
    const shown = stage.overlaid.alone.observations.map((row) => stage.overlaid.shownAs.get(row));
    expect(shown.map((row) => [row?.value, row?.line, row?.provenance.status, row?.provenance.source])).toEqual([
      [99, 2, 'user', 'mine (user-supplied data)'],
      [400, 3, 'user', 'mine (user-supplied data)'],
    ]);
  });

  it('opens a kept file that is not open, once', async () => {
    const { files, follow, last, settled } = desk([keptFile('a')]);
    const stop = follow('kept-a');
    follow('kept-a');
    await settled();
    expect(last()?.kind).toBe('ready');
    expect(files.get().map(({ from, key }) => [from, key])).toEqual([['kept', 'a']]);
    stop();
  });

  it('follows the file when it is read another way', async () => {
    const { files, follow, last, settled } = desk();
    const [id = ''] = files.add([{ name: 'mine.csv', blob: blob(), from: 'dropped' }]);
    follow(id);
    await settled();
    files.choose(id, { ...nothingChosen, fixes: [{ line: 2, column: 'value', from: '99', to: '77' }] });
    await vi.waitFor(() => {
      const stage = last();
      expect(stage?.kind === 'ready' && stage.overlaid.lines[0]?.differences[0]?.yours).toBe(77);
    });
  });

  it('says when its file was closed, and nothing more once nobody listens', async () => {
    const { files, follow, last, settled, stages } = desk();
    const [id = ''] = files.add([{ name: 'mine.csv', blob: blob(), from: 'dropped' }]);
    const stop = follow(id);
    await settled();
    files.close(id);
    expect(issueOf(last())).toBe('closed');
    stop();
    const count = stages.length;
    files.add([{ name: 'mine.csv', blob: blob(), from: 'dropped' }]);
    expect(stages.length).toBe(count);
  });

  it.each([
    ['a kept file that is not there', 'kept-nothing', csv, 'not-kept'],
    ['a file that was never open', 'f99', csv, 'closed'],
    ['a file that cannot be read', 'f1', '', 'not-read'],
    ['a file without a paired line', 'f1', 'date,GDP\n2025-03-31,3\n2025-06-30,4\n', 'nothing-paired'],
  ])('%s is a failure with a name and words', async (_what, file, text, kind) => {
    const { files, follow, last, settled } = desk();
    files.add([{ name: 'mine.csv', blob: blob(text), from: 'dropped' }]);
    follow(file);
    await settled();
    const stage = last();
    expect(issueOf(stage)).toBe(kind);
    if (stage?.kind === 'failed') expect(describeOverlayIssue(stage.issue)).toMatch(/\.$|missing\.$/);
  });
});
