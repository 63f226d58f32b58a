import { isBlank } from './cellKind.ts';
import { cellWords } from './cellWords.ts';
import { type NumberColumn, valueAt } from './columnTypes.ts';
import { currencyCode } from './currencies.ts';
import type { Table } from './fileTypes.ts';
import type { Assumption } from './findings.ts';
import { type HoldingKind, holdingKind } from './holdingKind.ts';
import type { HoldingMapping } from './mapping.ts';
import { isMissingWord } from './missingWords.ts';
import { TallyBook } from './receipt.ts';
import { rowCells, rowLine } from './tableRows.ts';
import { spellTicker } from './tickers.ts';

/** One row of a positions file. */
export interface Position {
  /** Ticker in the datasets' spelling, or the name where the file gives no ticker. */
  readonly entity: string;
  readonly name: string;
  readonly kind: HoldingKind;
  /** As a share, not in per cent; null where the file gives none. */
  readonly weight: number | null;
  readonly value: number | null;
  readonly currency: string | null;
  readonly line: number;
}

/** The columns of figures; `scale` is what one unit of the weight column is as a share. */
export interface PositionFigures {
  readonly weights: NumberColumn | null;
  readonly values: NumberColumn | null;
  readonly scale: number | null;
}

/** Judges the rows of a positions file one by one, and counts what became of each. */
export class PositionBook {
  readonly positions: Position[] = [];
  readonly rows = new TallyBook();
  readonly values = new TallyBook();
  readonly #table: Table;
  readonly #figures: PositionFigures;
  readonly #used: readonly NumberColumn[];
  readonly #place: Readonly<Record<'ticker' | 'name' | 'currency' | 'type', number>>;
  readonly #spelt = new Map<string, { to: string; lines: number[] }>();

  constructor(table: Table, mapping: HoldingMapping, figures: PositionFigures) {
    this.#table = table;
    this.#figures = figures;
    this.#used = [figures.weights, figures.values].filter((column) => column !== null);
    const at = (name: string | null) => (name === null ? -1 : table.header.indexOf(name));
    this.#place = {
      ticker: at(mapping.ticker),
      name: at(mapping.name),
      currency: at(mapping.currency),
      type: at(mapping.assetClass),
    };
  }

  takeAll(): void {
    for (let row = 0; row < this.#table.rows.length; row++) this.#take(row);
  }

  /** Tickers that are written another way here than in the file. */
  get notes(): readonly Assumption[] {
    return [...this.#spelt].map(([from, { to, lines }]) => ({ code: 'ticker-spelt', from, to, lines }));
  }

  #take(row: number): void {
    const { weights, values, scale } = this.#figures;
    const place = this.#place;
    const line = rowLine(this.#table, row);
    const cells = rowCells(this.#table, row);
    const cell = (index: number) => (index < 0 ? '' : cellWords(cells[index] ?? ''));
    const named = (index: number) => (isMissingWord(cell(index)) || isBlank(cell(index)) ? '' : cell(index));
    const written = named(place.ticker);
    const name = named(place.name);
    const weight = weights ? valueAt(weights, row) : null;
    const value = values ? valueAt(values, row) : null;
    const reason =
      written === '' && name === '' ? 'no name' : weight === null && value === null ? 'no weight or value' : null;
    this.#count(row, line, reason);
    if (reason) return;
    const ticker = this.#spell(written, line);
    this.positions.push({
      entity: ticker || name || written,
      name: name || written,
      kind: holdingKind({ ticker, name, assetClass: cell(place.type) }),
      weight: weight === null || scale === null ? null : weight * scale,
      value: value === null ? null : value * (values?.unit.scale ?? 1),
      currency: cell(place.currency) ? currencyCode(cell(place.currency)) : (values?.unit.currency ?? null),
      line,
    });
  }

  #count(row: number, line: number, reason: string | null): void {
    if (reason) this.rows.setAside(reason, line);
    else this.rows.use();
    for (const column of this.#used) {
      const lacking = reason ?? (valueAt(column, row) === null ? 'no value' : null);
      if (lacking) this.values.setAside(lacking, line);
      else this.values.use();
    }
  }

  /** The ticker in the datasets' spelling; empty where the cell is none. */
  #spell(written: string, line: number): string {
    const ticker = spellTicker(written) ?? '';
    if (ticker === '' || ticker === written) return ticker;
    const entry = this.#spelt.get(written) ?? { to: ticker, lines: [] };
    entry.lines.push(line);
    this.#spelt.set(written, entry);
    return ticker;
  }
}
