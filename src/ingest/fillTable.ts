import { cellText, type TextColumn } from "../columns/columnTable.ts";
import type { Engine, EngineColumn } from "../engine/engine.ts";
import type { ColumnDeclaration } from "../model/declaration.ts";
import { missingCodes, missingTexts } from "../model/missing.ts";
import { columnsOf, labelDomain, type TableId } from "../model/tables.ts";
import type { StagedTable } from "./screening.ts";

/** The workspace's label lists, as far as filling needs them: dictionary index → code of the domain, -1 for the empty text. */
export interface LabelCodes {
  codes(domain: string, dictionary: readonly string[]): Int32Array;
}

const dayLength = 86_400_000;

/** The value of each distinct text spread over the rows, NaN where there is none. */
function spread(column: TextColumn, valueOf: (text: string) => number): Float64Array {
  const values = Float64Array.from(column.dictionary, valueOf);
  return Float64Array.from(column.codes, (code) => values[code] ?? Number.NaN);
}

function typed(name: string, type: "integer" | "number" | "date", values: Float64Array): EngineColumn {
  const valid = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1));
  const filled = values.map((value) => (Number.isNaN(value) ? 0 : value));
  return type === "number"
    ? { name, type, values: filled, valid }
    : { name, type, values: Int32Array.from(filled), valid };
}

function labelled(name: string, domain: string, column: TextColumn, labels: LabelCodes): EngineColumn {
  const codes = labels.codes(domain, column.dictionary);
  const values = Int32Array.from(column.codes, (code) => codes[code] ?? -1);
  const valid = Uint8Array.from(values, (code) => (code < 0 ? 0 : 1));
  return { name, type: "integer", values: values.map((code) => Math.max(code, 0)), valid };
}

function withFallback(declaration: ColumnDeclaration, column: TextColumn): TextColumn {
  const { fallback } = declaration;
  return fallback === undefined
    ? column
    : { ...column, dictionary: column.dictionary.map((text) => (text === "" ? fallback : text)) };
}

/** The missing code of each row of a measure column: 0 where a value is there. */
function missingColumn(name: string, column: TextColumn): EngineColumn {
  const codes = column.dictionary.map((text) =>
    Object.hasOwn(missingTexts, text) ? (missingTexts[text] ?? missingCodes.value) : missingCodes.value,
  );
  return {
    name: `${name}_missing`,
    type: "integer",
    values: Int32Array.from(column.codes, (code) => codes[code] ?? 0),
  };
}

function valueColumn(
  table: TableId,
  name: string,
  declaration: ColumnDeclaration,
  column: TextColumn,
  labels: LabelCodes,
): EngineColumn {
  const present = (text: string): boolean =>
    text !== "" && !(declaration.measure === true && Object.hasOwn(missingTexts, text));
  const domain = labelDomain(table, name, declaration);
  if (domain !== null)
    return labelled(
      name,
      domain,
      { ...column, dictionary: column.dictionary.map((text) => (present(text) ? text : "")) },
      labels,
    );
  const { kind } = declaration.type;
  if (kind === "date")
    return typed(
      name,
      "date",
      spread(column, (text) => (present(text) ? Date.parse(`${text}T00:00:00Z`) / dayLength : Number.NaN)),
    );
  return typed(
    name,
    kind === "integer" ? "integer" : "number",
    spread(column, (text) => (present(text) ? Number(text) : Number.NaN)),
  );
}

/** A staged table's columns as the engine takes them, every column of the model's table there, in its order. */
export function engineColumns(staged: StagedTable, labels: LabelCodes, batchOrdinal: number): EngineColumn[] {
  const rows = staged.rows.lines.length;
  const columns: EngineColumn[] = [];
  for (const [name, declaration] of columnsOf(staged.table)) {
    const found = staged.rows.columns.find((column) => column.name === name);
    const column = withFallback(
      declaration,
      found ?? { name, dictionary: [""], codes: new Uint32Array(rows) },
    );
    columns.push(valueColumn(staged.table, name, declaration, column, labels));
    if (declaration.measure === true) columns.push(missingColumn(name, column));
  }
  columns.push({ name: "batch_id", type: "integer", values: new Int32Array(rows).fill(batchOrdinal) });
  columns.push({ name: "source_row", type: "integer", values: Int32Array.from(staged.rows.lines) });
  return columns;
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
 * Inserts staged rows into the engine's table and resolves to their number. Texts must be canonical, as screening leaves
 * them. Rejects with RangeError before anything is written when a number or date is none, else with the engine's error.
 */
export async function fillTable(
  engine: Engine,
  labels: LabelCodes,
  staged: StagedTable,
  batchOrdinal: number,
  options: { readonly schema?: "staging" } = {},
): Promise<number> {
  assertFillable(staged);
  const rows = staged.rows.lines.length;
  if (rows === 0) return 0;
  const table = options.schema === undefined ? staged.table : `${options.schema}.${staged.table}`;
  await engine.insert(table, engineColumns(staged, labels, batchOrdinal));
  return rows;
}

/** Rows of a staged table as texts by column: for previews and tests, not for bulk. */
export function stagedRow(staged: StagedTable, row: number): Readonly<Record<string, string>> {
  return Object.fromEntries(staged.rows.columns.map((column) => [column.name, cellText(column, row)]));
}
