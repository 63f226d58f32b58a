import { type LinkFields, liftLink, linkVersion } from './liftLink.ts';
import { readFields, type Spellings, writeFields } from './linkCodec.ts';
import type { FileState } from './session.ts';

/** One spelling per field that names a file of the reader. Nothing of its content. */
export const fileSpellings: Spellings<FileState> = {
  file: {
    read: (text) => (/^[\w.-]{1,120}$/.test(text) ? text : null),
    write: (value) => value ?? '',
    expects: 'the name of a kept file, of an example, or the number of a file that is open',
  },
};

const noFile: FileState = { file: null };

/** Which file an address names. Never fails: a name that can be none is none. */
export function readFileLink(fields: LinkFields): FileState {
  const lifted = liftLink(fields);
  const { file } = lifted.ok ? lifted.value : {};
  return file === undefined ? noFile : readFields(fileSpellings, noFile, { file }).state;
}

/** An address that names this file; its other fields stay. */
export function writeFileLink(fields: LinkFields, state: FileState): LinkFields {
  const { v: _version, file: _file, ...rest } = fields;
  const own = [...Object.entries(rest), ...writeFields(fileSpellings, noFile, state)];
  return own.length === 0 ? {} : Object.fromEntries([['v', fields['v'] ?? String(linkVersion)], ...own]);
}
