const signs: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['Fr.', 'CHF'],
  ['kr', 'SEK'],
];

const codes = new Set(
  'USD EUR GBP JPY CNY CNH KRW TWD HKD CHF CAD AUD NZD SEK NOK DKK INR BRL SGD MXN ZAR PLN CZK HUF ILS TRY THB IDR MYR PHP SAR AED'.split(
    ' ',
  ),
);

const words: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['yen', 'JPY'],
  ['won', 'KRW'],
]);

/** Signs, longest first, so that `US$` is not read as `$`. */
export const currencySigns: readonly string[] = signs.map(([sign]) => sign).toSorted((a, b) => b.length - a.length);

/** ISO code of a sign, code or English word; null for anything else. `$` and `¥` stand for USD and JPY unless a file says otherwise. */
export function currencyCode(text: string): string | null {
  const trimmed = text.trim();
  const sign = signs.find(([known]) => known === trimmed);
  if (sign) return sign[1];
  const upper = trimmed.toUpperCase();
  return codes.has(upper) ? upper : (words.get(trimmed.toLowerCase()) ?? null);
}
