import { isOpen } from "../../../ingest/questions/questions.ts";
import { useText } from "../../../i18n/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import type { CommitPlan } from "../../../workspace/workspace.ts";
import { unseen, type Decisions } from "../decisions.ts";
import { countsToCome, isBlocked, stateOf } from "../fileState.ts";
import { useImportSession } from "../ImportContext.ts";
import styles from "./review.module.css";

export interface ConfirmBarProps {
  readonly plan: CommitPlan;
  readonly decisions: Decisions;
  readonly busy: boolean;
  readonly committing: boolean;
  /** Shows the file at a place of the plan. */
  readonly onGo: (index: number) => void;
}

/** So many of the files that stay out are named. */
const named = 2;

/** What would be written and what would not, what still has to be looked at before, and the one button that writes. */
export function ConfirmBar({ plan, decisions, busy, committing, onGo }: ConfirmBarProps) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const { files } = plan;
  const rows = files.reduce(
    (sum, file) => sum + (file.status === "screened" ? countsToCome(file).loaded : 0),
    0,
  );
  const rejected = files.reduce(
    (sum, file) => sum + (file.status === "screened" && !isBlocked(file) ? countsToCome(file).rejected : 0),
    0,
  );
  const blocked = files.flatMap((file, index) => (stateOf(file, decisions) === "blocked" ? [index] : []));
  const names = blocked.slice(0, named).flatMap((index) => files[index]?.file.name ?? []);
  const more = blocked.length > named ? [`+${format.count(blocked.length - named)}`] : [];
  const asked = files.flatMap((file, index) =>
    file.status === "screened" && file.questions.some(isOpen) ? [index] : [],
  );
  const warned = files.flatMap((file, index) => (unseen(file, decisions).length > 0 ? [index] : []));
  const warnings = files.reduce((sum, file) => sum + unseen(file, decisions).length, 0);
  return (
    <div className={styles.confirm}>
      <output className={styles.todo}>
        {asked.length > 0 && (
          <Button look="link" onPress={() => onGo(asked[0] ?? 0)}>
            {text("importing.todoAsked", { n: format.count(asked.length) })}
          </Button>
        )}
        {warned.length > 0 && (
          <Button look="link" onPress={() => onGo(warned[0] ?? 0)}>
            {text("importing.todoSeen", { n: format.count(warnings) })}
          </Button>
        )}
        {rows > 0 && blocked.length > 0 && (
          <Button look="link" onPress={() => onGo(blocked[0] ?? 0)}>
            {text("importing.todoBlocked", { files: [...names, ...more].join(" · ") })}
          </Button>
        )}
        {rows > 0 && rejected > 0 && (
          <span className={styles.quiet}>
            {text("importing.todoRejected", { n: format.count(rejected) })}
          </span>
        )}
        {asked.length + warned.length === 0 && (
          <span className={styles.quiet}>{text("importing.todoNone")}</span>
        )}
      </output>
      <span className={styles.actions}>
        <Button look="link" onPress={session.cancel}>
          {text("pages.data.discard")}
        </Button>
        <Button
          look="primary"
          onPress={session.confirm}
          isDisabled={committing || busy || rows === 0 || warned.length > 0}
        >
          {committing
            ? text("pages.data.confirming")
            : rows === 0
              ? text("pages.data.confirmNothing")
              : text("pages.data.confirm", { rows: format.count(rows) })}
        </Button>
      </span>
    </div>
  );
}
