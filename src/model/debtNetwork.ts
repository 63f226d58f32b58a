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

/** Why a network cannot be cleared. Firms are counted from 0, as in the input. */
export type NetworkIssue =
  | { readonly kind: 'wrong-length'; readonly input: string; readonly length: number; readonly expected: number }
  | { readonly kind: 'not-a-number'; readonly input: string; readonly value: unknown }
  | { readonly kind: 'negative'; readonly input: string; readonly value: number }
  | { readonly kind: 'owes-itself'; readonly firm: number; readonly value: number }
  | { readonly kind: 'not-a-share'; readonly input: 'alpha' | 'beta'; readonly value: number }
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
  const issues: NetworkIssue[] = [];
  const size = resources.length;
  const checkLength = (input: string, length: number) => {
    if (length !== size) issues.push({ kind: 'wrong-length', input, length, expected: size });
  };
  const checkMoney = (input: string, value: number | undefined) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) issues.push({ kind: 'not-a-number', input, value });
    else if (value < 0) issues.push({ kind: 'negative', input, value });
  };
  // Indexed loops, because forEach would step over the holes of a sparse array.
  const checkList = (input: string, list: readonly number[]) => {
    for (let i = 0; i < list.length; i++) checkMoney(`${input}[${i}]`, list[i]);
  };

  checkLength('obligations', obligations.length);
  checkLength('outside', outside.length);
  for (let i = 0; i < obligations.length; i++) {
    const row = obligations[i] ?? [];
    checkLength(`obligations[${i}]`, row.length);
    checkList(`obligations[${i}]`, row);
    const own = row[i];
    if (own !== undefined && own > 0) issues.push({ kind: 'owes-itself', firm: i, value: own });
  }
  checkList('outside', outside);
  checkList('resources', resources);
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
    case 'too-large':
      return `The debts or income of firm ${issue.firm} add up to more than a number can hold.`;
    default:
      return issue satisfies never;
  }
}
