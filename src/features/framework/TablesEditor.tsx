import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { TabSet } from "../../ui/TabSet.tsx";
import styles from "./framework.module.css";
import { ProblemList } from "./ProblemList.tsx";
import { TableEditor } from "./TableEditor.tsx";
import { editedTables, type EditedTable } from "./tableColumns.ts";
import type { Framework } from "./useFramework.ts";

/** The reference tables under tabs, and above them everything that is wrong in any of them. */
export function TablesEditor({ framework }: { readonly framework: Framework }) {
  const text = useText();
  const [table, setTable] = useState<EditedTable>("indicators");
  const changed = new Set(framework.changes.map((change) => change.table));
  return (
    <section className={styles.section} aria-label={text("framework.tables")}>
      <ProblemList framework={framework} onTable={setTable} />
      <TabSet
        label={text("framework.tables")}
        value={table}
        onChange={setTable}
        tabs={editedTables.map((id) => ({
          id,
          label: changed.has(id)
            ? text("framework.tabChanged", { table: text(`tables.names.${id}`) })
            : text(`tables.names.${id}`),
          content: <TableEditor framework={framework} table={id} />,
        }))}
      />
    </section>
  );
}
