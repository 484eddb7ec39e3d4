import { useState } from "react";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { csvBlob } from "../../../ui/csv.ts";
import { saveBlob } from "../../../ui/saveBlob.ts";
import { useFormat } from "../../../ui/useFormat.ts";
import type { ImportReport } from "../../../workspace/workspace.ts";
import styles from "../data.module.css";
import { reportHtml } from "./importReport.ts";
import { reportRows } from "./importReportRows.ts";

export interface ReportButtonsProps {
  /** The name of the file that it is about. */
  readonly file: string;
  /** Made or read when it is asked for; null where there is none any more. */
  readonly report: () => Promise<ImportReport | null>;
}

/** The report of a file, to take away as a document or as a table. */
export function ReportButtons({ file, report: read }: ReportButtonsProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (kind: "html" | "csv"): Promise<void> => {
    const report = await read();
    if (report === null) throw new Error(text("importing.noReport"));
    const name = `report-${file.replaceAll(/[\\/]/gu, "-")}`;
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
          aria-label={text(`importing.reportOf.${kind}`, { file })}
          onPress={() => press(kind)}
        >
          {text(`importing.report.${kind}`)}
        </Button>
      ))}
      {failure !== null && <span role="alert">{failure}</span>}
    </span>
  );
}
