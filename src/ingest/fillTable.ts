import type { TextColumn } from "../columns/columnTable.ts";
import type { Engine, EngineColumn } from "../engine/engine.ts";
import type { ColumnDeclaration } from "../model/declaration.ts";
import { tableName, type Standing } from "../model/ddl.ts";
import { missingCodes, missingTexts } from "../model/missing.ts";
import { columnsOf, labelDomain, type TableId } from "../model/tables.ts";
import type { StagedTable } from "./screening.ts";

/** The workspace's label lists, as far as filling needs them: dictionary index → code of the domain, -1 for the empty text. */
export interface LabelCodes {
  codes(domain: string, dictionary: readonly string[]): Int32Array;
}

const dayLength = 86_400_000;
/** So many rows go in at once: a page that fills is not held for long, and few copies stand beside the rows. */
const rowsPerSlice = 65_536;

/** The rows [from, to) of one of the engine's columns. */
type ColumnSlices = (from: number, to: number) => EngineColumn;

/** Which of a column's distinct texts are stored as something. */
type Stored = "none" | "some" | "all";

function howMany(stored: Float64Array): Stored {
  const missing = stored.reduce((count, value) => (Number.isNaN(value) ? count + 1 : count), 0);
  return missing === stored.length ? "none" : missing === 0 ? "all" : "some";
}

function spreadSome(
  codes: Uint32Array,
  stored: Float64Array,
  values: Float64Array | Int32Array,
  valid: Uint8Array,
): void {
  for (let row = 0; row < codes.length; row += 1) {
    const value = stored[codes[row] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    values[row] = value;
    valid[row] = 1;
  }
}

/** What each distinct text is stored as, NaN for NULL, put in every row that holds it. Loops, because millions of rows go through. */
function spread(
  name: string,
  type: "integer" | "number" | "date",
  codes: Uint32Array,
  stored: Float64Array,
  present: Stored,
): EngineColumn {
  const rows = codes.length;
  const values = type === "number" ? new Float64Array(rows) : new Int32Array(rows);
  const valid = new Uint8Array(rows);
  if (present === "all") {
    valid.fill(1);
    for (let row = 0; row < rows; row += 1) values[row] = stored[codes[row] ?? 0] ?? Number.NaN;
  } else if (present === "some") spreadSome(codes, stored, values, valid);
  return values instanceof Float64Array
    ? { name, type: "number", values, valid }
    : { name, type: type === "date" ? "date" : "integer", values, valid };
}

function withFallback(declaration: ColumnDeclaration, column: TextColumn): TextColumn {
  const { fallback } = declaration;
  return fallback === undefined
    ? column
    : { ...column, dictionary: column.dictionary.map((text) => (text === "" ? fallback : text)) };
}

/** The missing code of each row of a measure column: 0 where a value is there. */
function missingSlices(name: string, { dictionary, codes }: TextColumn): ColumnSlices {
  const missing = dictionary.map((text) =>
    Object.hasOwn(missingTexts, text) ? (missingTexts[text] ?? missingCodes.value) : missingCodes.value,
  );
  return (from, to) => {
    const values = new Int32Array(to - from);
    for (let row = from; row < to; row += 1) values[row - from] = missing[codes[row] ?? 0] ?? 0;
    return { name: `${name}_missing`, type: "integer", values };
  };
}

function isPresent({ measure }: ColumnDeclaration, text: string): boolean {
  return text !== "" && !(measure === true && Object.hasOwn(missingTexts, text));
}

/** The codes of a column's texts in its label list, -1 for those that say that something is missing. */
function labelCodes(
  domain: string,
  declaration: ColumnDeclaration,
  { dictionary }: TextColumn,
  labels: LabelCodes,
): Int32Array {
  return labels.codes(
    domain,
    dictionary.map((text) => (isPresent(declaration, text) ? text : "")),
  );
}

function columnOf(
  { rows }: StagedTable,
  name: string,
  declaration: ColumnDeclaration,
  none: Uint32Array,
): TextColumn {
  const found = rows.columns.find((column) => column.name === name);
  return withFallback(declaration, found ?? { name, dictionary: [""], codes: none });
}

/** Gives the texts of staged rows their codes as filling them would, and fills nothing. */
export function learnLabels(labels: LabelCodes, staged: StagedTable): void {
  const none = new Uint32Array();
  for (const [name, declaration] of columnsOf(staged.table)) {
    const domain = labelDomain(staged.table, name, declaration);
    if (domain !== null) labelCodes(domain, declaration, columnOf(staged, name, declaration, none), labels);
  }
}

function valueSlices(
  table: TableId,
  name: string,
  declaration: ColumnDeclaration,
  column: TextColumn,
  labels: LabelCodes,
): ColumnSlices {
  const slices = (type: "integer" | "number" | "date", stored: Float64Array): ColumnSlices => {
    const present = howMany(stored);
    return (from, to) => spread(name, type, column.codes.subarray(from, to), stored, present);
  };
  const domain = labelDomain(table, name, declaration);
  const texts = column.dictionary;
  if (domain !== null) {
    const codes = labelCodes(domain, declaration, column, labels);
    return slices(
      "integer",
      Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code)),
    );
  }
  const { kind } = declaration.type;
  const valueOf = (text: string): number =>
    kind === "date" ? Date.parse(`${text}T00:00:00Z`) / dayLength : Number(text);
  const stored = Float64Array.from(texts, (text) =>
    isPresent(declaration, text) ? valueOf(text) : Number.NaN,
  );
  return slices(kind === "date" || kind === "integer" ? kind : "number", stored);
}

