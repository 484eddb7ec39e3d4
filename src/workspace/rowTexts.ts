import type { Engine, ResultColumn } from "../engine/engine.ts";
import { ident, joinSql, sql } from "../engine/sql.ts";
import { physicalColumns, tableName, type Standing } from "../model/ddl.ts";
import { missingTexts } from "../model/missing.ts";
import { columnsOf, labelDomain, type TableId } from "../model/tables.ts";

/** A row as texts, by the names of its columns; empty cells are left out. */
export interface RowTexts {
  readonly key: Readonly<Record<string, string>>;
  /** All that is not in the key. */
  readonly cells: Readonly<Record<string, string>>;
}

const missingByCode = new Map(Object.entries(missingTexts).map(([text, code]) => [code, text]));

function textOf(column: ResultColumn | undefined, row: number, labels: readonly string[] | null): string {
  if (column === undefined) return "";
  if (column.kind !== "number") return column.values[row] ?? "";
  if (column.valid[row] !== 1) return "";
  const value = column.values[row] ?? Number.NaN;
  return labels === null ? String(value) : (labels[value] ?? "");
}

/** The rows of a table with these row ids, by row id. `labels[domain][code]` as they were filled with. */
export async function rowTexts(
  engine: Engine,
  standing: Standing,
  table: TableId,
  ids: readonly number[],
  labels: Readonly<Record<string, readonly string[]>>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, RowTexts>> {
  if (ids.length === 0) return new Map();
  const columns = physicalColumns(table).map(({ name }) => ident(name));
  const found = await engine.query(
    sql`SELECT rowid AS ${ident("row id")}, ${joinSql(columns, ", ")} FROM ${ident("main", tableName(table, standing))} WHERE rowid IN ${ids}`,
    signal,
  );
  const byName = new Map(found.columns.map((column) => [column.name, column]));
  const idOf = byName.get("row id");
  const rows = new Map<number, RowTexts>();
  for (let row = 0; row < found.rowCount; row += 1) {
    const [key, cells]: [Record<string, string>, Record<string, string>] = [{}, {}];
    for (const [name, declaration] of columnsOf(table)) {
      const domain = labelDomain(table, name, declaration);
      const text = textOf(byName.get(name), row, domain === null ? null : (labels[domain] ?? []));
      const missing = declaration.measure === true ? byName.get(`${name}_missing`) : undefined;
      const code = missing?.kind === "number" ? (missing.values[row] ?? 0) : 0;
      const shown = text === "" ? (missingByCode.get(code) ?? "") : text;
      if (shown !== "") (declaration.key === true ? key : cells)[name] = shown;
    }
    if (idOf?.kind === "number") rows.set(idOf.values[row] ?? -1, { key, cells });
  }
  return rows;
}
