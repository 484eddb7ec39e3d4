import { memo, useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import type { CheckId } from "../../../ingest/checks/checks.ts";
import type { ScreenedFile, Screening } from "../../../ingest/screening.ts";
import { Button } from "../../../ui/Button.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { reveal } from "../../../ui/useReveal.ts";
import type { CommitPlan } from "../../../workspace/workspace.ts";
import type { Decisions } from "../decisions.ts";
import { countsToCome, isBlocked } from "../fileState.ts";
import { useImportSession } from "../ImportContext.ts";
import { FilePreview } from "../preview/FilePreview.tsx";
import type { PreviewFilter } from "../preview/previewRows.ts";
import { FileQuestions } from "../questions/FileQuestions.tsx";
import { PlanReport } from "../report/PlanReport.tsx";
import { saveRejected } from "../saveRejected.ts";
import { CheckItem } from "./CheckItem.tsx";
import { Checks } from "./Checks.tsx";
import { Columns } from "./Columns.tsx";
import { Comparison } from "./Comparison.tsx";
import { Counts } from "./Counts.tsx";
import { HowRead } from "./HowRead.tsx";
import { Unpivot } from "./Unpivot.tsx";
import styles from "./review.module.css";

export interface FileReviewProps {
  readonly plan: CommitPlan;
  readonly by: number;
  readonly decisions: Decisions;
  /** False once it is being written. */
  readonly canDecide: boolean;
}

/** What a file was taken for, in a line: its table, its shape, what it fills, whom it knows. */
function useTaken(): (file: ScreenedFile) => string {
  const text = useText();
  const format = useFormat();
  return (file) => {
    if (file.kind === null) return text("importing.notRecognised");
    const { students } = file;
    return [
      file.shape === "wide"
        ? text("importing.shapes.wide", { table: text(`tables.names.${file.kind}`) })
        : text(`tables.names.${file.kind}`),
      ...file.staged.map(({ table, rows }) =>
        text("importing.fills", {
          table: text(`tables.names.${table}`),
          rows: format.count(rows.lines.length),
        }),
      ),
      ...(students === null
        ? []
        : [
            text("importing.students", {
              known: format.count(students.known),
              new: format.count(students.new),
            }),
          ]),
    ].join(" · ");
  };
}

interface HeadProps {
  readonly file: Screening;
  readonly canDecide: boolean;
  readonly isDecided: boolean;
}

function Head({ file, canDecide, isDecided }: HeadProps) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const position = Number(file.key.split("/")[0]);
  return (
    <header className={styles.fileHead}>
      <h3>{file.file.name}</h3>
      <span className={styles.quiet}>{text("importing.bytes", { n: format.count(file.file.bytes) })}</span>
      {canDecide && (
        <span className={styles.actions}>
          {isDecided && file.status === "screened" && (
            <Button look="link" onPress={() => session.forget(file.key)}>
              {text("importing.undoAnswers")}
            </Button>
          )}
          <Button look="link" onPress={() => session.leaveOut(position)}>
            {text("importing.leaveOut")}
          </Button>
        </span>
      )}
    </header>
  );
}

/** One file, in the order in which it is looked at: what is asked, what it was taken for, how it was read, its checks, what it replaces, its rows. Not drawn again when only something else of the workspace changes. */
export const FileReview = memo(function FileReview({ plan, by, decisions, canDecide }: FileReviewProps) {
  const text = useText();
  const session = useImportSession();
  const taken = useTaken();
  const [filter, setFilter] = useState<PreviewFilter>("all");
  const file = plan.files[by];
  if (file === undefined) return null;
  if (file.status === "failed")
    return (
      <article className={styles.file}>
        <Head file={file} canDecide={canDecide} isDecided={false} />
        <ul className={styles.checks}>
          <CheckItem
            check={file.check}
            file={{ file: { ...file.file, sha256: "" }, problemLines: {} }}
            given={[]}
          />
        </ul>
      </article>
    );
  const choices = decisions.choices[file.key] ?? {};
  const show = (check: CheckId): void => {
    setFilter(check);
    requestAnimationFrame(() => reveal(`preview-${file.key}`));
  };
  return (
    <article className={styles.file}>
      <Head file={file} canDecide={canDecide} isDecided={Object.keys(choices).length > 0} />
      <p className={styles.taken}>{taken(file)}</p>
      <Counts counts={countsToCome(file)} />
      {file.rejected.length > 0 && !isBlocked(file) && (
        <Button look="link" onPress={() => saveRejected(file, text)}>
          {text("pages.data.downloadRejected")}
        </Button>
      )}
      <PlanReport plan={plan} by={by} file={file} decisions={decisions} />
      <FileQuestions key={`${file.fingerprint} ${file.kind}`} file={file} />
      <Checks
        file={file}
        given={decisions.acknowledged[file.key] ?? []}
        onShow={show}
        {...(canDecide ? { onGive: (given) => session.acknowledge(file.key, given) } : {})}
      />
      <Comparison plan={plan} by={by} canChange={canDecide} />
      <section className={styles.part} aria-label={text("importing.reading")}>
        <h4 className={styles.partHead}>{text("importing.reading")}</h4>
        <HowRead file={file} />
        <Columns file={file} />
        {file.unpivot !== null && <Unpivot sample={file.unpivot} />}
      </section>
      <section className={styles.part} aria-label={text("importing.rowsOfFile")}>
        <h4 className={styles.partHead}>{text("importing.rowsOfFile")}</h4>
        <FilePreview
          file={file}
          filter={filter}
          onFilter={setFilter}
          cells={choices.cells ?? []}
          canCorrect={canDecide}
        />
      </section>
    </article>
  );
});
