import { ProgressBar } from "react-aria-components/ProgressBar";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import styles from "./ProgressRow.module.css";

export interface ProgressRowProps {
  readonly label: string;
  /** What is being done, with its numbers: "Checking · 41,200 rows". */
  readonly detail?: string;
  /** 0-1; null where the end is not known. */
  readonly share: number | null;
  readonly onCancel?: () => void;
}

/** One line for one slow thing: how far it is, and a way to stop it. */
export function ProgressRow({ label, detail, share, onCancel }: ProgressRowProps) {
  const text = useText();
  return (
    <div className={styles.row}>
      <ProgressBar
        className={styles.progress ?? ""}
        value={share === null ? 0 : share * 100}
        isIndeterminate={share === null}
        aria-label={label}
      >
        {({ percentage, valueText }) => (
          <>
            <div className={styles.words}>
              <span className={styles.label} title={label}>
                {label}
              </span>
              <span className={styles.detail}>
                {detail ?? (share === null ? text("ui.pending") : valueText)}
              </span>
            </div>
            <div className={styles.track}>
              <div
                className={share === null ? styles.unknown : styles.done}
                style={{ width: share === null ? "30%" : `${String(percentage ?? 0)}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel === undefined ? null : (
        <Button look="link" onPress={onCancel} aria-label={`${text("ui.cancel")}: ${label}`}>
          {text("ui.cancel")}
        </Button>
      )}
    </div>
  );
}
