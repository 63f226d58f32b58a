export type FigureTheme = 'light' | 'dark' | 'transparent';

export type Token =
  | 'paper'
  | 'paper-2'
  | 'ink'
  | 'ink-2'
  | 'grey-1'
  | 'grey-2'
  | 'grey-3'
  | 'grey-4'
  | 'rule'
  | 'accent'
  | `series-${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

// A picture leaves the page and with it the style sheet, so the colours of ui/tokens.css stand here once more; a test
// holds the two alike.
const both: Readonly<Record<Token, readonly [light: string, dark: string]>> = {
  paper: ['#fbf8f2', '#161513'],
  'paper-2': ['#f3eee4', '#1f1e1b'],
  ink: ['#1b1916', '#ece7de'],
  'ink-2': ['#575049', '#b5aea3'],
  'grey-1': ['#4f4942', '#c2bbb0'],
  'grey-2': ['#6f6860', '#979084'],
  'grey-3': ['#a59d92', '#6b655c'],
  'grey-4': ['#d3cbbf', '#403c36'],
  rule: ['#e2dacd', '#33302b'],
  accent: ['#b23c0b', '#f58549'],
  'series-1': ['#332288', '#77aadd'],
  'series-2': ['#117733', '#44bb99'],
  'series-3': ['#882255', '#ffaabb'],
  'series-4': ['#2b8c7e', '#99ddff'],
  'series-5': ['#aa4499', '#ee8866'],
  'series-6': ['#83832a', '#eedd88'],
  'series-7': ['#5577bb', '#bbcc33'],
};

const isToken = (name: string): name is Token => Object.hasOwn(both, name);

/** The colour of a token in a theme. A transparent picture is drawn in the light colours, for a white page. */
export const colourOf = (token: Token, theme: FigureTheme): string =>
  theme === 'transparent' && token === 'paper' ? '#ffffff' : both[token][theme === 'dark' ? 1 : 0];

/** What stands in an SVG attribute for a paint: `var(--ink)` and `ink` are the colour of the theme, the rest is as it is. */
export function resolvePaint(paint: string, theme: FigureTheme): string {
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(paint)?.[1] ?? paint;
  return isToken(name) ? colourOf(name, theme) : paint;
}
