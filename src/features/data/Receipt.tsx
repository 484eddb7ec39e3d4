import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/useText.ts";
import type { Screening } from "../../ingest/screening.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import type { BatchEntry, CommitPlan } from "../../workspace/workspace.ts";
import styles from "./data.module.css";
import { FileReview } from "./FileReview.tsx";
import { isBlocked } from "./fileState.ts";
import { useImportSession } from "./ImportContext.ts";

function leftOut(files: readonly Screening[]): readonly Screening[] {
  return files.filter((file) => file.status === "failed" || isBlocked(file) || file.rejected.length > 0);
}

/** What was written: read = loaded + rejected + skipped for each file, and the rejected rows to take away. */
export function Receipt({
  entries,
  plan,
}: {
  readonly entries: readonly BatchEntry[];
  readonly plan: CommitPlan;
}) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  return (
    <section className={styles.section}>
      <h2>{text(entries.length === 0 ? "pages.data.receiptNone" : "pages.data.receiptTitle")}</h2>
      <Notice
        level={entries.length === 0 ? "warn" : "pass"}
        actions={
          <>
            <Link to="/" search={true}>
              {text("pages.data.toOverview")}
            </Link>
            <Button onPress={session.reset}>{text("pages.data.more")}</Button>
          </>
        }
      >
        <ul className={styles.receipt}>
          {entries.map((entry) => (
            <li key={entry.id}>
              {text("pages.data.receiptLine", {
                file: entry.file.name,
                read: format.count(entry.counts.read),
                loaded: format.count(entry.counts.loaded),
                rejected: format.count(entry.counts.rejected),
                skipped: format.count(entry.counts.skipped),
              })}
            </li>
          ))}
        </ul>
      </Notice>
      {leftOut(plan.files).map((file, index) => (
        <FileReview key={index} file={file} />
      ))}
    </section>
  );
}
