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
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useLanguage, useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import { csvBlob, type CsvCell } from "./csv.ts";
import styles from "./DataTable.module.css";
import { Hidden } from "./Hidden.tsx";
import { fileName, saveBlob } from "./saveBlob.ts";
import type { TableColumn } from "./tableColumn.ts";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { useFormat } from "./useFormat.ts";

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
  const scroller = useRef<HTMLElement>(null);
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
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read in this render only
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

  function walk(event: KeyboardEvent<HTMLElement>, from: number): void {
    const last = sorted.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + 12,
      PageUp: from - 12,
      Home: 0,
      End: last,
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.min(last, Math.max(0, target));
    setActive(next);
    if (isVirtual) virtualizer.scrollToIndex(next);
    const body = event.currentTarget.closest("tbody");
    requestAnimationFrame(() => body?.querySelector<HTMLElement>(`[data-index="${String(next)}"]`)?.focus());
  }

  return (
    <div className={styles.box}>
      <section
        ref={scroller}
        className={styles.scroller}
        data-scroller=""
        style={{ maxHeight }}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-labelledby={captionId}
      >
        <table className={styles.table} aria-rowcount={sorted.length + 1}>
          <caption id={captionId} className={captionHidden ? styles.captionHidden : styles.caption}>
            {caption}
            {onSelect === undefined ? null : <Hidden>. {text("ui.openRow")}</Hidden>}
          </caption>
          <TableHead
            columns={columns}
            directionOf={(id) => table.getColumn(id)?.getIsSorted() ?? false}
            onSort={(id) => table.getColumn(id)?.toggleSorting()}
          />
          <tbody>
            {before > 0 ? <tr aria-hidden="true" style={{ height: before }} /> : null}
            {shown.map((index) => {
              const row = sorted[index];
              return row === undefined ? null : (
                <TableRow
                  key={row.id}
                  row={row.original}
                  index={index}
                  columns={columns}
                  isActive={index === Math.min(active, sorted.length - 1)}
                  onSelect={onSelect}
                  onWalk={walk}
                  onFocus={setActive}
                />
              );
            })}
            {after > 0 ? <tr aria-hidden="true" style={{ height: after }} /> : null}
          </tbody>
        </table>
      </section>
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
