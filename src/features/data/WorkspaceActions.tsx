import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { saveBlob } from "../../ui/saveBlob.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useSnapshot, useWorkspace } from "../page/WorkspaceContext.ts";
import styles from "./data.module.css";
import { failureWords, type Failure } from "./failure.ts";

/** Take the workspace away as one file, or remove it from this browser. */
export function WorkspaceActions() {
  const text = useText();
  const format = useFormat();
  const workspace = useWorkspace();
  const { manifest } = useSnapshot();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    work()
      .catch((error: unknown) => setFailure({ during: "committing", error }))
      .finally(() => {
        setBusy(false);
        setAsking(false);
      });
  };
  const rows = manifest.batches.reduce((sum, batch) => sum + batch.counts.loaded, 0);
  return (
    <section className={styles.section}>
      <h2>{text("pages.data.workspace")}</h2>
      {failure !== null && <Notice level="fail">{failureWords(failure, text, format)}</Notice>}
      <div className={styles.action}>
        <Button
          isDisabled={busy || manifest.batches.length === 0}
          onPress={() =>
            run(async () =>
              saveBlob(await workspace.exportFile(), `vetscope-${new Date().toISOString().slice(0, 10)}.zip`),
            )
          }
        >
          {text("pages.data.export")}
        </Button>
        <span className={styles.quiet}>{text("pages.data.exportIntro")}</span>
      </div>
      <div className={styles.action}>
        <Button isDisabled={busy} onPress={() => setAsking(true)}>
          {text("pages.data.startOver")}
        </Button>
        <span className={styles.quiet}>{text("pages.data.startOverIntro")}</span>
      </div>
      {asking && (
        <Notice
          level="warn"
          title={text("pages.data.startOverConfirm", {
            batches: format.count(manifest.batches.length),
            rows: format.count(rows),
          })}
          actions={
            <>
              <Button isDisabled={busy} onPress={() => run(() => workspace.startOver("empty"))}>
                {text("pages.data.startOverEmpty")}
              </Button>
              <Button isDisabled={busy} onPress={() => run(() => workspace.startOver("demo"))}>
                {text("pages.data.startOverDemo")}
              </Button>
              <Button look="link" isDisabled={busy} onPress={() => setAsking(false)}>
                {text("pages.data.cancelAll")}
              </Button>
            </>
          }
        />
      )}
    </section>
  );
}
