import { DataType, Precision, tableFromIPC, type Table, type Vector } from "apache-arrow";
import type { NumberArrays, NumberKind } from "./engine.ts";

/** So many messages are decoded at once: each holds at most 2,048 rows, and reading one has a cost of its own. */
const messagesAtOnce = 32;

type NumberArray = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

function emptyArray(kind: NumberKind, rows: number): NumberArray {
  return kind === "number" ? new Float64Array(rows) : new Int32Array(rows);
}

/** Codes of texts and days are numbers inside an Arrow vector too: only what is declared as a number is one. */
function isNumeric(type: unknown): boolean {
  return DataType.isInt(type) || (DataType.isFloat(type) && type.precision !== Precision.HALF);
}

function isNumbers(values: unknown): values is ArrayLike<number> {
  return (
    ArrayBuffer.isView(values) &&
    !(values instanceof DataView || values instanceof BigInt64Array || values instanceof BigUint64Array)
  );
}

/** Puts `missing` where the bitmap of a chunk, from a bit on, says that there is no value. */
function markMissing(values: NumberArray, bitmap: Uint8Array, offset: number, missing: number): void {
  for (let row = 0; row < values.length; row += 1) {
    const bit = offset + row;
    if ((((bitmap[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) values[row] = missing;
  }
}

/** A vector as an array of its own; NULL is −1 among integers, NaN among numbers. */
function numbersOf(name: string, vector: Vector, kind: NumberKind): NumberArray {
  const values = emptyArray(kind, vector.length);
  const missing = kind === "number" ? Number.NaN : -1;
  let at = 0;
  for (const chunk of vector.data) {
    const { length, nullCount, offset } = chunk;
    const source: unknown = chunk.values;
    if (nullCount === length) values.fill(missing, at, at + length);
    else if (!isNumeric(vector.type) || !isNumbers(source))
      throw new TypeError(`column ${name} has no numbers`);
    else {
      for (let row = 0; row < length; row += 1) values[at + row] = source[row] ?? missing;
      if (nullCount > 0) markMissing(values.subarray(at, at + length), chunk.nullBitmap, offset, missing);
    }
    at += length;
  }
  return values;
}

/** Leaves the thread to what else waits for it. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Makes arrays of a result while its messages arrive, so that they need not all stand beside it, nor be decoded in one go. */
export class NumberGatherer<Name extends string> {
  readonly #kinds: Readonly<Record<Name, NumberKind>>;
  readonly #parts = new Map<string, NumberArray[]>();
  #head: Uint8Array | null = null;
  #waiting: Uint8Array[] = [];
  #rows = 0;

  constructor(kinds: Readonly<Record<Name, NumberKind>>) {
    this.#kinds = kinds;
  }

  /** Takes a message: first the head, then the rows. Throws TypeError where a column is missing or holds something else. */
  add(message: Uint8Array): void {
    if (this.#head === null) {
      this.#head = message;
      return;
    }
    this.#waiting.push(message);
    if (this.#waiting.length >= messagesAtOnce) this.#decode();
  }

  #decode(): void {
    if (this.#head === null) return;
    const table: Table = tableFromIPC([this.#head, ...this.#waiting]);
    this.#waiting = [];
    this.#rows += table.numRows;
    for (const [name, kind] of Object.entries<NumberKind>(this.#kinds)) {
      const vector = table.getChild(name);
      if (vector === null) throw new TypeError(`the result has no column ${name}`);
      const parts = this.#parts.get(name) ?? [];
      parts.push(numbersOf(name, vector, kind));
      this.#parts.set(name, parts);
    }
  }

  /** The columns in one piece each. Nothing can be added any more. */
  async finish(): Promise<NumberArrays<Name>> {
    this.#decode();
    const columns = new Map<string, NumberArray>();
    for (const [name, kind] of Object.entries<NumberKind>(this.#kinds)) {
      const whole = emptyArray(kind, this.#rows);
      let at = 0;
      for (const part of this.#parts.get(name) ?? []) {
        whole.set(part, at);
        at += part.length;
      }
      this.#parts.delete(name);
      columns.set(name, whole);
      if (this.#rows > 1_000_000) await pause();
    }
    return { rowCount: this.#rows, columns: Object.fromEntries(columns) as NumberArrays<Name>["columns"] };
  }
}
