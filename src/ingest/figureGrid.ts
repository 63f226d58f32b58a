import type { Observation, Provenance } from '../datasets/types.ts';
import type { Calendar } from './calendar.ts';
import { type CodedColumn, codeRows, meantBy, type Wording } from './codeRows.ts';
import { TextCodes } from './codes.ts';
import type { NumberColumn } from './columnTypes.ts';
import type { FileRead, Table } from './fileTypes.ts';
import type { ObservationMapping } from './mapping.ts';
import { type Moment, Moments, NO_MOMENT } from './moments.ts';
import { unitCode, unitFromWords } from './readUnit.ts';
import { RowReader, rowLine } from './tableRows.ts';
import { slug } from './tableView.ts';

/** Why a cell of a value column is no figure of ours. */
export type Lacking = 'no value' | 'unreadable value' | 'no date' | 'no name';

/** Columns that tell no two figures apart. */
type Extra = 'source' | 'note' | 'status' | 'sourceUrl' | 'published';

interface Parts {
  readonly file: FileRead;
  readonly table: Table;
  readonly mapping: ObservationMapping;
  readonly values: readonly NumberColumn[];
  readonly calendar: Calendar;
  /** Unit of a column that states none. */
  readonly unit: string | null;
}

/**
 * The figures of a table where they stand: a figure is a cell, counted row by row, and everything it is about is a number
 * for its row or its column. Four bytes a row for each column of words or dates; what no figure is told apart by (source,
 * note) stays in the bytes of the file until it is asked for.
 */
export class FigureGrid {
  readonly table: Table;
  readonly rows: number;
  /** Value columns; cell `row × width + column` is the figure of a row in one of them. */
  readonly width: number;
  readonly moments = new Moments();
  /** Cells of our own export from which an apostrophe was taken. */
  readonly restored: number;
  readonly #mapping: ObservationMapping;
  readonly #values: readonly NumberColumn[];
  readonly #calendar: Calendar;
  readonly #fileName: string;
  readonly #wording: Wording;
  readonly #reader: RowReader;
  readonly #places: Readonly<Record<Extra, number>>;
  readonly #series: CodedColumn | null;
  readonly #entities: CodedColumn | null;
  readonly #periods: CodedColumn | null;
  readonly #units: CodedColumn | null;
  readonly #statuses: CodedColumn | null;
  readonly #seriesNames: TextCodes;
  readonly #entityNames: TextCodes;
  /** By value column: what holds where the row says nothing. */
  readonly #seriesOf: readonly number[];
  readonly #entityOf: readonly number[];
  readonly #unitOf: readonly string[];
  readonly #onlyGaps: readonly boolean[];
  readonly #statedUnits = new Map<number, string>();
  readonly #headingMoments: readonly number[] | null;
  readonly #headingNotes: readonly string[];
  readonly #rowMoments: Int32Array | null;
  /** Some column says where the single rows come from. */
  readonly #saysMore: boolean;
  #last: Provenance | null = null;

