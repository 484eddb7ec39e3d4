import { cellText } from "../../columns/columnTable.ts";
import { messageText, reasonText } from "../../i18n/messageText.ts";
import type { Text } from "../../i18n/text.ts";
import { useText } from "../../i18n/useText.ts";
import type { CheckResult, ScreenedFile, Screening } from "../../ingest/screening.ts";
import { Button } from "../../ui/Button.tsx";
import { csvBlob } from "../../ui/csv.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { LevelMark } from "../../ui/Notice.tsx";
import { saveBlob } from "../../ui/saveBlob.ts";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "./data.module.css";
import { countsToCome } from "./fileState.ts";
import { Questions } from "./Questions.tsx";

const newlines = { "\n": "LF", "\r\n": "CRLF", "\r": "CR" } as const;
const delimiters: Readonly<Record<string, string>> = { ",": ",", ";": ";", "\t": "Tab", "|": "|" };

function Checks({ checks, name }: { readonly checks: readonly CheckResult[]; readonly name: string }) {
  const text = useText();
  const format = useFormat();
  if (checks.length === 0) return <LevelMark level="pass">{text("pages.data.noChecks")}</LevelMark>;
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <li key={check.id}>
          <p className={styles.check}>
            <LevelMark level={check.level} /> <strong>{text(`checks.${check.id}.label`)}</strong>{" "}
            <span className={styles.quiet}>
              {text("pages.data.checkCount", { count: format.count(check.count) })}
            </span>
          </p>
          <p>
            {text(`checks.${check.id}.explanation`)} {text(`checks.${check.id}.action`)}
          </p>
          {check.examples.length > 0 && (
            <DataTable
              caption={`${name}: ${text(`checks.${check.id}.label`)}`}
              captionHidden
              rows={check.examples}
              rowKey={(_example, index) => String(index)}
              columns={[
                { id: "line", header: text("pages.data.line"), value: (row) => row.line, numeric: true },
                { id: "column", header: text("pages.data.column"), value: (row) => row.column },
                { id: "value", header: text("pages.data.value"), value: (row) => row.value },
                { id: "reason", header: text("pages.data.reason"), value: (row) => reasonText(text, row) },
              ]}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function saveRejected(file: ScreenedFile, text: Text): void {
  const header = [
    "line",
    "check",
    "column",
    "value",
    "reason",
    ...file.raw.columns.map((column) => column.name),
  ];
  const rows = file.rejected.map((one) => [
    one.line,
    one.check,
    one.column,
    one.value,
    reasonText(text, one),
    ...one.fields,
  ]);
  saveBlob(csvBlob(header, rows), `rejected-${file.file.name.replace(/\.gz$/u, "")}`);
}

function Preview({ file }: { readonly file: ScreenedFile }) {
  const text = useText();
  const rows = Array.from({ length: Math.min(8, file.raw.lines.length) }, (_none, row) => ({ row }));
  return (
    <DataTable
      caption={text("pages.data.preview")}
      rows={rows}
      rowKey={({ row }) => String(row)}
      maxHeight={260}
      columns={[
        {
          id: "line",
          header: text("pages.data.line"),
          value: ({ row }) => file.raw.lines[row] ?? null,
          numeric: true,
        },
        ...file.raw.columns.slice(0, 40).map((column, index) => ({
          id: `column${index}`,
          header: column.name,
          value: ({ row }: { readonly row: number }) => cellText(column, row),
        })),
      ]}
    />
  );
}

/** One file's screening: what it was taken for, its columns with the reason, its checks, its counts. */
export function FileReview({ file }: { readonly file: Screening }) {
  const text = useText();
  const format = useFormat();
  if (file.status === "failed") {
    return (
      <div className={styles.file}>
        <h3>{file.file.name}</h3>
        <Checks checks={[file.check]} name={file.file.name} />
      </div>
    );
  }
  const counts = countsToCome(file);
  return (
    <div className={styles.file}>
      <h3>{file.file.name}</h3>
      <Facts
        facts={[
          {
            label: text("pages.data.what"),
            value: file.kind === null ? text("pages.data.notRecognised") : text(`tables.names.${file.kind}`),
          },
          ...(file.shape === null
            ? []
            : [{ label: text("pages.data.columns"), value: text(`pages.data.shape.${file.shape}`) }]),
          { label: text("pages.data.encoding"), value: `${file.encoding.name} (${file.encoding.how})` },
          {
            label: text("pages.data.dialect"),
            value: `${delimiters[file.dialect.delimiter] ?? file.dialect.delimiter}  ${file.dialect.quote}  ${newlines[file.dialect.newline]}`,
          },
          { label: text("pages.data.headerRow"), value: format.count(file.dialect.headerRow) },
          ...file.staged.map((one) => ({
            label: text("pages.data.willFill"),
            value: text("pages.data.tableRows", {
              table: text(`tables.names.${one.table}`),
              rows: format.count(one.rows.lines.length),
            }),
          })),
        ]}
      />
      <Facts
        facts={[
          { label: text("pages.data.read"), value: format.count(counts.read), numeric: true },
          { label: text("pages.data.loaded"), value: format.count(counts.loaded), numeric: true },
          { label: text("pages.data.rejected"), value: format.count(counts.rejected), numeric: true },
          { label: text("pages.data.skippedWhat"), value: format.count(counts.skipped), numeric: true },
        ]}
      />
      {file.rejected.length > 0 && (
        <Button onPress={() => saveRejected(file, text)}>{text("pages.data.downloadRejected")}</Button>
      )}
      <Questions file={file} />
      <h4>{text("pages.data.checks")}</h4>
      <Checks checks={file.checks} name={file.file.name} />
      <h4>{text("pages.data.columns")}</h4>
      <DataTable
        caption={`${file.file.name}: ${text("pages.data.columns")}`}
        captionHidden
        rows={file.matches}
        rowKey={(_match, index) => String(index)}
        maxHeight={320}
        columns={[
          { id: "name", header: text("pages.data.inFile"), value: (row) => row.name, rowHeader: true },
          {
            id: "to",
            header: text("pages.data.becomes"),
            value: (row) => row.to ?? "",
            cell: (row) => row.to ?? text("pages.data.notUsed"),
          },
          { id: "why", header: text("pages.data.why"), value: (row) => messageText(text, row.why) },
        ]}
      />
      <Preview file={file} />
    </div>
  );
}
