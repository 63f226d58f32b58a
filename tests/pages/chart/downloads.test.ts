import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/datasets/csvRows.ts';
import { readDataset } from '../../../src/datasets/readDataset.ts';
import { rowCount, shownCsv, wholeCsv } from '../../../src/pages/chart/downloads.ts';
import { viewModel } from '../../../src/pages/chart/viewModel.ts';
import { defaultView } from '../../../src/session/session.ts';
import { bundled, bundledIds } from '../../support/bundled.ts';

describe.each(bundledIds)('the download of all of %s', (id) => {
  it('reads in again without mapping, and holds every row', () => {
    const { meta, dataset } = bundled(id);
    const back = readDataset(meta, wholeCsv(dataset));
    expect(back.ok && back.value.issues).toEqual([]);
    expect(back.ok && rowCount(back.value.dataset)).toBe(rowCount(dataset));
  });
});

it('the download as shown has one line for each row of the table, and a header', () => {
  const model = viewModel(bundled('capex'), { ...defaultView, view: 'total' }, null, null);
  if (!model) throw new Error('no view');
  const { rows } = csvRows(shownCsv(model.rows, model.how));
  expect(rows).toHaveLength(model.rows.length + 1);
});

it('what was worked out is marked derived and says how', () => {
  const model = viewModel(bundled('capex'), { ...defaultView, view: 'total', show: 'year' }, null, null);
  if (!model) throw new Error('no view');
  const [header, , , , , row] = csvRows(shownCsv(model.rows, model.how)).rows;
  const cell = (name: string) => row?.cells[header?.cells.indexOf(name) ?? -1];
  expect(cell('status')).toBe('derived');
  expect(cell('note')).toMatch(/^Change in per cent from a year before\./);
});
