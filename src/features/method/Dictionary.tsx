import { columnLabels } from "../../i18n/en/columnLabels.ts";
import { columnNotes } from "../../i18n/en/columnNotes.ts";
import { useText } from "../../i18n/useText.ts";
import type { AnyColumnName } from "../../model/columnNames.ts";
import { dictionaryRows } from "../../model/dictionary.ts";
import { tableIds } from "../../model/tables.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import styles from "./method.module.css";

function isColumnName(column: string): column is AnyColumnName {
  return column in columnLabels;
}

/** Every table and column that a file can fill. */
export function Dictionary() {
  const text = useText();
  const rows = dictionaryRows();
  const columnWords = (column: AnyColumnName): string => {
    const note = column in columnNotes ? text(`tableNotes.columns.${column}`) : "";
    return [text(`tables.columns.${column}`), note].filter((words) => words !== "").join(": ");
  };
  const yesNo = (value: boolean) => text(value ? "method.yes" : "method.no");
  return (
    <section className={styles.rules} aria-labelledby="method-dictionary">
      <h2 id="method-dictionary" tabIndex={-1}>
        {text("method.dictionary")}
      </h2>
      <p>{text("method.dictionaryIntro")}</p>
      {tableIds.map((table) => (
        <details key={table} className={styles.more}>
          <summary>{`${text(`tables.names.${table}`)} (${table})`}</summary>
          <p>{text(`tableNotes.tables.${table}`)}</p>
          <DataTable
            caption={text(`tables.names.${table}`)}
            captionHidden
            csvName={`dictionary-${table}.csv`}
            rows={rows.filter((row) => row.table === table)}
            rowKey={(row) => row.column}
            columns={[
              { id: "column", header: text("method.column"), value: (row) => row.column, rowHeader: true },
              {
                id: "meaning",
                header: text("method.meaning"),
                value: (row) => (isColumnName(row.column) ? columnWords(row.column) : ""),
              },
              { id: "type", header: text("method.type"), value: (row) => row.type },
              { id: "key", header: text("method.key"), value: (row) => yesNo(row.key) },
              { id: "required", header: text("method.required"), value: (row) => yesNo(row.required) },
              { id: "values", header: text("method.values"), value: (row) => row.values.join(", ") },
              { id: "headers", header: text("method.headers"), value: (row) => row.headers.join(", ") },
            ]}
          />
        </details>
      ))}
    </section>
  );
}
