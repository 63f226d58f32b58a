export interface CsvRow {
  /** Line of the file the row starts on; a quoted cell may span several lines, so this is not the row's number. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly fault: 'unclosed-quote' | 'text-after-quote' | 'quote-in-cell';
}

export interface CsvRowsRead {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
}

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/**
 * Rows of a strict RFC 4180 text: commas, double quotes, CRLF or LF. The dialect of our own files; other people's
 * files go through `ingest`. A row with a broken quote is left out and named, the rows around it are kept.
 */
export function csvRows(text: string): CsvRowsRead {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  const end = text.length;
  // A byte-order mark is not part of the first header.
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < end) {
    const start = line;
    const cells: string[] = [];
    let fault: CsvFault['fault'] | null = null;
    for (;;) {
      let cell: string;
      if (text.charCodeAt(at) === QUOTE) {
        let from = at + 1;
        cell = '';
        for (;;) {
          const quote = text.indexOf('"', from);
          const stop = quote < 0 ? end : quote;
          for (let i = text.indexOf('\n', from); i >= 0 && i < stop; i = text.indexOf('\n', i + 1)) line++;
          if (quote < 0) {
            fault = 'unclosed-quote';
            at = end;
            break;
          }
          cell += text.slice(from, quote);
          at = quote + 1;
          if (text.charCodeAt(at) !== QUOTE) break;
          cell += '"';
          from = at + 1;
        }
      } else {
        cell = '';
      }
      const from = at;
      while (at < end) {
        const code = text.charCodeAt(at);
        if (code === COMMA || code === LF || code === CR) break;
        at++;
      }
      if (at > from) {
        const rest = text.slice(from, at);
        if (cell !== '' || text.charCodeAt(from - 1) === QUOTE) fault ??= 'text-after-quote';
        else if (rest.includes('"')) fault ??= 'quote-in-cell';
        cell += rest;
      }
      cells.push(cell);
      if (text.charCodeAt(at) !== COMMA || at >= end) break;
      at++;
    }
    if (text.charCodeAt(at) === CR) at++;
    if (text.charCodeAt(at) === LF) at++;
    line++;
    if (fault) faults.push({ line: start, fault });
    else if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
  }
  return { rows, faults };
}
