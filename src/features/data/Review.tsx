import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import type { Screening } from "../../ingest/screening.ts";
import { Button } from "../../ui/Button.tsx";
import { LevelMark, Notice } from "../../ui/Notice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import type { CommitPlan } from "../../workspace/workspace.ts";
import styles from "./data.module.css";
import { FileReview } from "./FileReview.tsx";
import { countsToCome, stateOf } from "./fileState.ts";
import { useImportSession } from "./ImportContext.ts";

function loadedRows(files: readonly Screening[]): number {
  return files.reduce((sum, file) => sum + (file.status === "screened" ? countsToCome(file).loaded : 0), 0);
}

/** All files of the drop on the left, the chosen one on the right; nothing is written before Confirm. */
export function Review({ plan, committing }: { readonly plan: CommitPlan; readonly committing: boolean }) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const worst = Math.max(
    0,
    plan.files.findIndex((file) => stateOf(file) !== "pass"),
  );
  const [chosen, setChosen] = useState(worst);
  const file = plan.files[chosen];
  const rows = loadedRows(plan.files);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{text("pages.data.reviewTitle", { n: plan.files.length })}</h2>
        <div className={styles.actions}>
          <Button look="link" onPress={session.cancel} isDisabled={committing}>
            {text("pages.data.discard")}
          </Button>
          <Button look="primary" onPress={session.confirm} isDisabled={committing || rows === 0}>
            {committing
              ? text("pages.data.confirming")
              : rows === 0
                ? text("pages.data.confirmNothing")
                : text("pages.data.confirm", { rows: format.count(rows) })}
          </Button>
        </div>
      </div>
      {plan.replacements.map((one) => (
        <Notice key={`${one.batch} ${one.table} ${one.scope.join(" ")}`} level="note">
          {text("pages.data.replaces", {
            rows: format.count(one.rows),
            table: text(`tables.names.${one.table}`),
            scope: one.scope.join(" · "),
            file: one.file,
          })}
        </Notice>
      ))}
      {[...new Set(plan.additions.map((one) => one.file))].map((name) => (
        <Notice key={name} level="note">
          {text("pages.data.adds", { file: name })}
        </Notice>
      ))}
      <div className={styles.review}>
        <ul className={styles.files}>
          {plan.files.map((one, index) => (
            <li key={index}>
              <button
                type="button"
                className={styles.fileButton}
                aria-current={index === chosen}
                onClick={() => setChosen(index)}
              >
                <span>{one.file.name}</span>
                <LevelMark
                  level={stateOf(one) === "unreadable" ? "fail" : (stateOf(one) as "pass" | "warn" | "fail")}
                >
                  {text(`pages.data.fileState.${stateOf(one)}`)}
                </LevelMark>
              </button>
            </li>
          ))}
        </ul>
        {file !== undefined && <FileReview key={chosen} file={file} />}
      </div>
    </section>
  );
}
