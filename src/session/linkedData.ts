import { crc32 } from '../base/crc32.ts';
import { ok, type Result } from '../base/result.ts';
import { openFiles } from './fileBrowser.ts';
import { addressOf } from './fileRows.ts';
import type { OpenFiles } from './openFiles.ts';
import { layForTab, showWhose } from './overlaysInForce.ts';
import { type OwnDataIssue, readOwnData } from './ownDataLink.ts';

/** A file that came with the link. */
export interface LinkedFile {
  readonly name: string;
  /** What the address of the files page calls it. */
  readonly address: string;
}

/** Short for a link: the same link opens the same files. */
const keyOf = (fragment: string, place: number): string =>
  `${crc32(new TextEncoder().encode(fragment)).toString(36)}-${place + 1}`;

/** What the files page calls the first file of a link that carries this fragment. */
export const linkedAddress = (fragment: string): string => addressOf({ from: 'link', key: keyOf(fragment, 0), id: '' });

/**
 * Opens the files that came with a link and lays them over what their sender had them over. Nothing is kept: they are
 * read like any file, under their sender’s decisions, and are gone with the tab. Opened twice, they are there once.
 */
export async function openLinked(
  fragment: string,
  files: OpenFiles = openFiles(),
): Promise<Result<readonly LinkedFile[], OwnDataIssue>> {
  const read = await readOwnData(fragment);
  if (!read.ok) return read;
  const { whose } = read.value;
  const opened = read.value.files.map(({ name, bytes, choice, overlays }, place): LinkedFile => {
    const key = keyOf(fragment, place);
    const address = addressOf({ from: 'link', key, id: '' });
    if (!files.get().some((file) => file.from === 'link' && file.key === key)) {
      // A copy of the choice, so that nothing this reader decided for files of the kind is put in its place.
      files.add([{ name, blob: new Blob([bytes.slice()]), from: 'link', key, choice: { ...choice } }]);
      for (const { dataset, pairing } of overlays) layForTab(address, dataset, new Map(pairing));
      if (whose !== null) showWhose(whose);
    }
    return { name, address };
  });
  return ok(opened);
}
