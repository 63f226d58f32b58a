/** Made-up files for the parser benchmarks, the same bytes for every parser. */
export const benchFiles = {
  plain: (megabytes: number) =>
    fill(
      'date,ticker,close,mcap\r\n',
      megabytes,
      (i) => `${day(i)},${tickers[i % tickers.length]},${cents(i)},${(i * 31337) % 3_000_000_000_000}\r\n`,
    ),
  quoted: (megabytes: number) =>
    fill(
      '"date","name","close","note"\r\n',
      megabytes,
      (i) => `"${day(i)}","Company, number ${i % 5000}","${cents(i)}","says ""no"" ${i}"\r\n`,
    ),
  wide: (megabytes: number) =>
    fill(
      `ticker,${quarters.join(',')}\n`,
      megabytes,
      (i) => `T${i},${quarters.map((_, k) => cents(i * 7 + k)).join(',')}\n`,
    ),
} as const;

export type BenchFile = keyof typeof benchFiles;

const tickers = ['AAPL', 'MSFT', 'NVDA', 'BRK.B', 'GOOGL', 'AMZN', 'AVGO', 'META', 'TSLA'];
const quarters = Array.from({ length: 400 }, (_, i) => `${1950 + Math.floor(i / 4)}Q${1 + (i % 4)}`);
const day = (i: number) => `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`;
const cents = (i: number) => (100 + ((i * 7919) % 100_000) / 100).toFixed(2);

/**
 * Closing prices and market values of 500 companies on one day after the other: every row is a figure of its own, where
 * the rows of `plain` soon come again.
 */
export const priceFile = (megabytes: number): Uint8Array =>
  fill('date,ticker,close,mcap\r\n', megabytes, (i) => {
    const date = new Date(Date.UTC(1990, 0, 1 + Math.floor(i / 500))).toISOString().slice(0, 10);
    return `${date},T${i % 500},${cents(i)},${(i * 31337) % 3_000_000_000_000}\r\n`;
  });

function fill(header: string, megabytes: number, line: (i: number) => string): Uint8Array {
  const size = megabytes * 1e6;
  const bytes = new Uint8Array(size + (1 << 16));
  const encoder = new TextEncoder();
  let at = encoder.encodeInto(header, bytes).written;
  let chunk = '';
  for (let i = 0; at < size; i++) {
    chunk += line(i);
    if (chunk.length < 1 << 15) continue;
    at += encoder.encodeInto(chunk, bytes.subarray(at)).written;
    chunk = '';
  }
  // A last line cut in two would be another file.
  const end = bytes.lastIndexOf(10, Math.min(at, size) - 1) + 1;
  return bytes.subarray(0, end);
}
