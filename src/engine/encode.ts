import {
  DateDay,
  type Data,
  type DataType,
  Float64,
  Int32,
  Null,
  RecordBatch,
  Schema,
  Field,
  Struct,
  Table,
  Utf8,
  makeData,
  tableToIPC,
} from "apache-arrow";
import type { EngineColumn } from "./engine.ts";

const utf8 = new TextEncoder();

/** Validity bytes (0 or 1 a row) packed into Arrow's bitmap, with the count of rows that are NULL. */
function packValidity(valid: Uint8Array): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(((valid.length + 63) >> 6) << 3);
  // Most columns are of one kind: whole ones need no bitmap, empty ones no bytes at all.
  if (!valid.includes(0)) return { nullBitmap, nullCount: 0 };
  if (!valid.includes(1)) return { nullBitmap, nullCount: valid.length };
  let nullCount = 0;
  for (let row = 0; row < valid.length; row++) {
    if (valid[row] === 0) nullCount++;
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { nullBitmap, nullCount };
}

function textData(texts: readonly string[], validity: object): Data<Utf8> {
  const encoded = texts.map((text) => utf8.encode(text));
  const valueOffsets = new Int32Array(texts.length + 1);
  let end = 0;
  encoded.forEach((bytes, row) => {
    end += bytes.length;
    valueOffsets[row + 1] = end;
  });
  const data = new Uint8Array(end);
  encoded.forEach((bytes, row) => data.set(bytes, valueOffsets[row]));
  return makeData({ type: new Utf8(), length: texts.length, valueOffsets, data, ...validity });
}

function columnData(column: EngineColumn, from: number, to: number): Data<DataType> {
  const length = to - from;
  const packed = column.valid ? packValidity(column.valid.subarray(from, to)) : null;
  // A column without any value goes as a type without any bytes: tables have many such columns.
  if (packed?.nullCount === length) return makeData({ type: new Null(), length });
  const validity = packed?.nullCount ? packed : {};
  switch (column.type) {
    case "integer":
      return makeData({ type: new Int32(), length, data: column.values.subarray(from, to), ...validity });
    case "number":
      return makeData({ type: new Float64(), length, data: column.values.subarray(from, to), ...validity });
    case "date":
      return makeData({ type: new DateDay(), length, data: column.values.subarray(from, to), ...validity });
    case "text":
      return textData(column.values.slice(from, to), validity);
  }
}

/**
 * Rows [from, to) of the columns as the bytes of one Arrow IPC stream: plain vectors over the typed arrays themselves
 * (dictionary columns trap in the engine, and Arrow's builders need `new Function`, which the page forbids).
 */
export function encodeColumns(columns: readonly EngineColumn[], from: number, to: number): Uint8Array {
  const children = columns.map((column) => columnData(column, from, to));
  const fields = columns.map(
    (column, index) => new Field(column.name, children[index]?.type ?? new Utf8(), true),
  );
  const schema = new Schema(fields);
  const rows = makeData({ type: new Struct(fields), length: to - from, nullCount: 0, children });
  return tableToIPC(new Table(schema, new RecordBatch(schema, rows)), "stream");
}
