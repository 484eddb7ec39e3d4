import { useText } from "../../i18n/useText.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { Button } from "../../ui/Button.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProgressRow } from "../../ui/ProgressRow.tsx";
import { PageHead } from "../page/PageHead.tsx";
import styles from "./data.module.css";
import { useImportSession, useImportState } from "./ImportContext.ts";
import type { ImportState } from "./importSession.ts";
import { LoadedFiles } from "./LoadedFiles.tsx";
import { Receipt } from "./Receipt.tsx";
import { Review } from "./Review.tsx";
import { Templates } from "./Templates.tsx";
import { WorkspaceActions } from "./WorkspaceActions.tsx";

function Reading({
  state,
}: {
  readonly state: Extract<ImportState, { readonly step: "reading" | "comparing" }>;
}) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  return (
    <section className={styles.section} aria-live="polite">
      <div className={styles.head}>
        <h2>
          {state.step === "comparing"
            ? text("pages.data.comparing")
            : text("pages.data.reading", { n: state.files.length })}
        </h2>
        <Button onPress={session.cancel}>{text("pages.data.cancelAll")}</Button>
      </div>
      {state.files.map((file, index) => {
        const progress = state.step === "reading" ? state.progress.get(file.name) : undefined;
        return (
          <ProgressRow
            key={index}
            label={file.name}
            share={progress === undefined ? null : progress.bytesDone / Math.max(1, progress.bytesTotal)}
            {...(progress === undefined
              ? {}
              : {
                  detail: text("pages.data.progress", {
                    step: text(`pages.data.steps.${progress.step}`),
                    rows: format.count(progress.rows),
                  }),
                })}
          />
        );
      })}
    </section>
  );
}

function Asking({ files }: { readonly files: readonly File[] }) {
  const text = useText();
  const session = useImportSession();
  return (
    <section className={styles.section}>
      <h2>{text("pages.data.askTitle")}</h2>
      <p>{text("pages.data.askWords")}</p>
      <p className={styles.quiet}>{files.map((file) => file.name).join(" · ")}</p>
      <div className={styles.actions}>
        <Button look="primary" onPress={() => session.answer("own")}>
          {text("pages.data.askOwn")}
        </Button>
        <Button onPress={() => session.answer("demo")}>{text("pages.data.askDemo")}</Button>
        <Button look="link" onPress={session.cancel}>
          {text("pages.data.cancelAll")}
        </Button>
      </div>
    </section>
  );
}

const failures = {
  reading: "pages.data.readFailed",
  comparing: "pages.data.planFailed",
  committing: "pages.data.commitFailed",
} as const;

function Drop({ state }: { readonly state: ImportState }) {
  const text = useText();
  const session = useImportSession();
  return (
    <section className={styles.section}>
      {state.step === "cancelled" && <Notice level="note">{text("pages.data.cancelled")}</Notice>}
      {state.step === "failed" && (
        <Notice level="fail">{text(failures[state.during], { message: state.message })}</Notice>
      )}
      <FileDrop onFiles={session.drop} hint={text("pages.data.formats")} />
    </section>
  );
}

/** The import where it stands: drawn at every report of progress, apart from the rest of the page, which stays as it is. */
function Import() {
  const state = useImportState();
  switch (state.step) {
    case "idle":
    case "cancelled":
    case "failed":
      return <Drop state={state} />;
    case "asking":
      return <Asking files={state.files} />;
    case "reading":
    case "comparing":
      return <Reading state={state} />;
    case "review":
    case "committing":
      return <Review plan={state.plan} committing={state.step === "committing"} />;
    case "done":
      return <Receipt entries={state.entries} plan={state.plan} />;
  }
}

/** Load a term: one page from the drop to the receipt, and below it what is loaded. */
export function DataPage() {
  const text = useText();
  return (
    <>
      <PageHead title={text("pages.data.question")} subtitle={text("pages.data.intro")} />
      <Import />
      <LoadedFiles />
      <Templates />
      <WorkspaceActions />
    </>
  );
}
