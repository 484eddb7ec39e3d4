import { useText } from "../../../i18n/useText.ts";
import type { CellCorrection } from "../../../ingest/questions/readingChoices.ts";
import { Button } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { useImportSession } from "../ImportContext.ts";
import styles from "./preview.module.css";

export interface CorrectionsProps {
  readonly fileKey: string;
  readonly cells: readonly CellCorrection[];
  readonly canUndo: boolean;
}

/** The cells of a file that a person corrected, each to be taken back. */
export function Corrections({ fileKey, cells, canUndo }: CorrectionsProps) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  if (cells.length === 0) return null;
  return (
    <Disclosure title={text("importing.corrections")} note={format.count(cells.length)} open>
      <ul className={styles.corrections}>
        {cells.map(({ line, column, value }) => (
          <li key={`${line} ${column}`}>
            <span>
              {text(value === "" ? "importing.correctedEmpty" : "importing.corrected", {
                line: format.count(line),
                column,
                value,
              })}
            </span>
            {canUndo && (
              <Button
                look="link"
                aria-label={text("importing.undoCell", { line: format.count(line), column })}
                onPress={() => session.correct(fileKey, line, column, null)}
              >
                {text("importing.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
