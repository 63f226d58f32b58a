import { createStore, del, delMany, entries, get, set, update } from 'idb-keyval';
import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import type { Receipt } from '../ingest/receipt.ts';
import { type SavedRecipe, savedRecipe } from '../ingest/savedRecipe.ts';
import { fileChoice } from './fileChoice.ts';

/** A file kept in this browser: its bytes as they came, and what the reader decided about it. */
const keptFile = z.object({
  version: z.literal(1),
  id: z.string().min(1),
  /** Counts the changes, so that one tab does not write over what another has just changed. */
  revision: z.int().min(1),
  name: z.string().min(1).max(200),
  fileName: z.string(),
  bytes: z.number().min(0),
  sha256: z.string().nullable(),
  /** ISO instant. */
  kept: z.string(),
  choice: fileChoice,
  receipt: z.custom<Receipt>((value) => typeof value === 'object' && value !== null && 'records' in value),
  became: z.object({ kind: z.enum(['observations', 'holdings', 'unread']), count: z.int().min(0) }),
  blob: z.custom<Blob>((value) => value instanceof Blob),
});

export type KeptFile = z.infer<typeof keptFile>;
export type Draft = Omit<KeptFile, 'version' | 'revision' | 'id' | 'kept'>;
export type Change = Partial<Pick<KeptFile, 'name' | 'choice' | 'receipt' | 'became'>>;

export type StoreIssue =
  /** The browser gives this page no store: a private window, a setting, an embedded page. */
  | { readonly kind: 'no-store' }
  /** The file on disk was moved or changed before its bytes were copied. */
  | { readonly kind: 'source-gone' }
  | { readonly kind: 'full'; readonly bytes: number | null; readonly free: number | null }
  /** The store is there and cannot be opened or read. */
  | { readonly kind: 'damaged'; readonly says: string }
  /** Another tab has changed or deleted it since it was shown here. */
  | { readonly kind: 'changed-elsewhere'; readonly name: string }
  | { readonly kind: 'gone'; readonly name: string };

/** An entry that cannot be read as a kept file. It stays where it is until the reader deletes it. */
export interface BrokenEntry {
  readonly key: string;
  readonly why: string;
}

export interface KeptFiles {
  /** Newest first. */
  readonly files: readonly KeptFile[];
  readonly broken: readonly BrokenEntry[];
}

const fileKey = (id: string) => `file:${id}`;
const recipeKey = (fingerprint: string) => `recipe:${fingerprint}`;

/** Thrown inside a transaction to leave the entry as it is. */
class Stale extends Error {}

async function issueOf(error: unknown, bytes: number | null = null): Promise<StoreIssue> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    const { navigator: browser } = globalThis as { readonly navigator?: Navigator };
    const room = await browser?.storage?.estimate?.().catch(() => null);
    const free = room?.quota === undefined || room.usage === undefined ? null : Math.max(0, room.quota - room.usage);
    return { kind: 'full', bytes, free };
  }
  if (name === 'NotReadableError' || name === 'NotFoundError') return { kind: 'source-gone' };
  if (['ReferenceError', 'SecurityError', 'InvalidStateError', 'TypeError'].includes(name)) return { kind: 'no-store' };
  return { kind: 'damaged', says: error instanceof Error ? error.message : String(error) };
}

export interface FileStore {
  readonly list: () => Promise<Result<KeptFiles, StoreIssue>>;
  readonly keep: (draft: Draft) => Promise<Result<KeptFile, StoreIssue>>;
  /** Changes a kept file as it was shown; refuses where another tab was faster. */
  readonly change: (file: KeptFile, change: Change) => Promise<Result<KeptFile, StoreIssue>>;
  readonly remove: (ids: readonly string[]) => Promise<Result<null, StoreIssue>>;
  /** Deletes entries that cannot be read, by their keys. */
  readonly removeBroken: (keys: readonly string[]) => Promise<Result<null, StoreIssue>>;
  /** What was decided for files with these headings; null where nothing was, or nothing can be read. */
  readonly recall: (fingerprint: string) => Promise<SavedRecipe | null>;
  readonly remember: (recipe: SavedRecipe) => Promise<Result<null, StoreIssue>>;
  readonly forget: (fingerprint: string) => Promise<Result<null, StoreIssue>>;
  /** Hear of changes here and in other tabs; the answer stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface Needs {
  /** Name of the database; tests use one each. */
  readonly name?: string;
  /** ISO instant of now. */
  readonly now: () => string;
}

