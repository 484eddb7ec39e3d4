import type { RowData } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useRef, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import { csvBlob, tabbedText } from "./csv.ts";
import styles from "./DataTable.module.css";
import { Hidden } from "./Hidden.tsx";
import { fileName, saveBlob } from "./saveBlob.ts";
import type { TableColumn } from "./tableColumn.ts";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { ColumnsMenu } from "./TableTools.tsx";
import { useCellWalk } from "./useCellWalk.ts";
import { useShownColumns, useDataTable } from "./useDataTable.ts";
import { useFormat } from "./useFormat.ts";

export interface DataTableProps<R> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R, index: number) => string;
  /** Enter or a press on a row. */
  readonly onSelect?: (row: R) => void;
  /** Offers the rows, as sorted and filtered, with the columns that are shown, as CSV under this name. */
  readonly csvName?: string;
  /** Height in px above which the body scrolls under its header. */
  readonly maxHeight?: number;
}

const rowHeight = 28;
const virtualFrom = 200;
/** Rows from which on it helps to filter them. */
const filterFrom = 8;

/** A table of any length to sort, filter, copy and save, whose columns are widened, pinned and hidden; only the rows in sight are drawn when there are many. */
export function DataTable<R extends RowData>(props: DataTableProps<R>) {
  const { caption, captionHidden = false, columns, rows, rowKey, onSelect, csvName, maxHeight = 480 } = props;
  const text = useText();
  const format = useFormat();
  const captionId = useId();
  const scroller = useRef<HTMLElement>(null);
  const head = useRef<HTMLTableElement>(null);
  const [filtering, setFiltering] = useState(false);
  const [said, setSaid] = useState("");
  const table = useDataTable({ columns, rows, rowKey });
  const shown = useShownColumns(table, columns, rows);
  const lines = table.getRowModel().rows;
  const isVirtual = lines.length > virtualFrom;
  const isFixed = rows.length > virtualFrom || Object.keys(table.state.columnSizing).length > 0;
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read in this render only
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: maxHeight },
  });
  const items = isVirtual ? virtualizer.getVirtualItems() : [];
  const places = isVirtual ? items.map((item) => item.index) : lines.map((_, index) => index);
  const before = items[0]?.start ?? 0;
  const after = isVirtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  function copy(words: string, told: string): void {
    navigator.clipboard.writeText(words).then(
      () => setSaid(told),
      () => setSaid(text("ui.dataTable.notCopied")),
    );
  }
  const walk = useCellWalk(
    { row: Math.max(0, lines.length - 1), column: shown.length - 1 },
    12,
    (row) => {
      if (isVirtual) virtualizer.scrollToIndex(row);
    },
    (cell) => copy(cell, text("ui.dataTable.copiedCell", { cell: cell.slice(0, 60) })),
  );
  const widths = (): Readonly<Record<string, number>> => {
    const heads = [...(head.current?.querySelectorAll<HTMLElement>("thead th[data-column]") ?? [])];
    return Object.fromEntries(heads.map((one) => [one.dataset["column"] ?? "", one.offsetWidth]));
  };
  const header = shown.map(({ column }) => column.header);
  const values = () => lines.map((line) => shown.map(({ column }) => column.value(line.original)));
  const isFiltered = table.state.columnFilters.length > 0;
  const total = shown.reduce((sum, { width }) => sum + width, 0);

  return (
    <div className={styles.box}>
      <section
        ref={scroller}
        className={styles.scroller}
        data-scroller=""
        style={{ maxHeight }}
        aria-labelledby={captionId}
        // What scrolls must be reachable by keyboard, also where it has no rows.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={lines.length === 0 ? 0 : -1}
      >
        <table
          ref={head}
          className={`${styles.table} ${isFixed ? styles.fixed : ""}`}
          style={isFixed ? { width: total } : undefined}
          aria-rowcount={lines.length + 1}
        >
          <caption id={captionId} className={captionHidden ? styles.captionHidden : styles.caption}>
            {caption}
            {onSelect === undefined ? null : <Hidden>. {text("ui.openRow")}</Hidden>}
          </caption>
          {isFixed ? (
            <colgroup>
              {shown.map(({ column, width }) => (
                <col key={column.id} style={{ width }} />
              ))}
            </colgroup>
          ) : null}
          <TableHead table={table} shown={shown} filtering={filtering} widths={widths} />
          {/* The keys of its cells, which take the focus, come up to here. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody onKeyDown={walk.onKeyDown} onFocus={walk.onFocus}>
            {before > 0 ? <tr aria-hidden="true" style={{ height: before }} /> : null}
            {places.map((index) => {
              const line = lines[index];
              return line === undefined ? null : (
                <TableRow
                  key={line.id}
                  row={line.original}
                  index={index}
                  shown={shown}
                  active={index === walk.active.row ? walk.active.column : null}
                  onSelect={onSelect}
                />
              );
            })}
            {after > 0 ? <tr aria-hidden="true" style={{ height: after }} /> : null}
          </tbody>
        </table>
      </section>
      <div className={styles.foot} data-no-export="">
        <output>
          {lines.length === 0
            ? text("ui.noRows")
            : isFiltered
              ? text("ui.dataTable.rowsOf", {
                  n: format.count(lines.length),
                  total: format.count(rows.length),
                })
              : text("ui.rows", { n: format.count(lines.length) })}
          {said === "" ? "" : ` · ${said}`}
        </output>
        <span className={styles.tools}>
          {rows.length < filterFrom ? null : (
            <Button
              look="link"
              aria-expanded={filtering}
              onPress={() => {
                if (filtering) table.resetColumnFilters();
                setFiltering(!filtering);
              }}
            >
              {text(filtering ? "ui.dataTable.noFilter" : "ui.dataTable.filter")}
            </Button>
          )}
          {columns.length < 3 ? null : <ColumnsMenu table={table} columns={columns} widths={widths} />}
          {lines.length === 0 ? null : (
            <Button
              look="link"
              onPress={() =>
                copy(
                  tabbedText(header, values()),
                  text("ui.dataTable.copiedRows", { n: format.count(lines.length) }),
                )
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
    </div>
  );
}
