// English, German and French; the first three letters where they tell the month, and full names.
const names: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jänner', 'janvier', 'janv'],
  ['feb', 'february', 'februar', 'février', 'fevrier', 'févr', 'fevr', 'fév'],
  ['mar', 'march', 'märz', 'maerz', 'mär', 'mrz', 'mars'],
  ['apr', 'april', 'avril', 'avr'],
  ['may', 'mai'],
  ['jun', 'june', 'juni', 'juin'],
  ['jul', 'july', 'juli', 'juillet', 'juil'],
  ['aug', 'august', 'août', 'aout'],
  ['sep', 'september', 'sept', 'septembre'],
  ['oct', 'october', 'okt', 'oktober', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'dez', 'dezember', 'décembre', 'decembre', 'déc'],
];

const numbers = new Map(names.flatMap((all, i) => all.map((name) => [name, i + 1] as const)));

/** 1 to 12 for a month's name or abbreviation in English, German or French; null for any other word. */
export const monthNumber = (word: string): number | null => numbers.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
