import { useMemo, type ReactNode } from "react";
import type { MeasureResult } from "../measures/result.ts";
import type { ChartContext } from "./chart.ts";
import { inOrder, rowOrders, type RowOrder } from "./rows/rowOrder.ts";
import { orderOptions, SortControls } from "./SortControls.tsx";
import { useOrder } from "./useOrder.ts";
import { useShelf } from "./useShelf.tsx";

export interface OrderedShelf<Group> {
  readonly shown: readonly Group[];
  /** Search and order; null where there is one group. */
  readonly controls: ReactNode;
  /** Below the rows: shows the rest, or puts them away. */
  readonly more: ReactNode;
}

/**
 * Keeps a chart of many groups readable: they are searched, put in order by one of their results, and the first of them shown until
 * the rest is asked for. `groups` is the same array while nothing changes.
 */
export function useOrderedShelf<Group>(
  groups: readonly Group[],
  resultOf: (group: Group) => MeasureResult | undefined,
  nameOf: (group: Group) => string,
  first: RowOrder,
  context: ChartContext,
): OrderedShelf<Group> {
  const [order, setOrder] = useOrder<RowOrder>([first, ...rowOrders.filter((one) => one !== first)]);
  // oxlint-disable-next-line react/exhaustive-deps -- `resultOf` reads a group and nothing else
  const ordered = useMemo(() => inOrder(groups, order, resultOf), [groups, order]);
  const { shown, search, more } = useShelf(ordered, nameOf, context);
  return {
    shown,
    more,
    controls:
      groups.length < 2 ? null : (
        <SortControls
          context={context}
          search={search}
          options={orderOptions(context)}
          order={order}
          onOrder={setOrder}
        />
      ),
  };
}
