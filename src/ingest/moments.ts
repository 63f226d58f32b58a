import { TextCodes } from './codes.ts';

/** When a figure is from: the period as the file names it, and the ISO day it ends. */
export interface Moment {
  readonly period: string;
  readonly date: string;
}

/** No moment: the row has no date that could be read. */
export const NO_MOMENT = -1;

/** The different moments of a table, each with a number; the same period and day have the same one. */
export class Moments {
  readonly all: Moment[] = [];
  readonly #codes = new TextCodes();
  readonly #renamed = new Map<number, Map<string, number>>();

  code(moment: Moment | null): number {
    if (!moment) return NO_MOMENT;
    // Number 0 of the texts is the empty one, which no moment is.
    const code = this.#codes.code(`${moment.period}\u0000${moment.date}`) - 1;
    if (code === this.all.length) this.all.push({ period: moment.period, date: moment.date });
    return code;
  }

  /** The same day under the name that another column gives the period. */
  renamed(code: number, period: string): number {
    const date = this.all[code]?.date;
    if (date === undefined || period === '') return code;
    const names = this.#renamed.get(code) ?? new Map<string, number>();
    this.#renamed.set(code, names);
    const named = names.get(period) ?? this.code({ period, date });
    names.set(period, named);
    return named;
  }

  /** For each moment the place of its day among all days, so that days are compared as numbers. */
  ranks(): Uint32Array {
    const days = [...new Set(this.all.map(({ date }) => date))].sort();
    const place = new Map(days.map((day, rank) => [day, rank]));
    return Uint32Array.from(this.all, ({ date }) => place.get(date) ?? 0);
  }
}
