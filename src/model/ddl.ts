import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import type { ColumnDeclaration } from "./declaration.ts";
import { columnsOf, tableIds, type TableId } from "./tables.ts";

/** Live rows, or those that wait for their commit. Their tables are in one schema, so that the ones can take the others' name. */
export type Standing = "live" | "staged";

/** A column as DuckDB holds it. */
export interface PhysicalColumn {
  readonly name: string;
  readonly type: "INTEGER" | "DOUBLE" | "DATE" | "TINYINT";
}

const physicalTypes = {
  code: "INTEGER",
  enum: "INTEGER",
  text: "INTEGER",
  integer: "INTEGER",
  number: "DOUBLE",
  date: "DATE",
} as const satisfies Record<ColumnDeclaration["type"]["kind"], PhysicalColumn["type"]>;

/**
 * The columns of a model table in DuckDB, in order: codes, enums and texts as INTEGER codes into their label list,
 * a TINYINT `<name>_missing` after every measure column, then `batch_id` and `source_row`.
 */
export function physicalColumns(table: TableId): readonly PhysicalColumn[] {
  const columns: PhysicalColumn[] = [];
  for (const [name, declaration] of columnsOf(table)) {
    columns.push({ name, type: physicalTypes[declaration.type.kind] });
    if (declaration.measure === true) columns.push({ name: `${name}_missing`, type: "TINYINT" });
  }
  columns.push({ name: "batch_id", type: "INTEGER" }, { name: "source_row", type: "INTEGER" });
  return columns;
}

/** What the table of live or staged rows is called. */
export function tableName(table: TableId, standing: Standing): string {
  return standing === "live" ? table : `staged_${table}`;
}

/** The table of a model table's staged rows. */
export function stagedTable(table: TableId): Sql {
  return ident("main", tableName(table, "staged"));
}

/** `CREATE TABLE` of one model table. Fails when the table stands already. */
export function createTable(table: TableId, standing: Standing = "live"): Sql {
  const columns = physicalColumns(table).map(({ name, type }) => sql`${ident(name)} ${raw(type)}`);
  return sql`CREATE TABLE ${ident("main", tableName(table, standing))} (${joinSql(columns, ", ")})`;
}

/** `CREATE TABLE` of the label lists: the text of every code of every domain. */
export function createLabelTable(): Sql {
  return sql`CREATE TABLE ${ident("main", "labels")} (domain VARCHAR NOT NULL, code INTEGER NOT NULL, label VARCHAR NOT NULL)`;
}

/** The statements that make all model tables empty; beside the live ones the label table. */
export function createTables(standing: Standing): readonly Sql[] {
  const labels = standing === "live" ? [createLabelTable()] : [];
  return [...labels, ...tableIds.map((table) => createTable(table, standing))];
}
