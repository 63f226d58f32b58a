import type { Observation } from '../datasets/types.ts';
import type { Answers, Assumption, Problem, Question } from './findings.ts';

const GAPS_KEPT = 50;

/** Which whole number a quarter, month or year is, so that neighbours differ by one; null for days. */
function stepOf(period: string): { readonly kind: string; readonly at: number } | null {
  const quarter = /^(?:FY)?(\d{4})Q([1-4])$/.exec(period);
  if (quarter) return { kind: 'quarter', at: Number(quarter[1]) * 4 + Number(quarter[2]) - 1 };
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) return { kind: 'month', at: Number(month[1]) * 12 + Number(month[2]) - 1 };
  const year = /^(?:FY)?(\d{4})$/.exec(period);
  return year ? { kind: 'year', at: Number(year[1]) } : null;
}

/** Whether figures grow within each year and start again in the next: sums since January, not the quarter alone. */
function looksCumulative(rows: readonly Observation[]): boolean {
  const years = new Map<number, number[]>();
  for (const { period, value } of rows) {
    const step = stepOf(period);
    if (step?.kind !== 'quarter') return false;
    const year = Math.floor(step.at / 4);
    years.set(year, [...(years.get(year) ?? []), value]);
  }
  const whole = [...years.values()].filter((values) => values.length === 4);
  if (whole.length < 2) return false;
  return whole.every(([a = 0, b = 0, c = 0, d = 0]) => a > 0 && b > 1.5 * a && c > 1.2 * b && d > 1.1 * c);
}

/** Oldest first within each series; gaps between regular periods named; figures that look like running sums questioned. */
export function seriesChecks(
  observations: readonly Observation[],
  notes: Assumption[],
  problems: Problem[],
  answers: Answers,
): {
  readonly observations: readonly Observation[];
  readonly left: readonly Observation[];
  readonly questions: readonly Question[];
} {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = `${observation.series}\u0000${observation.entity}`;
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  const questions: Question[] = [];
  let reversed = 0;
  let gaps = 0;
  const ordered: Observation[] = [];
  const left: Observation[] = [];
  for (const group of groups.values()) {
    const [first, second] = [group[0], group[group.length - 1]];
    if (first && second && group.length > 1 && first.date > second.date) reversed++;
    let rows = group.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line));
    for (let i = 1; i < rows.length; i++) {
      const [before, after] = [rows[i - 1], rows[i]];
      const [from, to] = [before ? stepOf(before.period) : null, after ? stepOf(after.period) : null];
      if (!before || !after || !from || !to || from.kind !== to.kind || to.at - from.at <= 1 || gaps >= GAPS_KEPT)
        continue;
      gaps++;
      problems.push({
        code: 'gap',
        column: `${after.series} ${after.entity}`,
        after: before.period,
        before: after.period,
        line: after.line,
      });
    }
    if (first && looksCumulative(rows)) {
      const column = `${first.series} ${first.entity}`;
      const id = `cumulative:${column}`;
      const answer = answers.get(id);
      if (answer === 'cumulative') {
        const kept = undone(rows);
        const lines = new Set(kept.map(({ period }) => period));
        left.push(...rows.filter(({ period }) => !lines.has(period)));
        rows = kept;
      }
      notes.push({ code: 'cumulative', column, as: answer === 'cumulative' ? 'cumulative' : 'as written' });
      questions.push({
        id,
        code: 'cumulative',
        column,
        choices: [
          { id: 'as written', reads: rows.slice(0, 4).map(({ value }) => String(value)) },
          {
            id: 'cumulative',
            reads: undone(rows)
              .slice(0, 4)
              .map(({ value }) => String(value)),
          },
        ],
        assumed: 'as written',
        evidence: rows.slice(0, 4).map(({ line, value, period }) => ({ line, column: period, value: String(value) })),
      });
    }
    ordered.push(...rows);
  }
  if (reversed > 0) notes.push({ code: 'newest-first' });
  return { observations: ordered, left, questions };
}

/** Running sums turned back into the figure of each quarter; a quarter whose forerunner is missing is left out. */
function undone(rows: readonly Observation[]): Observation[] {
  return rows.flatMap((row, i) => {
    const step = stepOf(row.period);
    if (!step || step.at % 4 === 0) return [row];
    const before = rows[i - 1];
    const last = before ? stepOf(before.period) : null;
    return before && last?.at === step.at - 1 ? [{ ...row, value: row.value - before.value }] : [];
  });
}
