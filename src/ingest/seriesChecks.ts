import type { FigureGrid } from './figureGrid.ts';
import type { Answers, Assumption, Problem, Question } from './findings.ts';
import type { OrderedFigures } from './orderFigures.ts';

const GAPS_KEPT = 50;

type StepKind = 'quarter' | 'month' | 'year';

/** Which whole number a quarter, month or year is, so that neighbours differ by one; null for days. */
function stepOf(period: string): { readonly kind: StepKind; readonly at: number } | null {
  const quarter = /^(?:FY)?(\d{4})Q([1-4])$/.exec(period);
  if (quarter) return { kind: 'quarter', at: Number(quarter[1]) * 4 + Number(quarter[2]) - 1 };
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) return { kind: 'month', at: Number(month[1]) * 12 + Number(month[2]) - 1 };
  const year = /^(?:FY)?(\d{4})$/.exec(period);
  return year ? { kind: 'year', at: Number(year[1]) } : null;
}

/** One figure of a series of quarters. */
interface Quarter {
  readonly cell: number;
  readonly value: number;
  /** Quarters since the year nought. */
  readonly at: number;
}

/** Whether figures grow within each year and start again in the next: sums since January, not the quarter alone. */
function looksCumulative(rows: readonly Quarter[]): boolean {
  const years = new Map<number, number[]>();
  for (const { at, value } of rows) {
    const year = Math.floor(at / 4);
    const values = years.get(year);
    if (values) values.push(value);
    else years.set(year, [value]);
  }
  const whole = [...years.values()].filter((values) => values.length === 4);
  if (whole.length < 2) return false;
  return whole.every(([a = 0, b = 0, c = 0, d = 0]) => a > 0 && b > 1.5 * a && c > 1.2 * b && d > 1.1 * c);
}

/** Running sums turned back into the figure of each quarter; a quarter whose forerunner is missing is left out. */
function undone(rows: readonly Quarter[]): readonly Quarter[] {
  return rows.flatMap((row, i) => {
    if (row.at % 4 === 0) return [row];
    const before = rows[i - 1];
    return before && before.at === row.at - 1 ? [{ ...row, value: row.value - before.value }] : [];
  });
}

export interface CheckedFigures {
  readonly cells: Uint32Array;
  readonly starts: Uint32Array;
  /** Value of the cells that were worked out from running sums. */
  readonly worked: ReadonlyMap<number, number>;
  /** Cells left out with them. */
  readonly left: readonly number[];
  readonly questions: readonly Question[];
}

/** Looks along each series: gaps between regular periods are named, figures that look like running sums are asked about. */
export function seriesChecks(
  grid: FigureGrid,
  { cells, starts, newestFirst }: OrderedFigures,
  notes: Assumption[],
  problems: Problem[],
  answers: Answers,
): CheckedFigures {
  const { width, moments } = grid;
  const steps = moments.all.map(({ period }) => stepOf(period));
  const momentOf = (cell: number) => grid.momentCode(Math.floor(cell / width), cell % width);
  const nameOf = (cell: number) => {
    const [row, column] = [Math.floor(cell / width), cell % width];
    const { series, entity } = grid.names(grid.seriesCode(row, column), grid.entityCode(row, column));
    return `${series} ${entity}`;
  };
  const periodOf = (cell: number) => moments.all[momentOf(cell)]?.period ?? '';
  const lineOf = (cell: number) => grid.line(Math.floor(cell / width));
  const questions: Question[] = [];
  const worked = new Map<number, number>();
  const left: number[] = [];
  let gaps = 0;

  const findGaps = (from: number, to: number) => {
    for (let at = from + 1; at < to && gaps < GAPS_KEPT; at++) {
      const [before, after] = [cells[at - 1] as number, cells[at] as number];
      const [start, end] = [steps[momentOf(before)], steps[momentOf(after)]];
      if (!start || !end || start.kind !== end.kind || end.at - start.at <= 1) continue;
      gaps++;
      problems.push({
        code: 'gap',
        column: nameOf(after),
        after: periodOf(before),
        before: periodOf(after),
        line: lineOf(after),
      });
    }
  };

  /** The series as quarters, or null where any of its periods is none. */
  const quartersOf = (from: number, to: number): readonly Quarter[] | null => {
    for (let at = from; at < to; at++) if (steps[momentOf(cells[at] as number)]?.kind !== 'quarter') return null;
    return Array.from(cells.subarray(from, to), (cell) => ({
      cell,
      value: grid.valueAt(Math.floor(cell / width), cell % width),
      at: steps[momentOf(cell)]?.at ?? 0,
    }));
  };

  const askCumulative = (rows: readonly Quarter[]) => {
    const column = nameOf(rows[0]?.cell ?? 0);
    const id = `cumulative:${column}`;
    const apart = answers.get(id) === 'cumulative';
    const kept = apart ? undone(rows) : rows;
    if (apart) {
      for (const { cell, value } of kept) worked.set(cell, value);
      for (const { cell } of rows) if (!worked.has(cell)) left.push(cell);
    }
    notes.push({ code: 'cumulative', column, as: apart ? 'cumulative' : 'as written' });
    const firstOf = (some: readonly Quarter[]) => some.slice(0, 4).map(({ value }) => String(value));
    questions.push({
      id,
      code: 'cumulative',
      column,
      choices: [
        { id: 'as written', reads: firstOf(kept) },
        { id: 'cumulative', reads: firstOf(undone(kept)) },
      ],
      assumed: 'as written',
      evidence: kept
        .slice(0, 4)
        .map(({ cell, value }) => ({ line: lineOf(cell), column: periodOf(cell), value: String(value) })),
    });
  };

  for (let series = 0; series + 1 < starts.length; series++) {
    const [from, to] = [starts[series] as number, starts[series + 1] as number];
    findGaps(from, to);
    const quarters = to - from < 8 ? null : quartersOf(from, to);
    if (quarters && looksCumulative(quarters)) askCumulative(quarters);
  }
  if (newestFirst) notes.push({ code: 'newest-first' });
  return { ...without(cells, starts, left), worked, left, questions };
}

/** The figures but for those left out. */
function without(cells: Uint32Array, starts: Uint32Array, left: readonly number[]) {
  if (left.length === 0) return { cells, starts };
  const gone = new Set(left);
  const kept = cells.filter((cell) => !gone.has(cell));
  const moved = new Uint32Array(starts.length);
  for (let series = 0; series + 1 < starts.length; series++) {
    const stretch = cells.subarray(starts[series], starts[series + 1]);
    const stays = stretch.reduce((sum, cell) => (gone.has(cell) ? sum : sum + 1), 0);
    moved[series + 1] = (moved[series] as number) + stays;
  }
  return { cells: kept, starts: moved };
}
