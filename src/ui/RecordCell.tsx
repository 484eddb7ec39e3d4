import { useState, type KeyboardEvent } from "react";
import { Hidden } from "./Hidden.tsx";
import styles from "./RecordGrid.module.css";
import type { ShownCell } from "./recordGrid.ts";

export interface RecordCellProps {
  /** Its row and column, by which the grid finds it again. */
  readonly place: string;
  /** What the field is called while the cell is corrected: thousands of cells never are. */
  readonly label: () => string;
  readonly cell: ShownCell;
  readonly isActive: boolean;
  readonly wasRead: (text: string) => string;
  readonly onCorrect: (value: string | null) => void;
}

/** Line breaks as a sign, so that a record stays one row. */
function inOneLine(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/gu, "↵");
}

/** One cell: shown as it was read; Enter, F2, a double press or typing corrects it, Escape leaves it, Delete takes a correction back. */
export function RecordCell(props: RecordCellProps) {
  const { place, label, cell, isActive, wasRead, onCorrect } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const { read, corrected } = cell;
  const shown = corrected ?? read ?? "";
  const focusAgain = (grid: HTMLElement | null): void => {
    requestAnimationFrame(() => grid?.querySelector<HTMLElement>(`[data-cell="${place}"]`)?.focus());
  };
  const keep = (): void => {
    if (draft !== null && draft !== shown) onCorrect(draft === read ? null : draft);
    setDraft(null);
  };
  if (draft !== null)
    return (
      <td className={styles.cell}>
        <input
          className={styles.input}
          aria-label={label()}
          value={draft}
          // It opens under the hand of the person who asked for it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") keep();
            else if (event.key === "Escape") setDraft(null);
            else return;
            focusAgain(event.currentTarget.closest("table"));
          }}
        />
      </td>
    );
  const begin = (text: string): void => {
    if (cell.canCorrect) setDraft(text);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      begin(shown);
    } else if (event.key === "Delete" && corrected !== null) onCorrect(null);
    else if (isText && event.key !== " ") begin("");
  };
  return (
    <td
      className={styles.cell}
      data-cell={place}
      data-problem={cell.isProblem ? "" : undefined}
      data-corrected={corrected === null ? undefined : ""}
      data-none={read === null ? "" : undefined}
      tabIndex={isActive ? 0 : -1}
      title={corrected === null ? shown : wasRead(read ?? "")}
      onDoubleClick={() => begin(shown)}
      onKeyDown={press}
    >
      {inOneLine(shown)}
      {corrected !== null && <Hidden>{wasRead(read ?? "")}</Hidden>}
    </td>
  );
}
