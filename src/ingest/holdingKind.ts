export type HoldingKind =
  | 'equity'
  | 'fund'
  | 'bond'
  | 'cash'
  | 'future'
  | 'option'
  | 'collateral'
  | 'currency'
  | 'other';

/** What is known of a position when its kind is told. */
export interface PositionWords {
  readonly ticker: string;
  readonly name: string;
  readonly assetClass: string;
}

const bigFunds = new Set(
  'SPY VOO IVV SPLG SPYM VTI QQQ QQQM DIA IWM VT VEA VWO VUG VTV SCHD SCHX SCHB ITOT IEFA IEMG EFA EEM XLK XLU XLE XLF XLV VGT SMH SOXX SOXL TQQQ SQQQ AGG BND TLT GLD SLV ARKK RSP JEPI VXUS VWCE CSPX VUSA IWDA EUNL SWRD VUAA'.split(
    ' ',
  ),
);

/** Kind of a position from its asset class, then its name and ticker. Cash, futures and collateral are never companies. */
export function holdingKind({ ticker, name, assetClass }: PositionWords): HoldingKind {
  const type = assetClass.toLowerCase();
  const title = name.toLowerCase();
  if (/collateral/.test(type) || /\b(?:collateral|margin (?:cash|deposit|balance))\b/.test(title)) return 'collateral';
  if (
    /futures?/.test(type) ||
    /\b(?:futures?|e-?mini|emini|fut)\b/.test(title) ||
    (/^[A-Z]{1,3}[FGHJKMNQUVXZ]\d{1,2}$/.test(ticker) && /\b(?:index|idx|s&p|nasdaq)\b/.test(title))
  )
    return 'future';
  if (/options?|warrant/.test(type) || /\b(?:call|put) option\b|\b(?:calls?|puts?)\s+\$?\d/.test(title))
    return 'option';
  if (/fx|forward|currency|forex/.test(type) && !/\bcash\b/.test(type)) return 'currency';
  if (
    /cash|money market|sweep/.test(type) ||
    (/^(?:cash|us dollars?|usd|eur|gbp|jpy|chf)\b.*(?:cash)?$/.test(title) &&
      !/group|corp|inc|holdings|technolog/.test(title)) ||
    /\b(?:cash (?:&|and) cash|cash equivalents?|money market|cash component|net cash|cash balance|sweep|treasury sl agency|cash fund|blk csh fnd)\b/.test(
      title,
    ) ||
    /^(?:-?CASH.*|USD|EUR|GBP|JPY|CASH_USD|XTSLA|SPAXX|FCASH|FDRXX|SWVXX|VMFXX)$/.test(ticker)
  )
    return 'cash';
  if (
    /bond|fixed income|treasur|note|credit/.test(type) ||
    /\b\d(?:\.\d+)?%?\s+(?:due\s+)?\d{1,2}\/\d{1,2}\/\d{2,4}\b|\btreasury (?:note|bond|bill)\b/.test(title)
  )
    return 'bond';
  if (
    /etf|fund|etp|unit trust/.test(type) ||
    bigFunds.has(ticker) ||
    /\b(?:etf|ucits|index fund|trust series 1)\b/.test(title)
  )
    return 'fund';
  if (/equit|stock|share|common|aktie|adr|reit/.test(type) || type === '')
    return ticker === '' && name === '' ? 'other' : 'equity';
  return type === '-' ? 'other' : 'equity';
}
