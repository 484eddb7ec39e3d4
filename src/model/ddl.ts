import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import type { ColumnDeclaration } from "./declaration.ts";
import { columnsOf, tableIds, type TableId } from "./tables.ts";

/** Where live rows are, and where rows wait for their commit. */
export type SchemaName = "main" | "staging";

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

/** `CREATE TABLE` of one model table. Fails when the table stands already. */
export function createTable(table: TableId, schema: SchemaName = "main"): Sql {
  const columns = physicalColumns(table).map(({ name, type }) => sql`${ident(name)} ${raw(type)}`);
  return sql`CREATE TABLE ${ident(schema, table)} (${joinSql(columns, ", ")})`;
}

/** `CREATE TABLE` of the label lists: the text of every code of every domain. */
export function createLabelTable(): Sql {
  return sql`CREATE TABLE ${ident("main", "labels")} (domain VARCHAR NOT NULL, code INTEGER NOT NULL, label VARCHAR NOT NULL)`;
}

/** The statements that make a schema with all model tables empty; `main` gets the label table too. */
export function createSchema(schema: SchemaName): readonly Sql[] {
  const own = schema === "main" ? [createLabelTable()] : [sql`CREATE SCHEMA ${ident(schema)}`];
  return [...own, ...tableIds.map((table) => createTable(table, schema))];
}
