import type { MeasureResult } from "../../measures/result.ts";
import { isShown } from "../resultWords.ts";

/** How rows are put in order: as they came, or by value, largest first. Rows without a value come last, as they came. */
export type RowOrder = "given" | "value" | "value_up";

export function inOrder<R>(
  rows: readonly R[],
  order: RowOrder,
  resultOf: (row: R) => MeasureResult | undefined,
): readonly R[] {
  if (order === "given") return rows;
  const sign = order === "value" ? -1 : 1;
  const valueOf = (row: R): number => {
    const result = resultOf(row);
    return isShown(result) ? sign * result.value : Infinity;
  };
  return rows
    .map((row, index) => ({ row, index, key: valueOf(row) }))
    .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key - b.key))
    .map(({ row }) => row);
}
