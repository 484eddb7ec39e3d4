import {
  columnFilteringFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ReactTable,
  type Row,
  type RowData,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useText.ts";
import { cellFilter } from "./cellFilter.ts";
import { columnWidth, narrowest } from "./columnWidth.ts";
import type { CsvCell } from "./csv.ts";
import { rankValues } from "./rankValues.ts";
import type { TableColumn } from "./tableColumn.ts";
import type { ShownColumn } from "./TableRow.tsx";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnSizingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
});
export type Features = typeof features;
export type TableModel<R extends RowData> = ReactTable<Features, R>;

interface Choices<R> {
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R, index: number) => string;
}

/** The columns at the front that name the row stay in sight from the start. */
function pinnedAtFirst<R>(columns: readonly TableColumn<R>[]): string[] {
  const first = columns.findIndex((column) => column.rowHeader !== true);
  return columns.slice(0, first === -1 ? 0 : first).map(({ id }) => id);
}

/** Sorting, filtering, widths, pinned and hidden columns of a table. */
export function useDataTable<R extends RowData>({ columns, rows, rowKey }: Choices<R>): TableModel<R> {
  const language = useLanguage();
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo<ColumnDef<Features, R>[]>(() => {
    const collator = new Intl.Collator(language, { numeric: true });
    return columns.map((column) => {
      let ranks: Float64Array | null = null;
      const rankOf = ({ index }: Row<Features, R>): number => {
        ranks ??= rankValues(
          data.map((row) => column.value(row)),
          collator,
        );
        return ranks[index] ?? -Infinity;
      };
      let typed = "";
      let passes = cellFilter(typed);
      return {
        id: column.id,
        accessorFn: (row: R) => column.value(row) ?? undefined,
        sortUndefined: "last",
        sortDescFirst: column.numeric === true,
        sortFn: (a: Row<Features, R>, b: Row<Features, R>) => rankOf(a) - rankOf(b),
        filterFn: (row: Row<Features, R>, id: string, wanted: unknown) => {
          if (typeof wanted === "string" && wanted !== typed) {
            typed = wanted;
            passes = cellFilter(typed);
          }
          return passes(row.getValue<CsvCell | undefined>(id) ?? null);
        },
        minSize: narrowest,
      };
    });
  }, [columns, data, language]);
  const first = useMemo(() => ({ columnPinning: { start: pinnedAtFirst(columns), end: [] } }), [columns]);
  return useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    initialState: first,
  });
}

/** The columns that are shown, the pinned ones first. The same list as long as nothing of it changes. */
export function useShownColumns<R extends RowData>(
  { state }: TableModel<R>,
  columns: readonly TableColumn<R>[],
  rows: readonly R[],
): readonly ShownColumn<R>[] {
  const { columnSizing, columnPinning, columnVisibility } = state;
  const widthAtFirst = useMemo(
    () => new Map(columns.map((column) => [column.id, columnWidth(column, rows)])),
    [columns, rows],
  );
  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    const isShown = ({ id }: TableColumn<R>): boolean => columnVisibility[id] !== false;
    const pinned = columnPinning.start.flatMap((id) => byId.get(id) ?? []).filter(isShown);
    const others = columns.filter((column) => isShown(column) && !columnPinning.start.includes(column.id));
    const widthOf = ({ id }: TableColumn<R>): number => columnSizing[id] ?? widthAtFirst.get(id) ?? narrowest;
    return [
      ...pinned.map((column, place) => ({
        column,
        pinnedAt: pinned.slice(0, place).reduce((sum, one) => sum + widthOf(one), 0),
        width: widthOf(column),
      })),
      ...others.map((column) => ({ column, pinnedAt: null, width: widthOf(column) })),
    ];
  }, [columns, columnSizing, columnPinning, columnVisibility, widthAtFirst]);
}
