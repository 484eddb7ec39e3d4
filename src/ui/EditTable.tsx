import { memo, useId, type KeyboardEvent } from "react";
import { Button } from "./Button.tsx";
import { EditCell } from "./EditCell.tsx";
import styles from "./EditTable.module.css";
import type { EditColumn, EditFault, EditRow } from "./editTable.ts";
import { Hidden } from "./Hidden.tsx";

export interface EditTableWords {
  readonly remove: (row: string) => string;
  readonly removing: string;
  readonly unnamed: string;
  readonly states: Readonly<Record<EditRow["state"], string>>;
  readonly none: string;
  readonly noRows: string;
  readonly keys: string;
}

export interface EditTableProps {
  /** Apart from every other table of the page. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly EditColumn[];
  readonly rows: readonly EditRow[];
  /** By row, then by column. A row without faults has no entry. */
  readonly faults: ReadonlyMap<string, ReadonlyMap<string, EditFault>>;
  readonly words: EditTableWords;
  readonly onChange: (row: string, column: string, text: string) => void;
  readonly onRemove: (row: string) => void;
}

const stateMarks: Readonly<Record<EditRow["state"], string>> = { same: "", added: "+", changed: "*" };

/** Enter and the arrow keys go to the same column of another row; a list of choices keeps its own arrows. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const field = event.currentTarget;
  const ownArrows = field instanceof HTMLSelectElement || field.hasAttribute("list");
  const down = event.key === "Enter" ? !event.shiftKey : event.key === "ArrowDown" && !ownArrows;
  const up = event.key === "Enter" ? event.shiftKey : event.key === "ArrowUp" && !ownArrows;
  const cell = field.closest("td, th");
  const row = cell?.parentElement;
  if (!(down || up) || cell === null || cell === undefined || !(row instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  const target = down ? row.nextElementSibling : row.previousElementSibling;
  const at = [...row.cells].findIndex((one) => one === cell);
  if (target instanceof HTMLTableRowElement)
    target.cells[at]?.querySelector<HTMLElement>("input, select")?.focus();
}

interface RowProps extends Pick<EditTableProps, "id" | "columns" | "words" | "onChange" | "onRemove"> {
  readonly row: EditRow;
  readonly faults: ReadonlyMap<string, EditFault> | undefined;
}

const Row = memo(function Row({ id, columns, row, faults, words, onChange, onRemove }: RowProps) {
  const name = row.name === "" ? words.unnamed : row.name;
  return (
    <tr data-state={row.state}>
      {columns.map((column, place) => {
        const field = (
          <EditCell
            table={id}
            column={column}
            row={row}
            label={`${name}, ${column.header}`}
            fault={faults?.get(column.id)}
            none={words.none}
            onChange={onChange}
            onWalk={walk}
          />
        );
        if (place > 0) return <td key={column.id}>{field}</td>;
        return (
          <th key={column.id} scope="row" className={styles.rowHead}>
            <span className={styles.state} aria-hidden="true" title={words.states[row.state]}>
              {stateMarks[row.state]}
            </span>
            <Hidden>{row.state === "same" ? name : `${name}, ${words.states[row.state]}`}</Hidden>
            {field}
          </th>
        );
      })}
      <td>
        <Button look="link" aria-label={words.remove(name)} onPress={() => onRemove(row.id)}>
          ×
        </Button>
      </td>
    </tr>
  );
});

/** A table edited in place, cell by cell. Rows that do not change are not drawn again. */
export function EditTable(props: EditTableProps) {
  const { id, caption, columns, rows, faults, words, onChange, onRemove } = props;
  const captionId = useId();
  return (
    <section
      className={styles.scroller}
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-labelledby={captionId}
    >
      <table className={styles.table}>
        <caption id={captionId} className={styles.caption}>
          {caption}. {words.keys}
        </caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th
                key={column.id}
                scope="col"
                className={place === 0 ? styles.rowHead : undefined}
                title={column.note}
              >
                {column.header}
                {column.required ? <span aria-hidden="true"> *</span> : null}
              </th>
            ))}
            <th scope="col">
              <Hidden>{words.removing}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              id={id}
              columns={columns}
              row={row}
              faults={faults.get(row.id)}
              words={words}
              onChange={onChange}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className={styles.none}>{words.noRows}</p> : null}
      {columns.map((column) =>
        column.suggestions === undefined ? null : (
          <datalist key={column.id} id={`${id}-${column.id}-list`}>
            {column.suggestions.map((one) => (
              <option key={one.id} value={column.named === true ? one.label : one.id}>
                {one.label}
              </option>
            ))}
          </datalist>
        ),
      )}
    </section>
  );
}
