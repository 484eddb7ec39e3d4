import type { RowData } from "@tanstack/react-table";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useText } from "../i18n/useText.ts";
import styles from "./DataTable.module.css";
import type { ShownColumn } from "./TableRow.tsx";
import type { TableModel } from "./useDataTable.ts";

export interface TableHeadProps<R extends RowData> {
  readonly table: TableModel<R>;
  readonly shown: readonly ShownColumn<R>[];
  readonly filtering: boolean;
  /** Widths of the columns in px, measured where the table has not been given any. */
  readonly widths: () => Readonly<Record<string, number>>;
}

const sortNames = { asc: "ascending", desc: "descending" } as const;
const arrows = { asc: "↑", desc: "↓" } as const;
const step = 16;

function typedIn(filter: unknown): string {
  return typeof filter === "string" ? filter : "";
}

/** The headers of a table: a press sorts, with Shift beside the columns before; the right edge changes the width; below them the filters. */
export function TableHead<R extends RowData>({ table, shown, filtering, widths }: TableHeadProps<R>) {
  const text = useText();
  const from = useRef<{ readonly x: number; readonly widths: Readonly<Record<string, number>> } | null>(null);
  const widen = (id: string, by: number, start: Readonly<Record<string, number>>): void => {
    const least = table.getColumn(id)?.columnDef.minSize ?? 0;
    table.setColumnSizing({ ...start, [id]: Math.max(least, Math.round((start[id] ?? 0) + by)) });
  };
  const sorted = table.state.sorting.length;
  const edge = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, widths: widths() };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current !== null) widen(id, event.clientX - from.current.x, from.current.widths);
    },
    onPointerUp: () => {
      from.current = null;
    },
    onPointerCancel: () => {
      from.current = null;
    },
  });
  const widenByKey = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    if (!event.shiftKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    widen(id, event.key === "ArrowRight" ? step : -step, widths());
  };
  return (
    <thead>
      <tr>
        {shown.map(({ column, pinnedAt }) => {
          const model = table.getColumn(column.id);
          const direction = model?.getIsSorted() ?? false;
          const place = (model?.getSortIndex() ?? 0) + 1;
          return (
            <th
              key={column.id}
              scope="col"
              data-column={column.id}
              className={`${column.numeric === true ? styles.numeric : ""} ${column.rowHeader === true ? styles.rowHeader : ""} ${pinnedAt === null ? "" : styles.pinned}`}
              style={pinnedAt === null ? undefined : { left: pinnedAt }}
              aria-sort={direction === false ? "none" : sortNames[direction]}
            >
              <button
                type="button"
                className={styles.sort}
                onClick={(event) => model?.toggleSorting(undefined, event.shiftKey)}
                onKeyDown={(event) => widenByKey(event, column.id)}
              >
                <span className={styles.headText}>{column.header}</span>
                <span className={styles.arrow} aria-hidden="true">
                  {direction === false ? "" : `${arrows[direction]}${sorted > 1 ? String(place) : ""}`}
                </span>
              </button>
              <span className={styles.edge} aria-hidden="true" {...edge(column.id)} />
            </th>
          );
        })}
      </tr>
      {filtering ? (
        <tr className={styles.filters} data-no-export="">
          {shown.map(({ column, pinnedAt }) => (
            <td
              key={column.id}
              className={pinnedAt === null ? undefined : styles.pinned}
              style={pinnedAt === null ? undefined : { left: pinnedAt }}
            >
              <input
                type="search"
                aria-label={text("ui.dataTable.filterBy", { column: column.header })}
                placeholder={column.numeric === true ? "> 50, 10..20" : ""}
                value={typedIn(table.getColumn(column.id)?.getFilterValue())}
                onChange={(event) => table.getColumn(column.id)?.setFilterValue(event.target.value)}
              />
            </td>
          ))}
        </tr>
      ) : null}
    </thead>
  );
}
