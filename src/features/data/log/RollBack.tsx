import { useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import type { BatchEntry } from "../../../workspace/workspace.ts";
import { useWorkspace } from "../../page/WorkspaceContext.ts";
import styles from "../data.module.css";

export interface RollBackProps {
  /** The batch and all that came after it, oldest first: they go together. */
  readonly going: readonly BatchEntry[];
  readonly onDone: () => void;
}

/** Asks, with the list of what goes, before the workspace becomes what it was before a file. */
export function RollBack({ going, onDone }: RollBackProps) {
  const text = useText();
  const format = useFormat();
  const workspace = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [first] = going;
  const rows = going.reduce((sum, { counts }) => sum + counts.loaded, 0);
  const goBack = (batch: BatchEntry) => {
    setBusy(true);
    setFailure(null);
    workspace.rollBack(batch.id).then(onDone, (error: unknown) => {
      setBusy(false);
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  if (first === undefined) return null;
  return (
    <Notice
      level="warn"
      title={text("importing.rollBackTitle", { file: first.file.name })}
      actions={
        <>
          <Button isDisabled={busy} onPress={() => goBack(first)}>
            {text(busy ? "importing.rollingBack" : "importing.rollBackYes", {
              n: format.count(going.length),
            })}
          </Button>
          <Button look="link" isDisabled={busy} onPress={onDone}>
            {text("pages.data.cancelAll")}
          </Button>
        </>
      }
    >
      <p>{text("importing.rollBackWords", { n: format.count(going.length), rows: format.count(rows) })}</p>
      <ul className={styles.going}>
        {going.toReversed().map(({ id, file, counts, committedAt }) => (
          <li key={id}>
            {text("importing.goingLine", {
              file: file.name,
              rows: format.count(counts.loaded),
              date: format.date(committedAt),
            })}
          </li>
        ))}
      </ul>
      {failure !== null && <p role="alert">{text("importing.rollBackFailed", { message: failure })}</p>}
    </Notice>
  );
}
