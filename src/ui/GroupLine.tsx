import type { KeyboardEvent, ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import styles from "./DataTable.module.css";
import { useFormat } from "./useFormat.ts";

export interface GroupLineProps {
  /** The value that its rows share, as a cell shows it; null where they have none. */
  readonly name: ReactNode;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly index: number;
  readonly width: number;
  /** The column from which the arrow keys come, and to which they lead on. */
  readonly column: number;
  readonly isActive: boolean;
}

/** The header of a group of rows: a press, or the arrow right and left, opens and closes it. */
export function GroupLine(props: GroupLineProps) {
  const { name, count, isOpen, onToggle, index, width, column, isActive } = props;
  const text = useText();
  const format = useFormat();
  const turn = (event: KeyboardEvent<HTMLElement>): void => {
    const wants = event.key === "ArrowRight" ? true : event.key === "ArrowLeft" ? false : null;
    if (wants === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (wants !== isOpen) onToggle();
  };
  return (
    <tr aria-rowindex={index + 2} className={styles.group}>
      <td colSpan={width}>
        <button
          type="button"
          className={styles.groupName}
          aria-expanded={isOpen}
          data-cell={`${String(index)}:${String(column)}`}
          tabIndex={isActive ? 0 : -1}
          onClick={onToggle}
          onKeyDown={turn}
        >
          <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
            <path
              d={isOpen ? "M1 2.5 4 5.5 7 2.5" : "M2.5 1 5.5 4 2.5 7"}
              fill="none"
              stroke="currentColor"
            />
          </svg>
          {name ?? text("ui.dataTable.noValue")}
          <span className={styles.groupCount}>{format.count(count)}</span>
        </button>
      </td>
    </tr>
  );
}
