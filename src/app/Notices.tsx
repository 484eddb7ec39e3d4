import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSnapshot, useWorkspace } from "../features/page/WorkspaceContext.ts";
import { useText } from "../i18n/useText.ts";
import styles from "./notices.module.css";

export interface NoticesProps {
  /** Changes to a newer version of the app; null where there is none. */
  readonly onUpdate: (() => void) | null;
}

/** One line each above the page for what concerns all of it: demo, nothing loaded, no storage, a new version, engine trouble. */
export function Notices({ onUpdate }: NoticesProps) {
  const text = useText();
  const workspace = useWorkspace();
  const { manifest, engine, durable, behind } = useSnapshot();
  const [opening, setOpening] = useState(false);
  const showDemo = () => {
    setOpening(true);
    void workspace.startOver("demo").finally(() => setOpening(false));
  };
  return (
    <div className={styles.notices} aria-live="polite">
      {manifest.origin === "demo" && (
        <p>
          {text("shell.demo")} <Link to="/data">{text("shell.demoOwn")}</Link>
        </p>
      )}
      {manifest.batches.length === 0 && (
        <p>
          {text("shell.empty")} <Link to="/data">{text("shell.demoOwn")}</Link>{" "}
          <button type="button" onClick={showDemo} disabled={opening}>
            {text(opening ? "shell.demoLoading" : "shell.emptyDemo")}
          </button>
        </p>
      )}
      {!durable && <p>{text("shell.notDurable")}</p>}
      {onUpdate !== null && (
        <p>
          {text("shell.newVersion")}{" "}
          <button type="button" onClick={onUpdate}>
            {text("shell.newVersionUse")}
          </button>
        </p>
      )}
      {behind && <p className={styles.failed}>{text("pages.data.behind")}</p>}
      {engine === "restarting" && <p>{text("shell.engineRestarting")}</p>}
      {engine === "failed" && <p className={styles.failed}>{text("shell.engineFailed")}</p>}
    </div>
  );
}
