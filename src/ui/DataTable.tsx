import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row,
  type RowData,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useLanguage, useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import { csvBlob, type CsvCell } from "./csv.ts";
import styles from "./DataTable.module.css";
import { Hidden } from "./Hidden.tsx";
import { fileName, saveBlob } from "./saveBlob.ts";
import { useFormat } from "./useFormat.ts";

export interface TableColumn<R> {
  readonly id: string;
  readonly header: string;
  /** What is sorted by and written to CSV; null sorts last and is an empty cell. */
  readonly value: (row: R) => CsvCell;
  /** What is shown; without it the value itself. */
  readonly cell?: (row: R) => ReactNode;
  /** Right-aligned, largest first on the first press. */
  readonly numeric?: boolean;
  /** Names the row: set as its header, stays in sight when the table scrolls sideways. */
  readonly rowHeader?: boolean;
}

export interface DataTableProps<R> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R, index: number) => string;
  /** Enter or a press on a row. */
  readonly onSelect?: (row: R) => void;
  /** Offers the rows, as sorted, as CSV under this name. */
  readonly csvName?: string;
  /** Height in px above which the body scrolls under its header. */
  readonly maxHeight?: number;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

const rowHeight = 28;
const virtualFrom = 200;

function compare(collator: Intl.Collator, a: CsvCell | undefined, b: CsvCell | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a ?? ""), String(b ?? ""));
}

/** A sortable table of any length; only the rows in sight are drawn when there are many. */
export function DataTable<R extends RowData>(props: DataTableProps<R>) {
  const { caption, captionHidden = false, columns, rows, rowKey, onSelect, csvName, maxHeight = 480 } = props;
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const captionId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);

  const definitions = useMemo<ColumnDef<Features, R>[]>(() => {
    const collator = new Intl.Collator(language, { numeric: true });
    return columns.map((column) => ({
      id: column.id,
      accessorFn: (row: R) => column.value(row) ?? undefined,
      sortUndefined: "last",
      sortDescFirst: column.numeric === true,
      sortFn: (a: Row<Features, R>, b: Row<Features, R>, id: string) =>
        compare(collator, a.getValue<CsvCell | undefined>(id), b.getValue<CsvCell | undefined>(id)),
    }));
  }, [columns, language]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowKey });
  const sorted = table.getRowModel().rows;
  const isVirtual = sorted.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: maxHeight },
  });
  const items = isVirtual ? virtualizer.getVirtualItems() : [];
  const shown = isVirtual ? items.map((item) => item.index) : sorted.map((_, index) => index);
  const before = items[0]?.start ?? 0;
  const after = isVirtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
    if (onSelect === undefined) return;
    const last = sorted.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 12,
      PageUp: active - 12,
      Home: 0,
      End: last,
    };
    const target = steps[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const next = Math.min(last, Math.max(0, target));
      setActive(next);
      if (isVirtual) virtualizer.scrollToIndex(next);
      const body = event.currentTarget;
      requestAnimationFrame(() => body.querySelector<HTMLElement>(`[data-index="${String(next)}"]`)?.focus());
    } else if (event.key === "Enter" || event.key === " ") {
      const row = sorted[active];
      if (row === undefined) return;
      event.preventDefault();
      onSelect(row.original);
    }
  }

  return (
    <div className={styles.box}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-scroller=""
        style={{ maxHeight }}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
        role="region"
        aria-labelledby={captionId}
      >
        <table className={styles.table} aria-rowcount={sorted.length + 1}>
          <caption id={captionId} className={captionHidden ? styles.captionHidden : styles.caption}>
            {caption}
            {onSelect === undefined ? null : <Hidden>. {text("ui.openRow")}</Hidden>}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => {
                const direction = table.getColumn(column.id)?.getIsSorted() ?? false;
                return (
                  <th
                    key={column.id}
                    scope="col"
                    className={`${column.numeric === true ? styles.numeric : ""} ${column.rowHeader === true ? styles.rowHeader : ""}`}
                    aria-sort={
                      direction === false ? "none" : direction === "asc" ? "ascending" : "descending"
                    }
                  >
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => table.getColumn(column.id)?.toggleSorting()}
                    >
                      {column.header}
                      <span className={styles.arrow} aria-hidden="true">
                        {direction === false ? "" : direction === "asc" ? "↑" : "↓"}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {before > 0 ? (
              <tr aria-hidden="true">
                <td colSpan={columns.length} style={{ height: before, padding: 0, border: 0 }} />
              </tr>
            ) : null}
            {shown.map((index) => {
              const row = sorted[index];
              if (row === undefined) return null;
              return (
                <tr
                  key={row.id}
                  data-index={index}
                  aria-rowindex={index + 2}
                  tabIndex={onSelect === undefined ? undefined : index === active ? 0 : -1}
                  className={onSelect === undefined ? undefined : styles.selectable}
                  onClick={onSelect === undefined ? undefined : () => onSelect(row.original)}
                  onFocus={() => setActive(index)}
                >
                  {columns.map((column) => {
                    const content = column.cell?.(row.original) ?? column.value(row.original);
                    return column.rowHeader === true ? (
                      <th key={column.id} scope="row" className={styles.rowHeader}>
                        {content}
                      </th>
                    ) : (
                      <td key={column.id} className={column.numeric === true ? styles.numeric : undefined}>
                        {content}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            {after > 0 ? (
              <tr aria-hidden="true">
                <td colSpan={columns.length} style={{ height: after, padding: 0, border: 0 }} />
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        <span>
          {sorted.length === 0 ? text("ui.noRows") : text("ui.rows", { n: format.count(sorted.length) })}
        </span>
        {csvName === undefined ? null : (
          <Button
            look="link"
            onPress={() =>
              saveBlob(
                csvBlob(
                  columns.map((column) => column.header),
                  sorted.map((row) => columns.map((column) => column.value(row.original))),
                ),
                fileName(csvName, "csv"),
              )
            }
          >
            {text("ui.saveCsv")}
          </Button>
        )}
      </div>
    </div>
  );
}
