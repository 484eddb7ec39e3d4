import type { KeyboardEvent } from "react";
import styles from "./EditTable.module.css";
import { editCellId, type EditColumn, type EditFault, type EditRow } from "./editTable.ts";
import { Hidden } from "./Hidden.tsx";

export interface EditCellProps {
  readonly table: string;
  readonly column: EditColumn;
  readonly row: EditRow;
  readonly label: string;
  readonly fault: EditFault | undefined;
  /** The words of an empty choice. */
  readonly none: string;
  readonly onChange: (row: string, column: string, text: string) => void;
  readonly onWalk: (event: KeyboardEvent<HTMLElement>) => void;
}

const glyphs = { fail: "×", warn: "!" } as const;

/** One field of an edited table with what is wrong with it. A text that is none of the choices stays among them, so that it is seen. */
export function EditCell({ table, column, row, label, fault, none, onChange, onWalk }: EditCellProps) {
  const text = row.cells[column.id] ?? "";
  const id = editCellId(table, row.id, column.id);
  const faultId = `${id}-fault`;
  const field = {
    id,
    value: text,
    "aria-label": label,
    "aria-required": column.required,
    ...(fault === undefined ? {} : { "aria-invalid": fault.level === "fail", "aria-describedby": faultId }),
    onKeyDown: onWalk,
  };
  const options = column.options ?? [];
  const names = column.named === true ? (column.suggestions ?? []) : [];
  return (
    <span
      className={styles.cell}
      data-fault={fault?.level}
      title={fault?.words}
      style={{ minWidth: `${column.width + 2}ch` }}
    >
      {column.kind === "choice" ? (
        <select
          {...field}
          className={styles.field}
          onChange={(event) => onChange(row.id, column.id, event.target.value)}
        >
          {column.required && text !== "" ? null : <option value="">{none}</option>}
          {text === "" || options.some((option) => option.id === text) ? null : (
            <option value={text}>{text}</option>
          )}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...field}
          value={names.find((one) => one.id === text)?.label ?? text}
          className={`${styles.field} ${column.kind === "number" ? styles.number : ""}`}
          autoComplete="off"
          spellCheck={false}
          {...(column.kind === "number" ? { inputMode: "decimal" } : {})}
          {...(column.suggestions === undefined ? {} : { list: `${table}-${column.id}-list` })}
          onChange={({ target }) =>
            onChange(row.id, column.id, names.find((one) => one.label === target.value)?.id ?? target.value)
          }
        />
      )}
      {fault === undefined ? null : (
        <>
          <span className={styles.glyph} aria-hidden="true">
            {glyphs[fault.level]}
          </span>
          <Hidden id={faultId}>{fault.words}</Hidden>
        </>
      )}
    </span>
  );
}
