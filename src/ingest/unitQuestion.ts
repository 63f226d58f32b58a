import type { NumberColumn } from './columnTypes.ts';
import type { Answers, Assumption, Question } from './findings.ts';
import type { ObservationMapping } from './mapping.ts';
import { unitCode } from './readUnit.ts';

const offered = ['unstated', 'USD_bn', 'USD_mn', 'USD', 'percent', 'index', 'count'] as const;

export interface UnitAnswer {
  /** Unit for columns that state none, or null to leave it open. */
  readonly unit: string | null;
  readonly questions: readonly Question[];
}

/** Asks once per table for the unit of columns that state none anywhere. The figures can be used without an answer. */
export function unitQuestion(
  mapping: ObservationMapping,
  values: readonly NumberColumn[],
  line: number,
  answers: Answers,
  notes: Assumption[],
): UnitAnswer {
  const open = values.filter(({ unit }) => unitCode(unit) === 'unstated');
  if (mapping.unit !== null || mapping.fixed.unit !== null || open.length === 0) return { unit: null, questions: [] };
  const id = 'unit:table';
  const unit = answers.get(id) ?? 'unstated';
  for (const { name } of open)
    notes.push({ code: 'unit', column: name, unit, from: unit === 'unstated' ? 'nothing' : 'mapping' });
  const evidence = open.slice(0, 5).map(({ name }) => ({ line, column: name, value: name }));
  const choices = offered.map((choice) => ({ id: choice, reads: [] }));
  const question: Question = { id, code: 'unit', column: open[0]?.name ?? '', choices, assumed: 'unstated', evidence };
  return { unit: unit === 'unstated' ? null : unit, questions: answers.has(id) ? [] : [question] };
}