/** A staged table's columns as the engine takes them, every column of the model's table there, in its order. */
function engineSlices(staged: StagedTable, labels: LabelCodes, batchOrdinal: number): ColumnSlices[] {
  const { table, rows } = staged;
  const none = new Uint32Array(rows.lines.length);
  const columns = columnsOf(table).flatMap(([name, declaration]) => {
    const column = columnOf(staged, name, declaration, none);
    const values = valueSlices(table, name, declaration, column, labels);
    return declaration.measure === true ? [values, missingSlices(name, column)] : [values];
  });
  return [
    ...columns,
    (from, to) => ({
      name: "batch_id",
      type: "integer",
      values: new Int32Array(to - from).fill(batchOrdinal),
    }),
    (from, to) => ({
      name: "source_row",
      type: "integer",
      values: new Int32Array(rows.lines.subarray(from, to)),
    }),
  ];
}

/** Throws RangeError when a number or date of the rows is none: such rows could never be filled into the engine. */
export function assertFillable(staged: StagedTable): void {
  for (const [name, declaration] of columnsOf(staged.table)) {
    const column = staged.rows.columns.find((candidate) => candidate.name === name);
    if (column === undefined || !["number", "integer", "date"].includes(declaration.type.kind)) continue;
    for (const text of column.dictionary) {
      if (Object.hasOwn(missingTexts, text)) continue;
      const value = declaration.type.kind === "date" ? Date.parse(text) : Number(text);
      if (Number.isNaN(value))
        throw new RangeError(
          `${staged.table}.${name} holds ${JSON.stringify(text)}, which is no ${declaration.type.kind}`,
        );
    }
  }
}

/**
 * Inserts staged rows into the engine's table of live or staged rows and resolves to their number. Texts must be canonical, as screening leaves
 * them. Rejects with RangeError before anything is written when a number or date is none, else with the engine's error; what
 * was inserted before that stays, so it belongs in a transaction.
 */
export async function fillTable(
  engine: Engine,
  labels: LabelCodes,
  staged: StagedTable,
  batchOrdinal: number,
  standing: Standing = "live",
): Promise<number> {
  assertFillable(staged);
  const rows = staged.rows.lines.length;
  if (rows === 0) return 0;
  const table = tableName(staged.table, standing);
  const slices = engineSlices(staged, labels, batchOrdinal);
  function* inTurns(): Generator<readonly EngineColumn[]> {
    for (let from = 0; from < rows; from += rowsPerSlice) {
      const to = Math.min(rows, from + rowsPerSlice);
      yield slices.map((slice) => slice(from, to));
    }
  }
  await engine.insertSlices(table, inTurns());
  return rows;
}
