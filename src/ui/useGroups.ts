import type { Row, RowData } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { doRepeat, groupLines, groupRows, type RowGroup, type TableLine } from "./groupRows.ts";
import type { TableColumn } from "./tableColumn.ts";
import type { Features, TableModel } from "./useDataTable.ts";

export interface Groups<R extends RowData> {
  /** What is drawn, from top to bottom. */
  readonly lines: readonly TableLine<Row<Features, R>>[];
  /** All rows that pass the filters, in the order of the groups, those of closed ones too. */
  readonly rows: readonly Row<Features, R>[];
  readonly groups: readonly RowGroup<Row<Features, R>>[] | null;
  /** The column by which rows are grouped; null where they are not. */
  readonly by: TableColumn<R> | null;
  /** The columns whose values come more than once. */
  readonly offered: readonly TableColumn<R>[];
  readonly areAllClosed: boolean;
  readonly groupBy: (id: string | null) => void;
  readonly toggle: (key: string) => void;
  readonly toggleAll: () => void;
}

/**
 * Rows grouped by a column over what the table's model sorts and filters: groups stand in the order of their column, downwards
 * where it is sorted downwards, the rows in each as they are sorted. A group that was closed stays closed when the filters change.
 */
export function useGroups<R extends RowData>(
  table: TableModel<R>,
  columns: readonly TableColumn<R>[],
  rows: readonly R[],
): Groups<R> {
  const [chosen, setChosen] = useState<string | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const by = columns.find(({ id }) => id === chosen) ?? null;
  const sorted = table.getRowModel().rows;
  const isDown = table.state.sorting.some(({ id, desc }) => id === chosen && desc);
  // The model is another object at every render, the order of a column is not.
  const order = by === null ? undefined : table.getColumn(by.id)?.columnDef.sortFn;
  const groups = useMemo(() => {
    if (by === null) return null;
    const compare = (a: Row<Features, R>, b: Row<Features, R>): number =>
      typeof order === "function" ? order(a, b, by.id) * (isDown ? -1 : 1) : 0;
    return groupRows(sorted, ({ original }) => by.value(original), compare);
  }, [by, isDown, order, sorted]);
  const lines = useMemo(
    () =>
      groups === null
        ? sorted.map((row): TableLine<Row<Features, R>> => ({ kind: "row", row }))
        : groupLines(groups, closed),
    [closed, groups, sorted],
  );
  const offered = useMemo(
    () => columns.filter((column) => column.numeric !== true && doRepeat(rows, (row) => column.value(row))),
    [columns, rows],
  );
  const areAllClosed = groups?.every(({ key }) => closed.has(key)) ?? false;
  return {
    lines,
    rows: useMemo(() => groups?.flatMap((group) => group.rows) ?? sorted, [groups, sorted]),
    groups,
    by,
    offered,
    areAllClosed,
    groupBy: (id) => {
      setChosen(id);
      setClosed(new Set());
    },
    toggle: (key) => {
      const next = new Set(closed);
      if (!next.delete(key)) next.add(key);
      setClosed(next);
    },
    toggleAll: () => setClosed(new Set(areAllClosed ? [] : groups?.map(({ key }) => key))),
  };
}
