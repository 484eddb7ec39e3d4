/** What stands for the columns of a panel in which no row holds anything: one array for all of a kind, made when it is asked for. */
export class EmptyColumns {
  readonly #rows: number;
  #integer: Int32Array | null = null;
  #number: Float64Array | null = null;

  constructor(rows: number) {
    this.#rows = rows;
  }

  get integer(): Int32Array {
    this.#integer ??= new Int32Array(this.#rows).fill(-1);
    return this.#integer;
  }

  get number(): Float64Array {
    this.#number ??= new Float64Array(this.#rows).fill(Number.NaN);
    return this.#number;
  }
}

/** Whether no row of a panel's column holds anything. */
export function holdsNothing(values: Int32Array | Float64Array): boolean {
  return values instanceof Float64Array
    ? values.every((value) => Number.isNaN(value))
    : values.every((value) => value === -1);
}
