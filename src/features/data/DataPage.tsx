import { memo } from "react";
import { useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { PageHead } from "../page/PageHead.tsx";
import styles from "./data.module.css";
import { failureWords } from "./failure.ts";
import { useImportSession, useImportState } from "./ImportContext.ts";
import type { ImportState, Progress } from "./importState.ts";
import { LoadedFiles } from "./log/LoadedFiles.tsx";
import { ProgressLines } from "./ProgressLines.tsx";
import { Receipt } from "./Receipt.tsx";
import { Recipes } from "./recipes/Recipes.tsx";
import { Review } from "./review/Review.tsx";
import { Templates } from "./Templates.tsx";
import { WorkspaceActions } from "./WorkspaceActions.tsx";

const noProgress: Progress = new Map();

function Reading({
  state,
}: {
  readonly state: Extract<ImportState, { readonly step: "reading" | "comparing" }>;
}) {
  const text = useText();
  const session = useImportSession();
  const reading = state.step === "reading";
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 aria-live="polite">
          {reading ? text("pages.data.reading", { n: state.files.length }) : text("pages.data.comparing")}
        </h2>
        <Button onPress={session.cancel}>{text("pages.data.cancelAll")}</Button>
      </div>
      <div>
        <ProgressLines
          names={state.files.map(({ name }) => name)}
          progress={state.step === "reading" ? state.progress : noProgress}
          {...(reading ? { onLeaveOut: session.leaveOut } : {})}
        />
      </div>
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

function Drop({ state }: { readonly state: ImportState }) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  return (
    <section className={styles.section}>
      {state.step === "cancelled" && <Notice level="note">{text("pages.data.cancelled")}</Notice>}
      {state.step === "failed" && <Notice level="fail">{failureWords(state, text, format)}</Notice>}
      <FileDrop onFiles={session.drop} onComing={session.prepare} hint={text("pages.data.formats")} />
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
      return <Review state={state} />;
    case "done":
      return <Receipt entries={state.entries} plan={state.plan} />;
  }
}

/** What stands below the import: not drawn again at every report of progress. */
const Parts = memo(function Parts() {
  return (
    <>
      <LoadedFiles />
      <Recipes />
      <Templates />
      <WorkspaceActions />
    </>
  );
});

/** While files are reviewed only they are there. */
function Below() {
  const { step } = useImportState();
  return step === "review" || step === "committing" ? null : <Parts />;
}

/** Load a term: one page from the drop to the receipt, and below it what is loaded and what is remembered. */
export function DataPage() {
  const text = useText();
  return (
    <>
      <PageHead title={text("pages.data.question")} subtitle={text("pages.data.intro")} />
      <Import />
      <Below />
    </>
  );
}
