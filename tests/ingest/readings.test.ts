import { describe, expect, it } from 'vitest';
import { headerFingerprint } from '../../src/ingest/headerFingerprint.ts';
import { holdingKind } from '../../src/ingest/holdingKind.ts';
import { isCommentMark, isTotalWord, tailRole } from '../../src/ingest/lineRoles.ts';
import { isMissingWord } from '../../src/ingest/missingWords.ts';
import { numberForm, readBody } from '../../src/ingest/numberForm.ts';
import { dayInText } from '../../src/ingest/preambleFacts.ts';
import { readDay } from '../../src/ingest/readDay.ts';
import { periodEnd, periodName, readPeriod } from '../../src/ingest/readPeriod.ts';
import { unitCode, unitFromHeading, unitFromSentence } from '../../src/ingest/readUnit.ts';
import { sniffKind } from '../../src/ingest/sniffKind.ts';
import { companyOf, spellTicker } from '../../src/ingest/tickers.ts';

describe('the digits of a number under either decimal mark', () => {
  it.each([
    ['1,234.56', 1234.56, null],
    ['1.234,56', null, 1234.56],
    ['1\u00a0234,56', null, 1234.56],
    ['1\u202f234.5', 1234.5, null],
    ["1'234.56", 1234.56, null],
    ['1.234', 1.234, 1234],
    ['1,234', 1234, 1.234],
    ['0.234', 0.234, null],
    ['1234.567', 1234.567, null],
    ['1.234.567', null, 1234567],
    ['12,34,567.89', 1234567.89, null],
    ['1,2,3', null, null],
    ['1.2.3', null, null],
    ['.92', 0.92, null],
    ['5.', 5, null],
    ['12345', 12345, 12345],
  ])('%s is %s with a point, %s with a comma', (body, point, comma) => {
    expect(readBody({ body, exponent: 0 }, 'point')).toBe(point);
    expect(readBody({ body, exponent: 0 }, 'comma')).toBe(comma);
  });
});

describe('what stands around the digits', () => {
  it.each([
    ['\u22125', { body: '5', negative: true }],
    ['5-', { body: '5', negative: true }],
    ['(5)', { body: '5', negative: false, brackets: 'plain' }],
    ['(+2.72%)', { body: '2.72', brackets: 'signed', percent: true }],
    ['($5.00)', { body: '5.00', brackets: 'plain', currency: 'USD' }],
    ['-$5', { body: '5', negative: true, currency: 'USD' }],
    ['$-5', { body: '5', negative: true, currency: 'USD' }],
    ['5 USD', { body: '5', currency: 'USD' }],
    ['€5', { body: '5', currency: 'EUR' }],
    ['US$ 5', { body: '5', currency: 'USD' }],
    ['1.2bn USD', { body: '1.2', scale: 1e9, currency: 'USD' }],
    ['120.5M', { body: '120.5', scale: 1e6 }],
    ['3 tn', { body: '3', scale: 1e12 }],
    ['1e-4', { body: '1', exponent: -4 }],
    ['12.3*', { body: '12.3', marked: true }],
    ['-1.23 (2.72%)', { body: '1.23', negative: true, second: true }],
    ['="0378"', { body: '0378', formula: true, zeroLed: true }],
  ])('%s', (text, form) => {
    expect(numberForm(text)).toMatchObject(form);
  });

  it.each(['', 'AAPL', '#N/A', '10-K', 'Q1 2024', '2024-01', '1.5x', '123 Main', '-', '5 5 USD EUR'])(
    '“%s” is no number',
    (text) => {
      expect(numberForm(text)).toBeNull();
    },
  );
});