  constructor({ file, table, mapping, values, calendar, unit }: Parts) {
    this.table = table;
    this.rows = table.rows.length;
    this.width = values.length;
    this.#mapping = mapping;
    this.#values = values;
    this.#calendar = calendar;
    this.#fileName = file.name;
    this.#reader = new RowReader(table);
    const own = mapping.recipe === 'tidy';
    this.#wording = own ? 'own' : 'theirs';
    const at = (name: string | null) => (name === null ? -1 : table.header.indexOf(name));
    // Our own export says more of each row than a mapping can name.
    const ownAt = (name: string) => (own ? at(name) : -1);
    this.#places = {
      source: at(mapping.source),
      note: at(mapping.note),
      status: ownAt('status'),
      sourceUrl: ownAt('source_url'),
      published: ownAt('published'),
    };
    this.#saysMore = Object.values(this.#places).some((place) => place >= 0);
    const named = [mapping.series, mapping.entity, mapping.period, mapping.unit].map(at);
    const coded = codeRows(
      table,
      [...named, this.#places.status].filter((place) => place >= 0),
      this.#wording,
    );
    const columnAt = (place: number | undefined) => coded.columns.get(place ?? -1) ?? null;
    [this.#series, this.#entities, this.#periods, this.#units] = [
      columnAt(named[0]),
      columnAt(named[1]),
      columnAt(named[2]),
      columnAt(named[3]),
    ];
    this.#statuses = columnAt(this.#places.status);
    this.restored = coded.restored;
    this.#seriesNames = this.#series?.names ?? new TextCodes();
    this.#entityNames = this.#entities?.names ?? new TextCodes();
    this.#seriesOf = values.map((column) => this.#seriesNames.code(this.#seriesDefault(column)));
    this.#entityOf = values.map(({ name }) =>
      this.#entityNames.code(mapping.headingsAre === 'entity' ? name : mapping.fixed.entity),
    );
    this.#unitOf = values.map((column) => mapping.fixed.unit ?? statedUnit(column) ?? unit ?? 'unstated');
    this.#onlyGaps = values.map(({ values: all, empty }) => absentIn(all) === empty);
    const wide = mapping.headingsAre === 'period';
    this.#headingMoments = wide ? values.map(({ name }) => this.moments.code(calendar.headingMoment(name))) : null;
    this.#headingNotes = wide ? values.map(({ name }) => calendar.headingNote(name)) : [];
    this.#rowMoments = wide ? null : this.#named(calendar.rowMoments(this.rows, this.moments));
  }

  #seriesDefault(column: NumberColumn): string {
    const { headingsAre, fixed } = this.#mapping;
    if (headingsAre !== 'series') return fixed.series;
    return this.#values.length === 1 && fixed.series !== 'values' ? fixed.series : slug(column.name);
  }

  /** Moments under the names that the column of periods gives them. */
  #named(codes: Int32Array): Int32Array {
    const periods = this.#periods;
    if (!periods) return codes;
    for (let row = 0; row < codes.length; row++)
      codes[row] = this.moments.renamed(codes[row] as number, periods.names.text(periods.codes[row] as number));
    return codes;
  }

  /** NaN where the cell holds none. */
  valueAt(row: number, column: number): number {
    return this.#values[column]?.values[row] ?? Number.NaN;
  }

  momentCode(row: number, column: number): number {
    if (this.#rowMoments) return this.#rowMoments[row] as number;
    const code = this.#headingMoments?.[column] ?? NO_MOMENT;
    const periods = this.#periods;
    return periods ? this.moments.renamed(code, periods.names.text(periods.codes[row] as number)) : code;
  }

  seriesCode(row: number, column: number): number {
    return this.#series?.codes[row] || (this.#seriesOf[column] as number);
  }

  entityCode(row: number, column: number): number {
    return this.#entities?.codes[row] || (this.#entityOf[column] as number);
  }

  /** In our own files a plan and a report may share a period; they are two statements. */
  statusCode(row: number): number {
    return this.#statuses?.codes[row] ?? 0;
  }

  isFigure(row: number, column: number): boolean {
    return (
      !Number.isNaN(this.valueAt(row, column)) &&
      this.momentCode(row, column) !== NO_MOMENT &&
      this.#entities?.codes[row] !== 0
    );
  }

  /** Why a cell is no figure, or null where it is one. */
  lacking(row: number, column: number): Lacking | null {
    if (Number.isNaN(this.valueAt(row, column)))
      return this.#onlyGaps[column] || isGap(this.#cell(row, column)) ? 'no value' : 'unreadable value';
    if (this.momentCode(row, column) === NO_MOMENT) return 'no date';
    return this.#entities?.codes[row] === 0 ? 'no name' : null;
  }

  #cell(row: number, column: number): string {
    const cell = this.#reader.text(row, this.#values[column]?.index ?? -1);
    return this.#wording === 'own' ? meantBy(cell, 'own') : cell;
  }

  line(row: number): number {
    return rowLine(this.table, row);
  }

  names(seriesCode: number, entityCode: number): { readonly series: string; readonly entity: string } {
    return { series: this.#seriesNames.text(seriesCode), entity: this.#entityNames.text(entityCode) };
  }

  moment(row: number, column: number): Moment {
    return this.moments.all[this.momentCode(row, column)] ?? { period: '', date: '' };
  }

  unit(row: number, column: number): string {
    const code = this.#units?.codes[row] ?? 0;
    return code === 0 ? (this.#unitOf[column] ?? 'unstated') : this.#statedUnit(code);
  }

  #statedUnit(code: number): string {
    const known = this.#statedUnits.get(code);
    if (known !== undefined) return known;
    const stated = this.#units?.names.text(code) ?? '';
    const unit = this.#wording === 'own' ? stated : unitOf(stated);
    this.#statedUnits.set(code, unit);
    return unit;
  }

  /** The row of ours that a cell gives; `value` is the figure, which may have been worked out from those before it. */
  observation(row: number, column: number, value: number): Observation {
    const { period, date } = this.moment(row, column);
    return {
      series: this.#seriesNames.text(this.seriesCode(row, column)),
      entity: this.#entityNames.text(this.entityCode(row, column)),
      period,
      date,
      value,
      unit: this.unit(row, column),
      provenance: this.#provenance(row, column),
      line: this.line(row),
    };
  }

  /** Where a figure comes from. Most files say nothing of it, and then it is the same for row after row. */
  #provenance(row: number, column: number): Provenance {
    const marked = this.#headingMoments ? (this.#headingNotes[column] ?? '') : this.#calendar.rowNote(row);
    if (this.#saysMore || this.#last?.note !== marked) this.#last = this.#provenanceOf(row, marked);
    return this.#last;
  }

  #provenanceOf(row: number, marked: string): Provenance {
    const status = this.#words(row, 'status');
    const notes = [this.#words(row, 'note') || marked, status && status !== 'user' ? `${status} in the file` : ''];
    return {
      status: 'user',
      confidence: 'unstated',
      source: this.#words(row, 'source') || this.#fileName,
      sourceUrl: this.#words(row, 'sourceUrl') || null,
      published: this.#words(row, 'published') || null,
      note: notes.filter((part) => part !== '').join('; '),
    };
  }

  #words(row: number, what: Extra): string {
    const place = this.#places[what];
    return place < 0 ? '' : meantBy(this.#reader.text(row, place), this.#wording);
  }
}

/** Whether a cell without a figure was meant to hold none. */
const isGap = (cell: string): boolean => cell.trim() === '' || !/\d/.test(cell);

function statedUnit({ unit }: NumberColumn): string | null {
  const code = unitCode(unit);
  return code === 'unstated' ? null : code;
}

function unitOf(words: string): string {
  const unit = unitFromWords(words);
  return unit ? unitCode(unit) : words;
}

function absentIn(values: Float64Array): number {
  let absent = 0;
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row] as number)) absent++;
  return absent;
}
