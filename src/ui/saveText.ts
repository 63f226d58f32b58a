import { saveBlob } from './saveBlob.ts';

/** Hand a text to the browser as a file to be saved. */
export const saveText = (fileName: string, text: string, type: string): void =>
  saveBlob(fileName, new Blob([text], { type }));
