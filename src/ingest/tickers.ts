/** Companies whose share classes count as one, by the class the datasets use. */
const classes: ReadonlyMap<string, string> = new Map([
  ['GOOG', 'GOOGL'],
  ['BRK.A', 'BRK.B'],
  ['FOX', 'FOXA'],
  ['NWS', 'NWSA'],
  ['UA', 'UAA'],
  ['LEN.B', 'LEN'],
  ['HEI.A', 'HEI'],
  ['BF.A', 'BF.B'],
  ['005935.KS', '005930.KS'],
]);

/** Class letters that providers glue to the ticker: `BRKB`. Not a rule, a list: `AMZB` would be nobody. */
const glued: ReadonlyMap<string, string> = new Map([
  ['BRKA', 'BRK.A'],
  ['BRKB', 'BRK.B'],
  ['BFA', 'BF.A'],
  ['BFB', 'BF.B'],
  ['LENB', 'LEN.B'],
  ['HEIA', 'HEI.A'],
]);

/** Endings and exchange codes that stand for a market, as the datasets write it. US listings carry none. */
const markets: ReadonlyMap<string, string> = new Map([
  ['US', ''],
  ['UW', ''],
  ['UN', ''],
  ['UQ', ''],
  ['UR', ''],
  ['O', ''],
  ['OQ', ''],
  ['N', ''],
  ['KS', '.KS'],
  ['KP', '.KS'],
  ['KQ', '.KQ'],
  ['TT', '.TW'],
  ['TW', '.TW'],
  ['T', '.T'],
  ['JT', '.T'],
  ['JP', '.T'],
  ['HK', '.HK'],
  ['NA', '.AS'],
  ['AS', '.AS'],
  ['GY', '.DE'],
  ['GR', '.DE'],
  ['DE', '.DE'],
  ['LN', '.L'],
  ['L', '.L'],
]);

/** A ticker in the datasets' spelling: `BRK/B`, `BRK B`, `BRKB` are `BRK.B`; `NVDA US Equity` is `NVDA`; null when it is no ticker (an ISIN is none). */
export function spellTicker(text: string): string | null {
  let ticker = text
    .trim()
    .toUpperCase()
    .replace(/\s+(?:EQUITY|COMDTY|CURNCY|INDEX)$/, '')
    .replace(/\*+$/, '');
  ticker = ticker.replace(/^(?:NASDAQ|NYSE|NYSEARCA|XNAS|XNYS|ARCA|AMEX|BATS):\s*/, '');
  if (!/^[A-Z\d][A-Z\d./\- ]{0,14}$/.test(ticker) || /^[A-Z]{2}[A-Z\d]{9}\d$/.test(ticker)) return null;
  const whole = glued.get(ticker);
  if (whole) return whole;
  const parts = /^([A-Z\d]+)[ ./-]([A-Z]{1,2})$/.exec(ticker);
  if (!parts) return /^[A-Z\d]+$/.test(ticker) ? ticker : null;
  const [, head = '', tail = ''] = parts;
  // One letter A to C after a separator is a share class, unless the head is digits (a Tokyo or Korean code).
  if (/^[A-C]$/.test(tail) && /[A-Z]/.test(head)) return `${head}.${tail}`;
  const market = markets.get(tail);
  if (market === undefined) return `${head}.${tail}`;
  return `${head}${market}`;
}

/** The company a ticker belongs to: `GOOG` and `GOOGL` are one. */
export const companyOf = (ticker: string): string => classes.get(ticker) ?? ticker;
