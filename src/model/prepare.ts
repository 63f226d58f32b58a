/** A world as the equations read it: companies and nodes by index, every path a flat array, everything no scenario can change computed once. */
export interface Prepared {
  readonly quarters: number;
  readonly companies: number;
  readonly years: number;
  readonly nodes: number;
}
