import type { Topic } from '../datasets/meta.ts';
import type { Confidence, Datasets } from '../datasets/types.ts';
import { describeAssertion, describeMissing, describeVerdict, verdictKinds } from './describeVerdict.ts';
import type { AsOf, Claim, ClaimKind, Verdict, VerdictKind } from './types.ts';

/** One line of the ledger: a claim and its verdict under its default definition. */
export interface LedgerRow {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The weakest grade among the rows the verdict rests on; null where it rests on none. */
  readonly confidence: Confidence | null;
}

const weakness: readonly Confidence[] = ['primary', 'secondary', 'memory', 'unstated'];

/** The weakest grade among the rows of a verdict: a chain is as strong as that. */
export function confidenceOf(verdict: Verdict): Confidence | null {
  const grades = verdict.rows.map((row) => weakness.indexOf(row.confidence));
  return grades.length === 0 ? null : (weakness[Math.max(...grades)] ?? null);
}

/** Every claim with its verdict as of the day, under its default definition, in the order given. */
export const ledger = (claims: readonly Claim[], datasets: Datasets, asOf: AsOf): readonly LedgerRow[] =>
  claims.map((claim) => {
    const verdict = claim.check(datasets, { definition: claim.definitions[0].id, asOf });
    return { claim, verdict, confidence: confidenceOf(verdict) };
  });

/** How many claims got each verdict; a verdict that none got is there with 0. */
export function countVerdicts(rows: readonly LedgerRow[]): ReadonlyMap<VerdictKind, number> {
  return new Map(verdictKinds.map((kind) => [kind, rows.filter(({ verdict }) => verdict.kind === kind).length]));
}

export interface LedgerRecord {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly topic: Topic;
  readonly kind: ClaimKind;
  readonly asOf: AsOf;
  readonly definition: string;
  readonly asserted: string;
  readonly verdict: VerdictKind;
  readonly measured: number | null;
  readonly unit: string;
  readonly measuredOn: string;
  readonly margin: string;
  readonly missing: string;
  readonly confidence: string;
  readonly summary: string;
  /** Dataset and line of each row used, such as `capex-guidance:32`. */
  readonly rows: readonly string[];
  readonly sources: readonly string[];
}

function recordOf({ claim, verdict, confidence }: LedgerRow, asOf: AsOf): LedgerRecord {
  const measured = 'measured' in verdict ? verdict.measured : null;
  return {
    id: claim.id,
    title: claim.title,
    says: claim.says,
    topic: claim.topic,
    kind: claim.kind,
    asOf,
    definition: claim.definitions[0].label,
    asserted: claim.asserted === null ? '' : describeAssertion(claim.asserted),
    verdict: verdict.kind,
    measured: measured?.value ?? null,
    unit: measured?.unit ?? '',
    measuredOn: measured?.date ?? '',
    margin: 'margin' in verdict ? verdict.margin.words : '',
    missing: verdict.kind === 'untestable' ? verdict.missing.map(describeMissing).join('; ') : '',
    confidence: confidence ?? '',
    summary: describeVerdict(verdict),
    rows: verdict.rows.map(({ dataset, line }) => `${dataset}:${line}`),
    sources: [...new Set(verdict.rows.map(({ source, sourceUrl }) => sourceUrl ?? source))],
  };
}

export const ledgerRecords = (rows: readonly LedgerRow[], asOf: AsOf): readonly LedgerRecord[] =>
  rows.map((row) => recordOf(row, asOf));

const columns = [
  'id',
  'title',
  'says',
  'topic',
  'kind',
  'asOf',
  'definition',
  'asserted',
  'verdict',
  'measured',
  'unit',
  'measuredOn',
  'margin',
  'missing',
  'confidence',
  'summary',
  'rows',
  'sources',
] as const satisfies readonly (keyof LedgerRecord)[];

function cell(value: LedgerRecord[keyof LedgerRecord]): string {
  // Twelve digits: all that a file gives, without the last bits of a binary sum.
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  const text = value === null ? '' : typeof value === 'string' ? value : value.join(' ; ');
  // A spreadsheet runs a cell that begins so as a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The ledger as CSV (RFC 4180, line feeds), one row per claim. */
export const ledgerCsv = (records: readonly LedgerRecord[]): string =>
  `${[columns.join(','), ...records.map((record) => columns.map((column) => cell(record[column])).join(','))].join('\n')}\n`;

/** The ledger as JSON, indented. */
export const ledgerJson = (records: readonly LedgerRecord[]): string => `${JSON.stringify(records, null, 2)}\n`;
