import { useSyncExternalStore } from 'react';
import { openFiles } from './fileBrowser.ts';
import type { OpenFile } from './openFiles.ts';

const none: readonly OpenFile[] = [];
const subscribe = (listener: () => void) => openFiles().subscribe(listener);
const get = () => openFiles().get();

/** The files open in this tab. */
export const useOpenFiles = (): readonly OpenFile[] => useSyncExternalStore(subscribe, get, () => none);
