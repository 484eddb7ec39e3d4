import type { Row, RowData } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useRef, useState, type ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import styles from "./DataTable.module.css";
import { GroupLine } from "./GroupLine.tsx";
import type { RowGroup } from "./groupRows.ts";
import { Hidden } from "./Hidden.tsx";
import { rowHeight, type DataTableProps } from "./tableColumn.ts";
import { TableFoot } from "./TableFoot.tsx";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { useCellWalk } from "./useCellWalk.ts";
import { useShownColumns, useDataTable, type Features } from "./useDataTable.ts";
import { useGroups } from "./useGroups.ts";

export type LiveTableProps<R> = DataTableProps<R> & { readonly maxHeight: number };

const virtualFrom = 200;

/** A table of any length to sort, filter, group, copy and save, whose columns are widened, pinned and hidden; only the rows in sight are drawn when there are many. */
export function LiveTable<R extends RowData>(props: LiveTableProps<R>) {
  const { caption, captionHidden = false, columns, rows, rowKey, onSelect, csvName, maxHeight } = props;
  const text = useText();
  const captionId = useId();
  const scroller = useRef<HTMLElement>(null);
  const head = useRef<HTMLTableElement>(null);
  const [filtering, setFiltering] = useState(false);
  const [said, setSaid] = useState("");
  const table = useDataTable({ columns, rows, rowKey });
  const shown = useShownColumns(table, columns, rows);
  const groups = useGroups(table, columns, rows);
  const { lines } = groups;
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
  const nameOfGroup = ({ isEmpty, rows: [first] }: RowGroup<Row<Features, R>>): ReactNode =>
    isEmpty || first === undefined
      ? null
      : (groups.by?.cell?.(first.original) ?? groups.by?.value(first.original));
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
              if (line === undefined) return null;
              return line.kind === "group" ? (
                <GroupLine
                  key={line.group.key}
                  name={nameOfGroup(line.group)}
                  count={line.group.rows.length}
                  isOpen={line.isOpen}
                  onToggle={() => groups.toggle(line.group.key)}
                  index={index}
                  width={shown.length}
                  column={walk.active.column}
                  isActive={index === walk.active.row}
                />
              ) : (
                <TableRow
                  key={line.row.id}
                  row={line.row.original}
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
      <TableFoot
        columns={columns}
        total={rows.length}
        shown={shown}
        table={table}
        groups={groups}
        widths={widths}
        filtering={filtering}
        onFiltering={setFiltering}
        said={said}
        onCopy={copy}
        csvName={csvName}
      />
    </div>
  );
}
