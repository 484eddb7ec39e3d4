import { useText } from "../../../i18n/useText.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import type { LogEntry } from "../../../workspace/workspace.ts";
import { useSnapshot } from "../../page/WorkspaceContext.ts";
import styles from "../data.module.css";

function sumOf(entry: LogEntry, part: "read" | "loaded" | "rejected" | "skipped"): number | null {
  return entry.files.length === 0 ? null : entry.files.reduce((sum, { counts }) => sum + counts[part], 0);
}

/** Everything that ever changed the workspace, newest first: also what was rolled back since. */
export function History() {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const entries = manifest.log.toReversed();
  const day = (row: LogEntry) => <span className={styles.nowrap}>{format.date(row.at)}</span>;
  if (entries.length === 0) return null;
  return (
    <Disclosure title={text("importing.history")} note={format.count(entries.length)}>
      <DataTable
        caption={text("importing.history")}
        captionHidden
        csvName="history.csv"
        maxHeight={360}
        rows={entries}
        rowKey={(_entry, index) => String(index)}
        columns={[
          {
            id: "at",
            header: text("importing.when"),
            value: (row) => row.at,
            cell: day,
            rowHeader: true,
          },
          {
            id: "what",
            header: text("importing.what"),
            value: (row) => text(`importing.logged.${row.what}`),
          },
          {
            id: "files",
            header: text("importing.files"),
            value: (row) => row.files.map(({ name }) => name).join(", "),
          },
          ...(["read", "loaded", "rejected", "skipped"] as const).map((part) => ({
            id: part,
            header: text(`pages.data.${part}`),
            value: (row: LogEntry) => sumOf(row, part),
            cell: (row: LogEntry) => {
              const n = sumOf(row, part);
              return n === null ? "" : format.count(n);
            },
            numeric: true,
          })),
          { id: "note", header: text("importing.note"), value: (row) => row.note },
        ]}
      />
    </Disclosure>
  );
}
