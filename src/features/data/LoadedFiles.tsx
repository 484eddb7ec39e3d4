import { useText } from "../../i18n/useText.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import styles from "./data.module.css";

/** Every committed file with its counts, newest first. */
export function LoadedFiles() {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  return (
    <section className={styles.section}>
      <h2>{text("pages.data.loadedTitle")}</h2>
      {manifest.batches.length === 0 ? (
        <p>{text("pages.data.loadedNone")}</p>
      ) : (
        <DataTable
          caption={text("pages.data.loadedTitle")}
          captionHidden
          csvName="batches.csv"
          maxHeight={420}
          rows={manifest.batches.toReversed()}
          rowKey={(batch) => batch.id}
          columns={[
            { id: "file", header: text("pages.data.file"), value: (row) => row.file.name, rowHeader: true },
            {
              id: "fills",
              header: text("pages.data.fills"),
              value: (row) => row.tables.map((one) => text(`tables.names.${one.table}`)).join(", "),
            },
            {
              id: "read",
              header: text("pages.data.read"),
              value: (row) => row.counts.read,
              cell: (row) => format.count(row.counts.read),
              numeric: true,
            },
            {
              id: "loaded",
              header: text("pages.data.loaded"),
              value: (row) => row.counts.loaded,
              cell: (row) => format.count(row.counts.loaded),
              numeric: true,
            },
            {
              id: "rejected",
              header: text("pages.data.rejected"),
              value: (row) => row.counts.rejected,
              cell: (row) => format.count(row.counts.rejected),
              numeric: true,
            },
            {
              id: "skipped",
              header: text("pages.data.skipped"),
              value: (row) => row.counts.skipped,
              cell: (row) => format.count(row.counts.skipped),
              numeric: true,
            },
            {
              id: "replaced",
              header: text("pages.data.replacedBy"),
              value: (row) =>
                [
                  ...new Set(
                    manifest.batches
                      .filter((later) => later.replaces.some(({ batch }) => batch === row.id))
                      .map((later) => later.file.name),
                  ),
                ].join(", "),
            },
            {
              id: "time",
              header: text("pages.data.time"),
              value: (row) => row.committedAt,
              cell: (row) => format.date(row.committedAt),
            },
            {
              id: "sha",
              header: text("pages.data.sha"),
              value: (row) => row.file.sha256,
              cell: (row) => row.file.sha256.slice(0, 12),
            },
          ]}
        />
      )}
    </section>
  );
}
