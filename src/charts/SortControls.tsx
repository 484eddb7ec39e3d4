import type { ReactNode } from "react";
import { Choice } from "../ui/Choice.tsx";
import type { ChartContext } from "./chart.ts";
import { rowOrders, type RowOrder } from "./rows/rowOrder.ts";

export interface SortControlsProps<T extends string> {
  readonly context: ChartContext;
  /** The field to find groups by, where there is one. */
  readonly search: ReactNode;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly order: T;
  readonly onOrder: (order: T) => void;
}

/** Above a chart of several groups: finds them and puts them in order. */
export function SortControls<T extends string>(props: SortControlsProps<T>) {
  const { context, search, options, order, onOrder } = props;
  return (
    <>
      {search}
      <Choice label={context.text("charts.sortBy")} options={options} value={order} onChange={onOrder} />
    </>
  );
}

/** The orders by value as a list to choose from. */
export function orderOptions({
  text,
}: ChartContext): readonly { readonly id: RowOrder; readonly label: string }[] {
  return rowOrders.map((id) => ({ id, label: text(`charts.orders.${id}`) }));
}
