import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import type { BatchEntry, CommitPlan } from "../../workspace/workspace.ts";
import styles from "./data.module.css";
import { isBlocked, isIgnored } from "./fileState.ts";
import { useImportSession } from "./ImportContext.ts";
import { BatchReport } from "./report/BatchReport.tsx";
import { saveRejected } from "./saveRejected.ts";

/** What was written: read = loaded + rejected + skipped for each file, its report, and the rejected rows to take away. */
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
  const { behind } = useSnapshot();
  const notLoaded = plan.files.filter((file) => isBlocked(file) && !isIgnored(file));
  const rejecting = plan.files.flatMap((file) =>
    file.status === "screened" && !isBlocked(file) && file.rejected.length > 0 ? [file] : [],
  );
  return (
    <section className={styles.section}>
      <h2>{text(entries.length === 0 ? "pages.data.receiptNone" : "pages.data.receiptTitle")}</h2>
      <Notice
        level={entries.length === 0 ? "warn" : "pass"}
        actions={
          <>
            <Link to="/" search={true} className={styles.toOverview}>
              {text("pages.data.toOverview")}
            </Link>
            <Button onPress={session.reset}>{text("pages.data.more")}</Button>
          </>
        }
      >
        <ul className={styles.receipt}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <span>
                {text("pages.data.receiptLine", {
                  file: entry.file.name,
                  read: format.count(entry.counts.read),
                  loaded: format.count(entry.counts.loaded),
                  rejected: format.count(entry.counts.rejected),
                  skipped: format.count(entry.counts.skipped),
                })}
              </span>
              <BatchReport batch={entry} />
            </li>
          ))}
        </ul>
      </Notice>
      {behind && <Notice level="warn">{text("pages.data.behind")}</Notice>}
      {rejecting.map((file) => (
        <Notice
          key={file.key}
          level="warn"
          actions={
            <Button onPress={() => saveRejected(file, text)}>{text("pages.data.downloadRejected")}</Button>
          }
        >
          {text("importing.rejectedOf", { file: file.file.name, n: format.count(file.rejected.length) })}
        </Notice>
      ))}
      {notLoaded.length > 0 && (
        <Notice level="warn" title={text("importing.notLoadedTitle")}>
          {format.list(notLoaded.map(({ file }) => file.name))}
        </Notice>
      )}
    </section>
  );
}
