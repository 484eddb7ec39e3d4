import type { RowData } from "@tanstack/react-table";
import { DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import { Check } from "./Check.tsx";
import styles from "./TableTools.module.css";
import type { TableColumn } from "./tableColumn.ts";
import type { TableModel } from "./useDataTable.ts";

export interface TableToolsProps<R extends RowData> {
  readonly table: TableModel<R>;
  readonly columns: readonly TableColumn<R>[];
  /** Widths of the columns in px, measured where the table has not been given any. */
  readonly widths: () => Readonly<Record<string, number>>;
}

const step = 24;

function Sign({ path }: { readonly path: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} stroke="currentColor" strokeWidth="1.25" />
    </svg>
  );
}

/** Which columns are shown, which stay in sight, how wide they are: all that the headers offer by dragging, by single presses. */
export function ColumnsMenu<R extends RowData>({ table, columns, widths }: TableToolsProps<R>) {
  const text = useText();
  const shownCount = table.getVisibleLeafColumns().length;
  const widen = (id: string, by: number): void => {
    const start = widths();
    const least = table.getColumn(id)?.columnDef.minSize ?? 0;
    table.setColumnSizing({ ...start, [id]: Math.max(least, (start[id] ?? 0) + by) });
  };
  const pin = (id: string, on: boolean): void => {
    // What stays in sight needs widths that stay: they are taken as they are now.
    if (Object.keys(table.state.columnSizing).length === 0) table.setColumnSizing({ ...widths() });
    table.getColumn(id)?.pin(on ? "start" : false);
  };
  return (
    <DialogTrigger>
      <Button look="link">{text("ui.dataTable.columns")}</Button>
      <Popover
        className={styles.popover ?? ""}
        placement="top end"
        offset={4}
        aria-label={text("ui.dataTable.columns")}
      >
        <div className={styles.body}>
          <ul className={styles.list}>
            {columns.map(({ id, header }) => {
              const model = table.getColumn(id);
              const isShown = model?.getIsVisible() ?? false;
              const isPinned = model?.getIsPinned() === "start";
              return (
                <li key={id}>
                  <Check
                    selected={isShown}
                    isDisabled={isShown && shownCount === 1}
                    onChange={(next) => model?.toggleVisibility(next)}
                  >
                    {header}
                  </Check>
                  <span className={styles.buttons}>
                    <Button
                      look="link"
                      isDisabled={!isShown}
                      aria-label={text(isPinned ? "ui.dataTable.unpinOf" : "ui.dataTable.pinOf", {
                        column: header,
                      })}
                      onPress={() => pin(id, !isPinned)}
                    >
                      {text(isPinned ? "ui.dataTable.unpin" : "ui.dataTable.pin")}
                    </Button>
                    <Button
                      look="link"
                      isDisabled={!isShown}
                      aria-label={text("ui.dataTable.narrower", { column: header })}
                      onPress={() => widen(id, -step)}
                    >
                      <Sign path="M2 6H10" />
                    </Button>
                    <Button
                      look="link"
                      isDisabled={!isShown}
                      aria-label={text("ui.dataTable.wider", { column: header })}
                      onPress={() => widen(id, step)}
                    >
                      <Sign path="M2 6H10M6 2V10" />
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
          <div className={styles.foot}>
            <Button
              look="link"
              onPress={() => {
                table.resetColumnVisibility();
                table.resetColumnPinning();
                table.resetColumnSizing();
              }}
            >
              {text("ui.dataTable.reset")}
            </Button>
          </div>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
