import { describe, expect, it } from 'vitest';
import { formatMoney, formatShare } from '../../../src/base/format.ts';
import {
  barRows,
  curveRows,
  fanRows,
  histogramRows,
  jointRows,
  pathRows,
  tornadoRows,
  waterfallRows,
} from '../../../src/pages/stress/pictureRows.ts';

const percent = { short: (value: number) => formatShare(value, 0), full: (value: number) => formatShare(value, 1) };
const dollars = { short: (value: number) => formatMoney(value, 2), full: (value: number) => formatMoney(value, 4) };
const depth = { label: 'Depth', format: percent };
const index = { label: 'S&P 500', format: percent };

describe('the table of a picture', () => {
  it('of a curve says “none” where the curve breaks, never zero', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0.5, y: -0.158 },
      { x: 0.95, y: null },
    ];
    expect(curveRows(points, depth, index)).toEqual({
      columns: ['Depth', 'S&P 500'],
      cells: [
        ['0.0%', '0.0%'],
        ['50.0%', '−15.8%'],
        ['95.0%', 'none'],
      ],
    });
  });

  it('of a path has a row a quarter, baseline before scenario', () => {
    expect(pathRows(['2026Q3', '2026Q4'], [180, 190], [180, 104.5], dollars).cells).toEqual([
      ['2026Q3', '$180bn', '$180bn'],
      ['2026Q4', '$190bn', '$104.5bn'],
    ]);
  });

  it('of a fan names all five lines and the scenario', () => {
    const { columns, cells } = fanRows(['2026Q3'], [[-0.3, -0.2, -0.15, -0.1, 0]], [-0.16], percent);
    expect(columns).toHaveLength(7);
    expect(cells).toEqual([['2026Q3', '−30.0%', '−20.0%', '−15.0%', '−10.0%', '0.0%', '−16.0%']]);
  });

  it('of a histogram counts every draw once', () => {
    const { cells } = histogramRows([-0.4, -0.4, -0.1, 0], percent);
    expect(cells[0]).toEqual(['−40.0%', '−39.0%', '2']);
    expect(cells.at(-1)).toEqual(['−1.0%', '0.0%', '1']);
    expect(cells.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(4);
    expect(histogramRows([], percent).cells).toEqual([]);
  });

  it('of a scatter has a row for each dot: as many as are drawn', () => {
    const across = { ...index, values: new Float64Array(2000).fill(-0.2) };
    const up = { label: 'US GDP', format: percent, values: new Float64Array(2000).fill(-0.01) };
    const { cells } = jointRows(across, up);
    expect(cells).toHaveLength(1500);
    expect(cells[1]).toEqual(['2', '−20.0%', '−1.0%']);
  });

  it('of a tornado gives each end with the setting behind it', () => {
    const rows = [{ id: 'depth', label: 'Depth', from: -0.01, to: -0.25, fromNote: '0%', toNote: '90%' }];
    expect(tornadoRows(rows, percent).cells).toEqual([['Depth', '0%', '−1.0%', '90%', '−25.0%']]);
  });

  it('of bars has their note in a column only where they carry one', () => {
    const rows = [{ id: 'depth', label: 'Depth', from: 0, to: 0.61, toNote: '0.52' }];
    expect(barRows(rows, 'With interactions', percent, 'Alone')).toEqual({
      columns: ['Lever', 'With interactions', 'Alone'],
      cells: [['Depth', '61.0%', '0.52']],
    });
    expect(barRows(rows, 'Correlation', percent).cells).toEqual([['Depth', '61.0%']]);
  });

  it('of a move ends with its total', () => {
    const parts = [
      { id: 'a', label: 'Earnings lost', value: -0.06 },
      { id: 'b', label: 'Spill-over, assumed', value: -0.1 },
    ];
    expect(waterfallRows(parts, { label: 'S&P 500', value: -0.16 }, percent).cells).toEqual([
      ['Earnings lost', '−6.0%'],
      ['Spill-over, assumed', '−10.0%'],
      ['S&P 500', '−16.0%'],
    ]);
  });
});
