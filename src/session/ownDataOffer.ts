import { fail, ok, type Result } from '../base/result.ts';
import { nothingChosen } from './fileChoice.ts';
import type { ReadingView } from './fileViews.ts';
import type { OpenFile } from './openFiles.ts';
import { type OwnData, type OwnDataIssue, type OwnFile, writeOwnData } from './ownDataLink.ts';

/** Why figures cannot go into a link. */
export type OfferIssue =
  | OwnDataIssue
  /** Positions are the reader’s own affair: no link carries them, asked or not. */
  | { readonly kind: 'holdings' }
  | { readonly kind: 'no-figures' };

export interface Offer {
  readonly fragment: string;
  /** False where the figures read from a file go, and other columns, tables and lines of it do not. */
  readonly whole: boolean;
}

const mapped = (mapping: ReadingView['mapping']): ReadonlySet<string> =>
  mapping?.kind === 'observations'
    ? new Set(
        [
          ...mapping.values,
          ...[mapping.when, mapping.period, mapping.entity, mapping.series, mapping.unit, mapping.source, mapping.note],
        ].filter((name) => name !== null),
      )
    : new Set();

const harmless: ReadonlySet<string> = new Set(['header', 'repeated-header', 'blank', 'sep-line', 'rule']);

/** Whether a file holds nothing but the figures that are shown: then it can go as it is, and its lines keep their numbers. */
export function holdsFiguresOnly({ tables, columns, columnCount, facts, mapping, outcome }: ReadingView): boolean {
  const used = mapped(mapping);
  return (
    tables.length === 1 &&
    facts.length === 0 &&
    columns.length === columnCount &&
    columns.every(({ name }) => used.has(name)) &&
    outcome.receipt.records.setAside.every(({ reason }) => harmless.has(reason))
  );
}

/** A file as it stands open, with the datasets it is laid over. */
export interface Carried {
  readonly file: Pick<OpenFile, 'id' | 'name' | 'blob' | 'choice' | 'stage'>;
  readonly overlays: OwnFile['overlays'];
}

// Text of figures deflates some tenfold; beyond this nobody need try.
const MOST_TRIED = 200_000;

async function fileOf({ file, overlays }: Carried, csv: (id: string) => Promise<Blob | null>) {
  const { stage, name } = file;
  if (stage.kind !== 'open') return fail({ kind: 'no-figures' } as const);
  const { view } = stage;
  if (view.outcome.kind === 'holdings') return fail({ kind: 'holdings' } as const);
  if (view.outcome.kind !== 'observations') return fail({ kind: 'no-figures' } as const);
  const whole = holdsFiguresOnly(view);
  const blob = whole ? file.blob : await csv(file.id);
  if (blob === null) return fail({ kind: 'no-figures' } as const);
  if (blob.size > MOST_TRIED) return fail({ kind: 'too-long', characters: null } as const);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // Our own CSV reads back without a question; the file itself takes along everything that was decided about it.
  const choice = whole ? { ...file.choice, mapping: view.mapping } : nothingChosen;
  return ok({ whole, file: { name: name.slice(0, 200), bytes, choice, overlays } });
}

/** The fragment that carries the figures of these files, and nothing else of them. `csv` gives the figures of an open file. */
export async function offerOwnData(
  carried: readonly Carried[],
  whose: OwnData['whose'],
  csv: (id: string) => Promise<Blob | null>,
): Promise<Result<Offer, OfferIssue>> {
  const files: OwnFile[] = [];
  let whole = true;
  for (const each of carried) {
    const made = await fileOf(each, csv);
    if (!made.ok) return made;
    files.push(made.value.file);
    whole &&= made.value.whole;
  }
  if (files.length === 0) return fail({ kind: 'no-figures' });
  const written = await writeOwnData({ whose, files });
  return written.ok ? ok({ fragment: written.value, whole }) : written;
}
