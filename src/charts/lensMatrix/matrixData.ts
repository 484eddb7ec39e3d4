import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, Mark } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { targetOf, type HeldAgainst } from "../references.ts";
import { isShown, resultWords } from "../resultWords.ts";

/** One lens of the matrix. Its column grouping may be another than the matrix's (graduation year beside cohort): `columnOf` says which column a result stands in. */
export interface LensSeries {
  readonly lens: Lens;
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
  readonly columnOf?: (result: MeasureResult) => string | null;
  /** Results by part whose least and greatest value are drawn as the thin line. */
  readonly spread?: readonly MeasureResult[];
}

/** A further measure that rows can be sorted by: the imbalance. */
export interface MatrixSort {
  readonly id: string;
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
}

/** Up to three lenses by row group and column group, each on a scale of 0-100 points or 0-1 shares. */
export interface LensMatrixData {
  readonly rowGrouping: Grouping;
  readonly columnGrouping: Grouping;
  /** Codes in the order in which they stand; the newest column last. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly lenses: readonly LensSeries[];
  readonly sorts?: readonly MatrixSort[];
}

export interface LensEntry {
  readonly lens: Lens;
  readonly measure: ChartMeasure;
  readonly result: MeasureResult | undefined;
  /** Least and greatest part, in the measure's unit. */
  readonly spread: readonly [number, number] | null;
  /** What the page compares it with. */
  readonly compared: number | null;
  /** What it is to reach: of the row's own program, else of all. */
  readonly target: HeldAgainst | undefined;
}

export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly entries: readonly LensEntry[];
  readonly mark: Mark;
}

/** Per cent of the common scale that a value stands at. */
export function percentAt(value: number, measure: ChartMeasure): number {
  return Math.min(100, Math.max(0, measure.unit === "share" ? value * 100 : value));
}

function keyOf(row: string | undefined, column: string | null | undefined): string {
  return `${row ?? ""}\u0000${column ?? ""}`;
}

interface IndexedLens extends Pick<LensSeries, "lens" | "measure"> {
  readonly byKey: ReadonlyMap<string, MeasureResult>;
  readonly spreadByKey: ReadonlyMap<string, readonly number[]>;
}

function indexed(series: LensSeries, data: LensMatrixData): IndexedLens {
  const columnOf = series.columnOf ?? ((result: MeasureResult) => result.group[data.columnGrouping] ?? null);
  const byKey = new Map<string, MeasureResult>();
  const spreadByKey = new Map<string, number[]>();
  for (const result of series.results)
    byKey.set(keyOf(result.group[data.rowGrouping], columnOf(result)), result);
  for (const result of series.spread ?? []) {
    if (!isShown(result)) continue;
    const key = keyOf(result.group[data.rowGrouping], columnOf(result));
    spreadByKey.set(key, [...(spreadByKey.get(key) ?? []), result.value]);
  }
  return { lens: series.lens, measure: series.measure, byKey, spreadByKey };
}

/** All cells, row by row. */
export function matrixCells(data: LensMatrixData, context: ChartContext): MatrixCell[][] {
  const lenses = data.lenses.map((series) => indexed(series, data));
  return data.rows.map((row) =>
    data.columns.map((column) => {
      const key = keyOf(row, column);
      const entries = lenses.map(({ lens, measure, byKey, spreadByKey }): LensEntry => {
        const parts = spreadByKey.get(key) ?? [];
        const result = byKey.get(key);
        const target = result === undefined ? undefined : targetOf(result, context);
        return {
          lens,
          measure,
          result,
          compared: comparedValue(result, context),
          target,
          spread: parts.length > 1 ? [Math.min(...parts), Math.max(...parts)] : null,
        };
      });
      const names = [
        context.labelOf(data.rowGrouping, row).text,
        context.labelOf(data.columnGrouping, column).text,
      ];
      return {
        row,
        column,
        entries,
        mark: {
          id: `${row}/${column}`,
          name: context.text("charts.markName", {
            group: names.join(", "),
            words: entries
              .map(({ result, measure, target }) =>
                resultWords(
                  result,
                  measure,
                  context,
                  target === undefined || target.isOwn || !isShown(result) ? [] : [target],
                ),
              )
              .join("; "),
          }),
          group: { [data.rowGrouping]: row, [data.columnGrouping]: column },
          part: "",
          results: entries.flatMap((entry) => (entry.result === undefined ? [] : [entry.result])),
        },
      };
    }),
  );
}

/** In how many cells every lens has a value. */
export function fullCells(data: LensMatrixData): number {
  const lenses = data.lenses.map((series) => indexed(series, data));
  return data.rows
    .flatMap((row) => data.columns.map((column) => keyOf(row, column)))
    .filter((key) => lenses.every(({ byKey }) => isShown(byKey.get(key)))).length;
}

/** An order of the rows by a measure in one column. */
export function orderIn(sort: string, column: string): string {
  return `${sort}@${column}`;
}

/** An order's measure and, where it has one, column. */
export function orderParts(order: string): readonly [sort: string, column: string | null] {
  const at = order.indexOf("@");
  return at < 0 ? [order, null] : [order.slice(0, at), order.slice(at + 1)];
}

/** The rows by a measure's value in the order's column, else in the newest that has one, largest first; rows without one last. */
export function sortedRows(data: LensMatrixData, ordered: string): readonly string[] {
  const [sort, column] = orderParts(ordered);
  const series =
    data.lenses.find((candidate) => candidate.lens === sort) ??
    data.sorts?.find((candidate) => candidate.id === sort);
  if (series === undefined) return data.rows;
  const columnOf =
    ("columnOf" in series ? series.columnOf : undefined) ??
    ((result: MeasureResult) => result.group[data.columnGrouping] ?? null);
  const newest = new Map<string, { readonly at: number; readonly value: number }>();
  for (const result of series.results) {
    if (!isShown(result)) continue;
    const row = result.group[data.rowGrouping] ?? "";
    const at = data.columns.indexOf(columnOf(result) ?? "");
    if (column !== null && data.columns[at] !== column) continue;
    if (at >= 0 && at >= (newest.get(row)?.at ?? 0)) newest.set(row, { at, value: result.value });
  }
  const order = (row: string): number => newest.get(row)?.value ?? -Infinity;
  return [...data.rows].sort((a, b) => {
    const difference = order(b) - order(a);
    return Number.isNaN(difference) || difference === 0
      ? data.rows.indexOf(a) - data.rows.indexOf(b)
      : difference;
  });
}
