import type { Column, ColumnType } from './columnTypes.ts';
import type { Fact, Table } from './fileTypes.ts';
import { plainHeading } from './headerFingerprint.ts';
import type { Mapping, ObservationMapping } from './mapping.ts';
import { readDay } from './readDay.ts';
import { readPeriod } from './readPeriod.ts';

/** What a recipe sees of a table: headings to be found by their aliases, types, and the text around it. */
export class TableView {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly facts: readonly Fact[];
  readonly fileName: string;
  readonly #byHeading = new Map<string, Column>();

  constructor(table: Table, columns: readonly Column[], facts: readonly Fact[], fileName: string) {
    this.table = table;
    this.columns = columns;
    this.facts = facts;
    this.fileName = fileName;
    for (const column of columns) {
      const heading = plainHeading(column.name);
      if (!this.#byHeading.has(heading)) this.#byHeading.set(heading, column);
    }
  }

  /** The name of the first column known under one of these aliases (written as `plainHeading` leaves them), or null. */
  find(...aliases: readonly string[]): string | null {
    for (const alias of aliases) {
      const column = this.#byHeading.get(alias);
      if (column) return column.name;
    }
    return null;
  }

  has(...aliases: readonly string[]): boolean {
    return this.find(...aliases) !== null;
  }

  typed(type: ColumnType): readonly Column[] {
    return this.columns.filter((column) => column.type === type);
  }

  typeOf(name: string | null): ColumnType | null {
    return this.columns.find((column) => column.name === name)?.type ?? null;
  }

  /** Columns whose heading is itself a period or a day: the mark of a wide table. */
  get periodHeadings(): readonly Column[] {
    return this.columns.filter((column) => column.type === 'number' && headingPeriod(column.name));
  }

  /** A name for what the table is about, for tables of one series: its title, the file's fund or name. */
  get subject(): string {
    const fund = this.facts.find((fact) => fact.about === 'fund');
    return this.table.title ?? fund?.value ?? this.fileName.replace(/\.[a-z\d]{1,5}$/i, '');
  }
}

/** Whether a heading is a period or a day: `2024Q1`, `FY25`, `Mar-24`, `2024-03-31`; two-digit words alone are not. */
export const headingPeriod = (heading: string): boolean => readPeriod(heading) !== null || readDay(heading) !== null;

/** A known format: recognised by the set of its columns, turned into a mapping. */
export interface Recipe {
  readonly id: string;
  readonly title: string;
  /** Null when the table is not of this format. */
  propose(view: TableView): Mapping | null;
}

/** An identifier made of a heading: `Market cap (USD bn)` is `market_cap`. Never empty. */
export const slug = (text: string): string =>
  plainHeading(text)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .slice(0, 60) || 'values';

export const observationsBy = (
  part: Partial<ObservationMapping> & Pick<ObservationMapping, 'values' | 'recipe'>,
): ObservationMapping => ({
  kind: 'observations',
  headingsAre: 'series',
  when: null,
  period: null,
  entity: null,
  series: null,
  unit: null,
  source: null,
  note: null,
  fixed: { entity: 'ALL', series: 'values', unit: null },
  ...part,
});
