import type { RowData } from "@tanstack/react-table";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { csvBlob, tabbedText } from "./csv.ts";
import styles from "./DataTable.module.css";
import { fileName, saveBlob } from "./saveBlob.ts";
import type { TableColumn } from "./tableColumn.ts";
import type { ShownColumn } from "./TableRow.tsx";
import { ColumnsMenu } from "./TableTools.tsx";
import type { TableModel } from "./useDataTable.ts";
import { useFormat } from "./useFormat.ts";
import type { Groups } from "./useGroups.ts";

export interface TableFootProps<R extends RowData> {
  readonly table: TableModel<R>;
  readonly columns: readonly TableColumn<R>[];
  readonly shown: readonly ShownColumn<R>[];
  readonly groups: Groups<R>;
  /** Rows before any filter. */
  readonly total: number;
  readonly widths: () => Readonly<Record<string, number>>;
  readonly filtering: boolean;
  readonly onFiltering: (filtering: boolean) => void;
  /** What the last press did, in words; empty where there is nothing to say. */
  readonly said: string;
  readonly onCopy: (words: string, told: string) => void;
  readonly csvName: string | undefined;
}

/** Rows from which on it helps to filter and to group them. */
const manyFrom = 8;
const notGrouped = "";

/** How many rows are shown, and all that can be done with them. */
export function TableFoot<R extends RowData>(props: TableFootProps<R>) {
  const { table, columns, shown, groups, total, widths, filtering, onFiltering, said, onCopy, csvName } =
    props;
  const text = useText();
  const format = useFormat();
  const n = groups.rows.length;
  const header = shown.map(({ column }) => column.header);
  const values = () => groups.rows.map((row) => shown.map(({ column }) => column.value(row.original)));
  const count =
    n === 0
      ? text("ui.noRows")
      : table.state.columnFilters.length > 0
        ? text("ui.dataTable.rowsOf", { n: format.count(n), total: format.count(total) })
        : text("ui.rows", { n: format.count(n) });
  const inGroups =
    groups.groups === null || n === 0
      ? ""
      : ` · ${text("ui.dataTable.groups", { n: format.count(groups.groups.length) })}`;
  return (
    <div className={styles.foot} data-no-export="">
      <output>
        {count}
        {inGroups}
        {said === "" ? "" : ` · ${said}`}
      </output>
      <span className={styles.tools}>
        {total < manyFrom || groups.offered.length === 0 ? null : (
          <Choice
            label={text("ui.dataTable.groupBy")}
            options={[
              { id: notGrouped, label: text("ui.dataTable.notGrouped") },
              ...groups.offered.map((column) => ({ id: column.id, label: column.header })),
            ]}
            value={groups.by?.id ?? notGrouped}
            onChange={(id) => groups.groupBy(id === notGrouped ? null : id)}
          />
        )}
        {groups.groups === null || n === 0 ? null : (
          <Button look="link" onPress={groups.toggleAll}>
            {text(groups.areAllClosed ? "ui.dataTable.openGroups" : "ui.dataTable.closeGroups")}
          </Button>
        )}
        {total < manyFrom ? null : (
          <Button
            look="link"
            aria-expanded={filtering}
            onPress={() => {
              if (filtering) table.resetColumnFilters();
              onFiltering(!filtering);
            }}
          >
            {text(filtering ? "ui.dataTable.noFilter" : "ui.dataTable.filter")}
          </Button>
        )}
        {columns.length < 3 ? null : <ColumnsMenu table={table} columns={columns} widths={widths} />}
        {n === 0 ? null : (
          <Button
            look="link"
            onPress={() =>
              onCopy(tabbedText(header, values()), text("ui.dataTable.copiedRows", { n: format.count(n) }))
            }
          >
            {text("ui.dataTable.copy")}
          </Button>
        )}
        {csvName === undefined ? null : (
          <Button look="link" onPress={() => saveBlob(csvBlob(header, values()), fileName(csvName, "csv"))}>
            {text("ui.saveCsv")}
          </Button>
        )}
      </span>
    </div>
  );
}
