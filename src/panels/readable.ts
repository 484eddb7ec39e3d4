import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import { columnsOf, labelDomain, type TableId } from "../model/tables.ts";

/** A piece of a SELECT list and the joins it needs. */
interface ReadableColumns {
  readonly columns: Sql;
  readonly joins: Sql;
}

/**
 * The columns of a model table as a person reads them: codes become their labels, joined from `labels`, under the columns' own names.
 * `alias` names the rows in the FROM clause; `without` leaves columns out.
 */
export function readableColumns(
  table: TableId,
  alias: string,
  without: readonly string[] = [],
): ReadableColumns {
  const columns: Sql[] = [];
  const joins: Sql[] = [];
  for (const [name, declaration] of columnsOf(table)) {
    if (without.includes(name)) continue;
    const domain = labelDomain(table, name, declaration);
    if (domain === null) {
      columns.push(ident(alias, name));
    } else {
      const label = `${name} label`;
      columns.push(sql`${ident(label, "label")} AS ${ident(name)}`);
      joins.push(
        sql`LEFT JOIN labels AS ${ident(label)} ON ${ident(label)}.domain = ${domain} AND ${ident(label)}.code = ${ident(alias, name)}`,
      );
    }
    if (declaration.measure === true) columns.push(ident(alias, `${name}_missing`));
  }
  return { columns: joinSql(columns, ",\n  "), joins: joinSql(joins, "\n") };
}

/** All live rows of a table, readable. For reference tables: few rows. */
export function readableTable(table: TableId): Sql {
  const { columns, joins } = readableColumns(table, "rows");
  return sql`SELECT
  ${columns}
FROM ${ident(table)} AS ${raw('"rows"')}
${joins}`;
}
