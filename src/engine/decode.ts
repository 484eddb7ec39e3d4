import { DataType, Precision, RecordBatchReader, Type, tableFromIPC, type Vector } from "apache-arrow";
import type { ResultColumn, ResultTable } from "./engine.ts";

const dayInMs = 86_400_000;

/** Where a chunk of an Arrow vector has values; an absent or empty bitmap means everywhere. */
function isValidAt(bitmap: Uint8Array | undefined | null, offset: number, row: number): boolean {
  if (!bitmap || bitmap.length === 0) return true;
  const bit = offset + row;
  return (((bitmap[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
}

type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

function isNumberArray(values: unknown): values is NumberArray {
  return ArrayBuffer.isView(values) && !(values instanceof DataView);
}

function numberColumn(name: string, vector: Vector): ResultColumn {
  const values = new Float64Array(vector.length);
  const valid = new Uint8Array(vector.length).fill(1);
  let at = 0;
  for (const chunk of vector.data) {
    const source: unknown = chunk.values;
    if (chunk.nullCount === chunk.length) {
      values.fill(Number.NaN, at, at + chunk.length);
      valid.fill(0, at, at + chunk.length);
      at += chunk.length;
      continue;
    }
    if (source instanceof BigInt64Array || source instanceof BigUint64Array) {
      for (let row = 0; row < chunk.length; row++) values[at + row] = Number(source[row]);
    } else if (isNumberArray(source)) {
      values.set(source.subarray(0, chunk.length), at);
    } else {
      throw new TypeError(`column ${name} has no numbers`);
    }
    if (chunk.nullCount > 0) {
      for (let row = 0; row < chunk.length; row++) {
        if (isValidAt(chunk.nullBitmap, chunk.offset, row)) continue;
        values[at + row] = Number.NaN;
        valid[at + row] = 0;
      }
    }
    at += chunk.length;
  }
  return { name, kind: "number", values, valid };
}

function textsOf(vector: Vector, format: (value: never) => string): (string | null)[] {
  const texts: (string | null)[] = [];
  for (let row = 0; row < vector.length; row++) {
    const value: unknown = vector.get(row);
    texts.push(value === null ? null : format(value as never));
  }
  return texts;
}

/** `YYYY-MM-DD` of a day given as milliseconds since 1970. */
function isoDate(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / dayInMs) * dayInMs).toISOString().slice(0, -14);
}

/** `YYYY-MM-DD hh:mm:ss.sss`, UTC, without a fraction that is zero. */
function isoTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("T", " ").replace("Z", "").replace(".000", "");
}

function typeName(type: unknown): string {
  return type instanceof DataType ? (Type[Number(type.typeId)] ?? "unknown") : typeof type;
}

function decodeColumn(name: string, vector: Vector): ResultColumn {
  const type: unknown = vector.type;
  if (DataType.isInt(type) || (DataType.isFloat(type) && type.precision !== Precision.HALF))
    return numberColumn(name, vector);
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) {
    return { name, kind: "text", values: textsOf(vector, (text: string) => text) };
  }
  if (DataType.isDictionary(type) && DataType.isUtf8(type.dictionary)) {
    return { name, kind: "text", values: textsOf(vector.memoize(), (text: string) => text) };
  }
  if (DataType.isBool(type)) return { name, kind: "boolean", values: textsOf(vector, String) };
  if (DataType.isDate(type)) return { name, kind: "date", values: textsOf(vector, isoDate) };
  if (DataType.isTimestamp(type)) return { name, kind: "text", values: textsOf(vector, isoTimestamp) };
  if (DataType.isNull(type)) return { name, kind: "text", values: textsOf(vector, String) };
  throw new TypeError(
    `column ${name} is of type ${typeName(type)}, which has no decoded form: cast it to VARCHAR or DOUBLE`,
  );
}

/** True if the head of a result announces columns of dictionary-coded texts (ENUM). */
export function hasDictionary(head: Uint8Array): boolean {
  return RecordBatchReader.from(head)
    .open()
    .schema.fields.some((field) => DataType.isDictionary(field.type));
}

/**
 * One result of DuckDB, as Arrow IPC stream bytes, as plain columns. Whole numbers of 64 bits and decimals become doubles
 * (the connection is opened so; exact up to 2^53), dates and timestamps ISO texts in UTC, booleans "true"/"false".
 * Throws TypeError for types without a faithful form (lists, structs, intervals, blobs, times).
 */
export function decodeResult(messages: readonly Uint8Array[]): ResultTable {
  const table = tableFromIPC(messages);
  const columns = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index);
    if (!vector) throw new TypeError(`the result has no column ${index}`);
    return decodeColumn(field.name, vector);
  });
  return { columns, rowCount: table.numRows };
}
