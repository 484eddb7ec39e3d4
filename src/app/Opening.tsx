import { useEffect, useState, type ReactNode } from "react";
import { TextsContext, type Texts } from "../i18n/texts.ts";
import { useText } from "../i18n/useText.ts";
import { reloadPage } from "../state/reloadPage.ts";
import { Button } from "../ui/Button.tsx";
import { Failed, Pending } from "../ui/Condition.tsx";
import { Notice } from "../ui/Notice.tsx";
import { eraseBrowserStorage } from "../workspace/fileStorage.ts";
import styles from "./opening.module.css";
import type { OpeningProgress } from "./startWorkspace.ts";

export interface OpeningProps {
  readonly texts: Texts;
  readonly open: (show: (progress: OpeningProgress) => void) => Promise<ReactNode>;
}

function Waiting({ progress }: { readonly progress: OpeningProgress }) {
  const text = useText();
  return (
    <main className={styles.opening}>
      <h1>VETscope</h1>
      <output>
        {progress.step === "workspace" ? text("shell.loading") : text("shell.demoLoading")}{" "}
        {progress.step === "demo" && progress.share !== null && `${Math.round(progress.share * 100)} %`}
      </output>
      <Pending height={240} />
    </main>
  );
}

function NotOpened({ cause }: { readonly cause: unknown }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  return (
    <main className={styles.opening}>
      <h1>VETscope</h1>
      <Failed
        what={cause instanceof Error ? cause.message : String(cause)}
        safe={text("shell.openFailedSafe")}
        next={text("shell.openFailedNext")}
        onRetry={reloadPage}
      />
      {asking ? (
        <Notice
          level="warn"
          title={text("shell.eraseConfirm")}
          actions={
            <>
              <Button onPress={() => void eraseBrowserStorage().then(reloadPage, reloadPage)}>
                {text("shell.erase")}
              </Button>
              <Button look="link" onPress={() => setAsking(false)}>
                {text("ui.cancel")}
              </Button>
            </>
          }
        />
      ) : (
        <p>
          <Button look="link" onPress={() => setAsking(true)}>
            {text("shell.eraseOffer")}
          </Button>
        </p>
      )}
    </main>
  );
}

/** What is seen until the app is loaded and the workspace open: at once from stored panels, a few seconds on the very first visit. */
export function Opening({ texts, open }: OpeningProps) {
  const [progress, setProgress] = useState<OpeningProgress>({ step: "workspace", share: null });
  const [app, setApp] = useState<ReactNode>(null);
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
  useEffect(() => {
    let current = true;
    open((next) => current && setProgress(next)).then(
      (opened) => current && setApp(opened),
      (cause: unknown) => current && setFailure({ cause }),
    );
    return () => {
      current = false;
    };
  }, [open]);
  if (app !== null) return app;
  return (
    <TextsContext value={texts}>
      {failure === null ? <Waiting progress={progress} /> : <NotOpened cause={failure.cause} />}
    </TextsContext>
  );
}
