/** Who owes whom, in one unit of money. Rows and columns are the firms, counted from 0. */
export interface DebtNetwork {
  /** `obligations[i][j]` is what firm i owes firm j. */
  readonly obligations: readonly (readonly number[])[];
  /** What each firm owes to creditors outside the network, of equal rank. */
  readonly outside: readonly number[];
  /** What each firm has before anybody in the network pays it. */
  readonly resources: readonly number[];
  /** Share of its resources a firm keeps in default, 0 to 1. */
  readonly alpha: number;
  /** Share of its incoming payments a firm keeps in default, 0 to 1. With alpha 1 as well: Eisenberg–Noe. */
  readonly beta: number;
}

/** Who has lent to whom, and what each can lose. Firms are counted from 0. */
export interface ClaimNetwork {
  /** `claims[i][j]` is what firm i is owed by firm j: the loss runs from j to i. */
  readonly claims: readonly (readonly number[])[];
  /** Equity of each firm, above zero. */
  readonly equity: readonly number[];
  /** Share of its equity each firm loses at the start, 0 to 1. */
  readonly shock: readonly number[];
}

/** Why a network cannot be worked with. Firms are counted from 0, as in the input. */
export type NetworkIssue =
  | { readonly kind: 'wrong-length'; readonly input: string; readonly length: number; readonly expected: number }
  | { readonly kind: 'not-a-number'; readonly input: string; readonly value: unknown }
  | { readonly kind: 'negative'; readonly input: string; readonly value: number }
  | { readonly kind: 'owes-itself'; readonly firm: number; readonly value: number }
  | { readonly kind: 'not-a-share'; readonly input: string; readonly value: number }
  | { readonly kind: 'no-equity'; readonly firm: number; readonly value: number }
  | { readonly kind: 'too-large'; readonly firm: number };

/** Thrown by `clearNetwork` for input that `checkNetwork` faults. */
export class NetworkError extends Error {
  readonly issues: readonly NetworkIssue[];
  constructor(issues: readonly NetworkIssue[]) {
    super(issues.map(describeNetworkIssue).join(' '));
    this.name = 'NetworkError';
    this.issues = issues;
  }
}

/** Everything that keeps a network from being cleared, all at once; empty when it is sound. */
export function checkNetwork({ obligations, outside, resources, alpha, beta }: DebtNetwork): readonly NetworkIssue[] {
  const size = resources.length;
  const issues = [
    ...checkSquare('obligations', obligations, size),
    ...checkList('outside', outside, size),
    ...checkList('resources', resources, size),
  ];
  for (const [input, value] of [['alpha', alpha] as const, ['beta', beta] as const]) {
    if (!(value >= 0 && value <= 1)) issues.push({ kind: 'not-a-share', input, value });
  }
  if (issues.length > 0) return issues;

  // Finite entries can still add up to infinity, and infinity over infinity is NaN.
  for (let i = 0; i < size; i++) {
    let due = outside[i] as number;
    let income = resources[i] as number;
    for (let j = 0; j < size; j++) {
      due += obligations[i]?.[j] as number;
      income += obligations[j]?.[i] as number;
    }
    if (!Number.isFinite(due) || !Number.isFinite(income)) issues.push({ kind: 'too-large', firm: i });
  }
  return issues;
}

/** The same for lenders and borrowers: claims, the equity behind them and the first loss. */
export function checkClaims({ claims, equity, shock }: ClaimNetwork): readonly NetworkIssue[] {
  const size = equity.length;
  const issues = [
    ...checkSquare('claims', claims, size),
    ...checkList('equity', equity, size),
    ...checkList('shock', shock, size),
  ];
  equity.forEach((value, firm) => {
    if (value === 0) issues.push({ kind: 'no-equity', firm, value });
  });
  shock.forEach((value, i) => {
    if (value > 1) issues.push({ kind: 'not-a-share', input: `shock[${i}]`, value });
  });
  return issues;
}

function checkList(input: string, list: readonly number[], size: number): NetworkIssue[] {
  const issues: NetworkIssue[] = [];
  if (list.length !== size) issues.push({ kind: 'wrong-length', input, length: list.length, expected: size });
  // An indexed loop, because forEach would step over the holes of a sparse array.
  for (let i = 0; i < list.length; i++) {
    const value: unknown = list[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      issues.push({ kind: 'not-a-number', input: `${input}[${i}]`, value });
    } else if (value < 0) issues.push({ kind: 'negative', input: `${input}[${i}]`, value });
  }
  return issues;
}

/** A square table of money in which nobody stands opposite itself. */
function checkSquare(input: string, rows: readonly (readonly number[])[], size: number): NetworkIssue[] {
  const issues: NetworkIssue[] = [];
  if (rows.length !== size) issues.push({ kind: 'wrong-length', input, length: rows.length, expected: size });
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? [];
    issues.push(...checkList(`${input}[${i}]`, row, size));
    const own = row[i];
    if (own !== undefined && own > 0) issues.push({ kind: 'owes-itself', firm: i, value: own });
  }
  return issues;
}

export function describeNetworkIssue(issue: NetworkIssue): string {
  switch (issue.kind) {
    case 'wrong-length':
      return `${issue.input} has ${issue.length} entries where the network has ${issue.expected} firms.`;
    case 'not-a-number':
      return `${issue.input} is ${issue.value}, not a finite number.`;
    case 'negative':
      return `${issue.input} is ${issue.value}; debts and resources cannot be negative.`;
    case 'owes-itself':
      return `Firm ${issue.firm} owes ${issue.value} to itself.`;
    case 'not-a-share':
      return `${issue.input} is ${issue.value}; it must lie between 0 and 1.`;
    case 'no-equity':
      return `Firm ${issue.firm} has no equity to lose.`;
    case 'too-large':
      return `The debts or income of firm ${issue.firm} add up to more than a number can hold.`;
    default:
      return issue satisfies never;
  }
}
