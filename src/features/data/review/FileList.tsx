import { useText } from "../../../i18n/useText.ts";
import type { Screening } from "../../../ingest/screening.ts";
import { LevelMark } from "../../../ui/Notice.tsx";
import type { Decisions } from "../decisions.ts";
import { levelOf, stateOf } from "../fileState.ts";
import styles from "./review.module.css";

export interface FileListProps {
  readonly files: readonly Screening[];
  readonly decisions: Decisions;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The files of the drop, each with how it stands. */
export function FileList({ files, decisions, chosen, onChoose }: FileListProps) {
  const text = useText();
  return (
    <nav aria-label={text("importing.files")}>
      <ul className={styles.files}>
        {files.map((file, index) => {
          const state = stateOf(file, decisions);
          return (
            <li key={index}>
              <button
                type="button"
                className={styles.fileButton}
                aria-current={index === chosen ? "true" : undefined}
                onClick={() => onChoose(index)}
              >
                <span className={styles.fileName}>{file.file.name}</span>
                {file.status === "screened" && file.kind !== null && (
                  <span className={styles.quiet}>{text(`tables.names.${file.kind}`)}</span>
                )}
                <LevelMark level={levelOf[state]}>{text(`importing.states.${state}`)}</LevelMark>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
