import { useState } from "react";
import type { Text } from "../../../i18n/text.ts";
import { useText } from "../../../i18n/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import type { Format } from "../../../ui/format.ts";
import type { TableColumn } from "../../../ui/tableColumn.ts";
import { useFormat } from "../../../ui/useFormat.ts";
import type { BatchEntry } from "../../../workspace/workspace.ts";
import { useSnapshot } from "../../page/WorkspaceContext.ts";
import styles from "../data.module.css";
import { BatchReport } from "../report/BatchReport.tsx";
import { History } from "./History.tsx";
import { RollBack } from "./RollBack.tsx";

const counts = ["read", "loaded", "rejected", "skipped"] as const;

type Column = TableColumn<BatchEntry>;

function replacedBy(batches: readonly BatchEntry[], row: BatchEntry): string {
  const names = batches
    .filter((later) => later.replaces.some(({ batch }) => batch === row.id))
    .map((later) => later.file.name);
  return [...new Set(names)].join(", ");
}

/** What is said of a file: its numbers, when it came, its report, and the way back. */
function columnsOf(
  batches: readonly BatchEntry[],
  text: Text,
  format: Format,
  onBack: (batch: string) => void,
): readonly Column[] {
  return [
    { id: "file", header: text("pages.data.file"), value: (row) => row.file.name, rowHeader: true },
    {
      id: "fills",
      header: text("importing.filled"),
      value: (row) => format.list(row.tables.map((one) => text(`tables.names.${one.table}`))),
    },
    ...counts.map((part): Column => ({
      id: part,
      header: text(`pages.data.${part}`),
      value: (row) => row.counts[part],
      cell: (row) => format.count(row.counts[part]),
      numeric: true,
    })),
    { id: "replaced", header: text("importing.replacedBy"), value: (row) => replacedBy(batches, row) },
    {
      id: "time",
      header: text("importing.loadedAt"),
      value: (row) => row.committedAt,
      cell: (row) => <span className={styles.nowrap}>{format.date(row.committedAt)}</span>,
    },
    {
      id: "sha",
      header: "SHA-256",
      value: (row) => row.file.sha256,
      cell: (row) => <code title={row.file.sha256}>{row.file.sha256.slice(0, 8)}</code>,
    },
    {
      id: "report",
      header: text("importing.reportColumn"),
      value: () => null,
      cell: (row) => <BatchReport batch={row} />,
    },
    {
      id: "back",
      header: text("importing.backColumn"),
      value: () => null,
      cell: (row) => (
        <Button
          look="link"
          aria-label={text("importing.rollBackOf", { file: row.file.name })}
          onPress={() => onBack(row.id)}
        >
          {text("importing.rollBack")}
        </Button>
      ),
    },
  ];
}

/** Every committed file with its counts, its report and the way back to before it, newest first; below, what ever happened. */
export function LoadedFiles() {
  const text = useText();
  const format = useFormat();
  const { batches } = useSnapshot().manifest;
  const [back, setBack] = useState<string | null>(null);
  const from = batches.findIndex(({ id }) => id === back);
  return (
    <section className={styles.section}>
      <h2>{text("pages.data.loadedTitle")}</h2>
      {from >= 0 && <RollBack going={batches.slice(from)} onDone={() => setBack(null)} />}
      {batches.length === 0 ? (
        <p>{text("pages.data.loadedNone")}</p>
      ) : (
        <DataTable
          caption={text("pages.data.loadedTitle")}
          captionHidden
          csvName="batches.csv"
          maxHeight={420}
          rows={batches.toReversed()}
          rowKey={(batch) => batch.id}
          columns={columnsOf(batches, text, format, setBack)}
        />
      )}
      <History />
    </section>
  );
}