/** Files kept in IndexedDB. Every failure is a value; nothing that is there is written over or dropped on the way. */
export function createFileStore({ name = 'faultline-files', now }: Needs): FileStore {
  const store = createStore(name, 'files');
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const tellHere = () => {
    for (const listener of listeners) listener();
  };
  channel?.addEventListener('message', tellHere);
  // A channel must not keep a test's process alive.
  (channel as { unref?: () => void } | null)?.unref?.();
  const changed = () => {
    tellHere();
    channel?.postMessage('changed');
  };

  async function attempt<T>(work: () => Promise<T>, bytes: number | null = null): Promise<Result<T, StoreIssue>> {
    try {
      return ok(await work());
    } catch (error) {
      return fail(await issueOf(error, bytes));
    }
  }

  /** A short name that no file has yet; crypto.randomUUID is missing on pages without https. */
  const freshId = () => `${now().replace(/\D/g, '')}-${Math.floor(Math.random() * 1e9).toString(36)}`;

  return {
    list: () =>
      attempt(async () => {
        const files: KeptFile[] = [];
        const broken: BrokenEntry[] = [];
        for (const [key, value] of await entries<IDBValidKey, unknown>(store)) {
          const text = String(key);
          if (text.startsWith('recipe:')) continue;
          const read = keptFile.safeParse(value);
          if (read.success) files.push(read.data);
          else {
            const [issue] = read.error.issues;
            broken.push({
              key: text,
              why: `${issue?.path.join('.') || 'the entry'}: ${issue?.message ?? 'unreadable'}`,
            });
          }
        }
        return { files: files.toSorted((a, b) => b.kept.localeCompare(a.kept)), broken };
      }),
    keep: async (draft) => {
      const file: KeptFile = { ...draft, version: 1, id: freshId(), revision: 1, kept: now() };
      const done = await attempt(() => set(fileKey(file.id), file, store), file.bytes);
      if (!done.ok) return done;
      changed();
      return ok(file);
    },
    change: async (file, change) => {
      const next: KeptFile = { ...file, ...change, revision: file.revision + 1 };
      let there = true;
      const done = await attempt(async () => {
        try {
          await update<unknown>(
            fileKey(file.id),
            (before) => {
              there = before !== undefined;
              const read = keptFile.safeParse(before);
              if (!read.success || read.data.revision !== file.revision) throw new Stale();
              return next;
            },
            store,
          );
          return true;
        } catch (error) {
          if (error instanceof Stale) return false;
          throw error;
        }
      }, file.bytes);
      if (!done.ok) return done;
      if (!done.value) return fail({ kind: there ? 'changed-elsewhere' : 'gone', name: file.name });
      changed();
      return ok(next);
    },
    remove: async (ids) => {
      const done = await attempt(() => delMany(ids.map(fileKey), store));
      if (done.ok) changed();
      return done.ok ? ok(null) : done;
    },
    removeBroken: async (keys) => {
      const done = await attempt(() => delMany([...keys], store));
      if (done.ok) changed();
      return done.ok ? ok(null) : done;
    },
    recall: async (fingerprint) => {
      const read = await attempt(() => get<unknown>(recipeKey(fingerprint), store));
      const recipe = read.ok ? savedRecipe.safeParse(read.value) : null;
      return recipe?.success ? recipe.data : null;
    },
    remember: async (recipe) => {
      const done = await attempt(() => set(recipeKey(recipe.fingerprint), recipe, store));
      return done.ok ? ok(null) : done;
    },
    forget: async (fingerprint) => {
      const done = await attempt(() => del(recipeKey(fingerprint), store));
      return done.ok ? ok(null) : done;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
