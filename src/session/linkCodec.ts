import { isFigureField } from './figureNames.ts';
import type { LinkFields } from './liftLink.ts';

/** How one field is spelt in an address. `read` is null for text that is no value of it. */
export interface FieldSpelling<T> {
  readonly read: (text: string) => T | null;
  readonly write: (value: T) => string;
  readonly expects: string;
}

export type Spellings<State> = { readonly [K in keyof State]: FieldSpelling<State[K]> };

export type FieldNote =
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'unreadable'; readonly field: string; readonly text: string; readonly expects: string };

export interface ReadFields<State> {
  readonly state: State;
  readonly notes: readonly FieldNote[];
  /** Fields that are not of this state, as they stood. */
  readonly foreign: LinkFields;
}

/** Fill a state from the fields of a link: what makes no sense keeps its default and is noted. */
export function readFields<State extends object>(
  spellings: Spellings<State>,
  defaults: State,
  fields: LinkFields,
): ReadFields<State> {
  const state: { -readonly [K in keyof State]: State[K] } = { ...defaults };
  const notes: FieldNote[] = [];
  const foreign: Record<string, string> = {};
  const put = <K extends keyof State & string>(field: K, text: string) => {
    const value = spellings[field].read(text);
    if (value === null) notes.push({ kind: 'unreadable', field, text, expects: spellings[field].expects });
    else state[field] = value;
  };
  for (const [name, text] of Object.entries(fields)) {
    if (Object.hasOwn(spellings, name)) put(name as keyof State & string, text);
    else {
      // `__proto__` as a plain key would change the object instead of filling it.
      Object.defineProperty(foreign, name, { value: text, enumerable: true, configurable: true, writable: true });
      // Those of the figure and of the reader's file are read beside the page's own; see figureLink.ts and fileLink.ts.
      if (!isFigureField(name) && name !== 'file') notes.push({ kind: 'unknown-field', field: name });
    }
  }
  return { state, notes, foreign };
}

/** The fields in which a state differs from its default, spelt. */
export function writeFields<State extends object>(
  spellings: Spellings<State>,
  defaults: State,
  state: State,
): readonly (readonly [string, string])[] {
  return (Object.keys(spellings) as (keyof State & string)[]).flatMap((field) => {
    const text = spellings[field].write(state[field]);
    return text === spellings[field].write(defaults[field]) ? [] : [[field, text] as const];
  });
}
