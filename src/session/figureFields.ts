import { dayToMs } from '../base/dates.ts';
import type { figureNames } from './figureNames.ts';
import type { FieldSpelling, Spellings } from './linkCodec.ts';
import { type Seen, seenSpelling } from './seenFigures.ts';

export const pictureSizes = ['article', 'card', 'square', 'story', 'free'] as const;
export const pictureThemes = ['light', 'dark', 'transparent'] as const;

export interface PictureState {
  readonly size: (typeof pictureSizes)[number];
  readonly theme: (typeof pictureThemes)[number];
  readonly scale: 1 | 2 | 3;
  /** Pixels of the reader's own size. */
  readonly free: { readonly width: number; readonly height: number };
}

/** The names must agree with `figureNames`, which readers of other fields know. */
type Named = Readonly<Record<(typeof figureNames)[number], unknown>>;

/** What a writer changed on the figure of a page. Any page with a figure has these fields beside its own. */
export interface FigureState extends Named {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly note: string | null;
  /** Words at a point, by its key. */
  readonly pin: { readonly key: string; readonly text: string } | null;
  readonly alt: string | null;
  readonly picture: PictureState;
  /** Which of the page's figures the words, the pin and the frame are of; null is its main one. */
  readonly figure: string | null;
  /** The figure alone, for another page's frame. */
  readonly embed: 'off' | 'on';
  /** Key figures its sender saw; null in an address that was not shared. */
  readonly was: Seen | null;
  /** Day of the data the link was made on, ISO; null in an address that was not shared. */
  readonly snapshot: string | null;
}

export const defaultFigure: FigureState = {
  title: null,
  subtitle: null,
  note: null,
  pin: null,
  alt: null,
  picture: { size: 'article', theme: 'light', scale: 2, free: { width: 1200, height: 800 } },
  figure: null,
  embed: 'off',
  was: null,
  snapshot: null,
};

/** Most characters of each text: together they leave a link under 2,000. */
export const longestWords = { title: 160, subtitle: 240, note: 200, pin: 80, alt: 500 } as const;
const LONGEST_KEY = 200;
const LONGEST_NAME = 60;
const [LEAST_SIDE, MOST_SIDE] = [320, 4000];

const words = (most: number): FieldSpelling<string | null> => ({
  read: (text) => (text.trim() !== '' && text.length <= most ? text : null),
  write: (value) => value ?? '',
  expects: `at most ${most} characters`,
});

// The bar parts the key from the words; a bar or a percent sign inside a key is escaped.
const escapeKey = (key: string) => key.replaceAll('%', '%25').replaceAll('|', '%7C');
const unescapeKey = (key: string) => key.replaceAll('%7C', '|').replaceAll('%25', '%');

function readPin(text: string): FigureState['pin'] {
  const bar = text.indexOf('|');
  const [key, said] = [unescapeKey(text.slice(0, bar)), text.slice(bar + 1)];
  const good = bar > 0 && key.length <= LONGEST_KEY && said.trim() !== '' && said.length <= longestWords.pin;
  return good ? { key, text: said } : null;
}

const oneOf = <T extends string>(choices: readonly T[], text: string): T | undefined =>
  choices.find((choice) => choice === text);

function readPicture(text: string): PictureState | null {
  let picture = defaultFigure.picture;
  for (const part of text.split('.')) {
    const size = oneOf(pictureSizes, part);
    const theme = oneOf(pictureThemes, part);
    const scale = ([1, 2, 3] as const).find((each) => part === `${each}x`);
    const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(part) ?? [];
    if (size) picture = { ...picture, size };
    else if (theme) picture = { ...picture, theme };
    else if (scale) picture = { ...picture, scale };
    else if (width && height) {
      const free = { width: Number(width), height: Number(height) };
      if (Object.values(free).some((side) => side < LEAST_SIDE || side > MOST_SIDE)) return null;
      picture = { ...picture, free };
    } else return null;
  }
  return picture;
}

function writePicture({ size, theme, scale, free }: PictureState): string {
  const usual = defaultFigure.picture;
  const sides = size === 'free' ? [`${free.width}x${free.height}`] : [];
  return [
    size,
    ...sides,
    ...(theme === usual.theme ? [] : [theme]),
    ...(scale === usual.scale ? [] : [`${scale}x`]),
  ].join('.');
}

export const figureSpellings: Spellings<FigureState> = {
  title: words(longestWords.title),
  subtitle: words(longestWords.subtitle),
  note: words(longestWords.note),
  pin: {
    read: readPin,
    write: (pin) => (pin === null ? '' : `${escapeKey(pin.key)}|${pin.text}`),
    expects: `the key of a point, a bar, and at most ${longestWords.pin} characters`,
  },
  alt: words(longestWords.alt),
  picture: {
    read: readPicture,
    write: writePicture,
    expects: 'a size, a theme and a scale joined by dots, such as card.dark.2x or free.1200x800',
  },
  figure: {
    read: (text) => (text.length <= LONGEST_NAME && /^[a-z][\w-]*(\.[\w:-]+)?$/i.test(text) ? text : null),
    write: (figure) => figure ?? '',
    expects: 'the name of a figure of the page, such as uncertainty.fan',
  },
  embed: {
    // A bare `?embed` is what a reader types.
    read: (text) => (text === '' || text === 'on' ? 'on' : text === 'off' ? 'off' : null),
    write: String,
    expects: '“on” or “off”',
  },
  was: seenSpelling,
  snapshot: {
    read: (text) => (text.length === 10 && dayToMs(text) !== null ? text : null),
    write: (day) => day ?? '',
    expects: 'a day written YYYY-MM-DD',
  },
};

/** The colours of an embedded figure: those the link asks for, else null, which follows the reader's system. */
export const embedTheme = ({ picture }: FigureState): PictureState['theme'] | null =>
  picture.theme === defaultFigure.picture.theme ? null : picture.theme;

const noWords = { title: null, subtitle: null, note: null, pin: null, alt: null } as const;

/** The state as one figure of the page sees it: words written for another figure are not its own. */
export const figureStateOf = (state: FigureState, figure: string | null): FigureState =>
  state.figure === figure ? state : { ...state, ...noWords, figure };
