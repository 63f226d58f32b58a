/** A Chromium-family browser that is already here, or undefined. Throws where CHROME_BIN names no executable file. */
export function findBrowser(): Promise<string | undefined>;
/** The same, fetching one where there is none; throws with what to do where that is not possible. */
export function ensureBrowser(): Promise<string>;
