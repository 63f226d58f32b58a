import { fail, ok, type Result } from '../base/result.ts';

/** The search part of an address as it stands there: text by name. */
export type LinkFields = Readonly<Record<string, string>>;

export type LiftIssue =
  | { readonly kind: 'too-new'; readonly version: number }
  | { readonly kind: 'unreadable-version'; readonly text: string };

// Step i lifts a link of version i + 1 to version i + 2. A published step is never edited.
const lifts: readonly ((old: LinkFields) => LinkFields)[] = [];

export const linkVersion = lifts.length + 1;

/** A link of any published version in the spelling of today. A link without a version is of the first. */
export function liftLink(fields: LinkFields): Result<LinkFields, LiftIssue> {
  const { v = '1', ...rest } = fields;
  const version = Number(v);
  if (!/^\d{1,6}$/.test(v) || version < 1) return fail({ kind: 'unreadable-version', text: v });
  if (version > linkVersion) return fail({ kind: 'too-new', version });
  return ok(lifts.slice(version - 1).reduce((link, lift) => lift(link), rest as LinkFields));
}
