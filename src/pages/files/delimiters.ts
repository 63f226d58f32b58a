import type { Delimiter } from '../../ingest/recordTypes.ts';

export const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

export const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};
