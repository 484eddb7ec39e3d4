import { useState } from "react";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { csvBlob } from "../../../ui/csv.ts";
import { saveBlob } from "../../../ui/saveBlob.ts";
import { useFormat } from "../../../ui/useFormat.ts";
import type { BatchEntry } from "../../../workspace/workspace.ts";
import { useWorkspace } from "../../page/WorkspaceContext.ts";
import styles from "../data.module.css";
import { reportHtml } from "./importReport.ts";
import { reportRows } from "./importReportRows.ts";

/** The report of a batch, to take away as a document or as a table. Nothing where it has none. */
export function ReportButtons({ batch }: { readonly batch: BatchEntry }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const workspace = useWorkspace();
  const [failure, setFailure] = useState<string | null>(null);
  if (batch.report === null) return null;
  const save = async (kind: "html" | "csv"): Promise<void> => {
    const report = await workspace.report(batch.id);
    if (report === null) throw new Error(text("importing.noReport"));
    const name = `report-${batch.file.name.replaceAll(/[\\/]/gu, "-")}`;
    if (kind === "html") {
      const html = reportHtml(report, { text, format, language });
      saveBlob(new Blob([html], { type: "text/html;charset=utf-8" }), `${name}.html`);
    } else {
      const { header, rows } = reportRows(report, text);
      saveBlob(csvBlob(header, rows), `${name}.csv`);
    }
  };
  const press = (kind: "html" | "csv") => {
    setFailure(null);
    save(kind).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <span className={styles.inline}>
      {(["html", "csv"] as const).map((kind) => (
        <Button
          key={kind}
          look="link"
          aria-label={text(`importing.reportOf.${kind}`, { file: batch.file.name })}
          onPress={() => press(kind)}
        >
          {text(`importing.report.${kind}`)}
        </Button>
      ))}
      {failure !== null && <span role="alert">{failure}</span>}
    </span>
  );
}