describe('days', () => {
  it.each([
    ['2025-01-31', ['2025-01-31']],
    ['2025/1/5', ['2025-01-05']],
    ['20250131', ['2025-01-31']],
    ['03/04/2025', ['2025-04-03', '2025-03-04']],
    ['13/04/2025', ['2025-04-13']],
    ['04/13/2025', ['2025-04-13']],
    ['03.04.2025', ['2025-04-03']],
    ['25-Mar-2021', ['2021-03-25']],
    ['Sep 21, 2020', ['2020-09-21']],
    ['Mon, 21 September 2020', ['2020-09-21']],
    ['31. März 2025', ['2025-03-31']],
    ['1er janvier 2025', ['2025-01-01']],
    ['25-Mar-99', ['1999-03-25']],
    ['25-Mar-21', ['2021-03-25']],
    ['2025-01-31T23:30:00-05:00', ['2025-01-31']],
    ['2024-02-29', ['2024-02-29']],
  ])('%s can be %j', (text, days) => {
    expect(readDay(text)?.readings.map(({ day }) => day)).toEqual(days);
  });

  it.each(['2025-02-29', '2025-13-01', '31/02/2025', '12345678', 'March', '1.2.3'])('%s is no day', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('a zone that would move the day to another in UTC is told', () => {
    expect(readDay('2025-01-31T23:30:00-05:00')?.shifts).toBe(true);
    expect(readDay('2025-01-31T12:00:00-05:00')?.shifts).toBe(false);
  });

  it('a day is found inside a sentence, unless it can be told two ways', () => {
    expect(dayInText('Positions as of 09:15 AM ET, 2025/10/01')).toBe('2025-10-01');
    expect(dayInText('As of 30-Sep-2025')).toBe('2025-09-30');
    expect(dayInText('as of 03/04/2025')).toBeNull();
  });
});

describe('periods', () => {
  it.each([
    ['Q1 2024', '2024Q1', '2024-03-31'],
    ['2024Q1', '2024Q1', '2024-03-31'],
    ['2024-Q4', '2024Q4', '2024-12-31'],
    ['1Q24', '2024Q1', '2024-03-31'],
    ["Q3'25", '2025Q3', '2025-09-30'],
    ['FY25', 'FY2025', '2025-12-31'],
    ['H1 2025', '2025H1', '2025-06-30'],
    ['2H25', '2025H2', '2025-12-31'],
    ['2025-07', '2025-07', '2025-07-31'],
    ['Jul 2025', '2025-07', '2025-07-31'],
    ['2024', '2024', '2024-12-31'],
    ['2026E', '2026', '2026-12-31'],
    // ISO weeks: week 1 holds 4 January and weeks end on Sunday.
    ['2025W14', '2025W14', '2025-04-06'],
    ['2020-W53', '2020W53', '2021-01-03'],
  ])('%s is %s and ends on %s', (text, name, end) => {
    const period = readPeriod(text);
    expect(period && periodName(period)).toBe(name);
    expect(period && periodEnd(period)).toBe(end);
  });

  it('a fiscal year carries the number of the calendar year in which it ends', () => {
    const [year, quarter] = [readPeriod('FY2025'), readPeriod('FY25Q1')];
    expect(year && periodEnd(year, 6)).toBe('2025-06-30');
    expect(year && periodEnd(year, 1)).toBe('2025-01-31');
    expect(quarter && periodEnd(quarter, 9)).toBe('2024-12-31');
  });

  it.each(['1234567', 'Q5 2024', '2025-13', 'Weight', '12', '3024Q9'])('%s is no period', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe('units', () => {
  it.each([
    ['Market cap (USD bn)', 'USD_bn'],
    ['Revenue, $m', 'USD_mn'],
    ['Weight (%)', 'percent'],
    ['% of fund', 'percent'],
    ['market cap (KRW tn)', 'KRW_tn'],
    ['value_USD_bn', 'USD_bn'],
    ['Capacity (GW)', 'GW'],
    ['Volume (thousands)', 'k'],
  ])('the heading “%s” means %s', (heading, code) => {
    const unit = unitFromHeading(heading);
    expect(unit && unitCode(unit)).toBe(code);
  });

  it.each(['Close', 'Name (short)', 'Price', 'Ticker'])('the heading “%s” states none', (heading) => {
    expect(unitFromHeading(heading)).toBeNull();
  });

  it.each([
    ['Revenue by company (in millions of US dollars)', 'USD_mn'],
    ['All amounts in thousands of dollars unless otherwise stated.', 'USD_k'],
    ['Unit: KRW bn', 'KRW_bn'],
  ])('“%s” means %s', (sentence, code) => {
    const unit = unitFromSentence(sentence);
    expect(unit && unitCode(unit)).toBe(code);
  });
});

describe('tickers', () => {
  it.each([
    ['BRKB', 'BRK.B'],
    ['BRK/B', 'BRK.B'],
    ['BRK B', 'BRK.B'],
    ['BRK-B', 'BRK.B'],
    ['BRK.B', 'BRK.B'],
    ['NVDA US Equity', 'NVDA'],
    ['NASDAQ:NVDA', 'NVDA'],
    ['005930 KS', '005930.KS'],
    ['2330 TT', '2330.TW'],
    ['aapl', 'AAPL'],
    ['US0378331005', null],
    ['-CASH-', null],
  ])('%s is spelt %s', (text, ticker) => {
    expect(spellTicker(text)).toBe(ticker);
  });

  it('both Alphabet classes are one company', () => {
    expect([companyOf('GOOG'), companyOf('GOOGL')]).toEqual(['GOOGL', 'GOOGL']);
  });
});

it.each([
  ['cash', { ticker: 'XTSLA', name: 'BLK CSH FND TREASURY SL AGENCY', assetClass: 'Money Market' }],
  ['cash', { ticker: '', name: 'US DOLLAR', assetClass: '' }],
  [
    'collateral',
    { ticker: 'MARGIN_USD', name: 'CASH COLLATERAL MARGIN USD', assetClass: 'Cash Collateral and Margins' },
  ],
  ['future', { ticker: 'ESZ5', name: 'S&P500 EMINI DEC 25', assetClass: 'Futures' }],
  ['fund', { ticker: 'SPY', name: 'SPDR S&P 500 ETF', assetClass: '' }],
  ['bond', { ticker: '', name: 'United States Treasury Note', assetClass: 'Fixed Income' }],
  ['equity', { ticker: 'AAPL', name: 'APPLE INC', assetClass: 'Equity' }],
  ['equity', { ticker: 'PODD', name: 'Insulet Corp', assetClass: '' }],
])('a position is %s: %j', (kind, words) => {
  expect(holdingKind(words)).toBe(kind);
});

describe('lines that are no rows', () => {
  it.each([
    'Total',
    'Grand Total',
    'Subtotal Technology',
    'Sub-total',
    'Total assets',
    'Summe',
    'Account Total',
    'TOTAL:',
  ])('“%s” adds others up', (text) => {
    expect(isTotalWord(text)).toBe(true);
  });
  it.each(['Total SE', 'TotalEnergies SE', 'Totally Good Foods', 'Summit Inc'])('“%s” is a name', (text) => {
    expect(isTotalWord(text)).toBe(false);
  });
  it('a comment mark is no row number and no spreadsheet error', () => {
    expect(['# made by', '#1', '#N/A', '#', '## x'].map(isCommentMark)).toEqual([true, false, false, false, true]);
  });
  it.each([
    ['truncation', 'Output limited to the first 500 rows'],
    ['footnote', '* Provisional'],
    ['footnote', 'Source: an office'],
    ['total', 'Total'],
    ['footer', 'The content is for information only'],
  ])('%s: %s', (role, text) => {
    expect(tailRole(text)).toBe(role);
  });
});

it('words for “no value” in any case, and nothing else', () => {
  expect(
    ['.', '-', '--', '\u2014', 'n/a', 'NA', 'null', 'None', 'NaN', 'Not available', '*', ':', '#N/A'].filter(
      (word) => !isMissingWord(word),
    ),
  ).toEqual([]);
  expect(['0', 'AAPL', 'x', 'no'].filter(isMissingWord)).toEqual([]);
});

it('a header has the same fingerprint in any order, case and bracket, and for any quarters', () => {
  expect(headerFingerprint(['Ticker', 'Weight (%)'])).toBe(headerFingerprint(['weight', 'TICKER']));
  expect(headerFingerprint(['Company', '2024Q1', '2024Q2'])).toBe(headerFingerprint(['Company', '2024Q3']));
  expect(headerFingerprint(['Ticker', 'Weight'])).not.toBe(headerFingerprint(['Ticker', 'Value']));
});

it.each([
  ['web-page', '  <!doctype html><html>'],
  ['json', '[{"a": 1}]'],
  ['json', '{\n "a": 1}'],
  ['pdf', '%PDF-1.7'],
  ['rich-text', '{\\rtf1'],
  [null, '[a],b\n1,2'],
  [null, '<5,>10\n1,2'],
])('%s: %j', (kind, text) => {
  expect(sniffKind(new TextEncoder().encode(text))).toBe(kind);
});
