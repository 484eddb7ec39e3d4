import { useMemo, type ReactNode } from "react";
import type { MeasureResult } from "../measures/result.ts";
import { Choice } from "../ui/Choice.tsx";
import type { ChartContext } from "./chart.ts";
import { inOrder, type RowOrder } from "./rows/rowOrder.ts";
import { useOrder } from "./useOrder.ts";
import { useShelf, type Shelf } from "./useShelf.tsx";

/** The orders that the groups of a chart can be put in, beside "as they came". */
export interface Orders<Group, Order extends string> {
  readonly options: readonly { readonly id: Order; readonly label: string }[];
  /** Reads nothing but what it is given. */
  readonly sorted: (groups: readonly Group[], order: Order) => readonly Group[];
  /** The one until another is chosen; as they came unless said. */
  readonly first?: Order | "given";
  /** How many groups stand at first in each of several charts side by side; as `useShelf` has it unless said. */
  readonly mostOfMany?: number;
}

/** Highest or lowest first by one result of each group: what most charts offer. */
export function ordersBy<Group>(
  resultOf: (group: Group) => MeasureResult | undefined,
  { text }: ChartContext,
  first: RowOrder = "given",
): Orders<Group, Exclude<RowOrder, "given">> {
  return {
    options: (["value", "value_up"] as const).map((id) => ({ id, label: text(`charts.orders.${id}`) })),
    sorted: (groups, order) => inOrder(groups, order, resultOf),
    first,
  };
}

export interface OrderedShelf<Group> extends Pick<Shelf<Group>, "shown" | "more"> {
  /** Search and order; null where the groups are few. */
  readonly controls: ReactNode;
}

/**
 * Keeps a chart of many groups readable: they are put in order, searched by all that they are called, and the first of them shown until
 * the rest is asked for. `groups` is the same array while nothing changes; fewer than `fewest` of them have neither search nor order.
 */
export function useOrderedShelf<Group, Order extends string>(
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  { options, sorted, first = "given", mostOfMany }: Orders<Group, Order>,
  context: ChartContext,
  fewest = 2,
): OrderedShelf<Group> {
  const { text } = context;
  const [order, setOrder] = useOrder<Order | "given">([first, "given", ...options.map(({ id }) => id)]);
  // oxlint-disable-next-line react/exhaustive-deps -- `sorted` reads what it is given and nothing else
  const ordered = useMemo(() => (order === "given" ? groups : sorted(groups, order)), [groups, order]);
  const { shown, search, more } = useShelf(ordered, nameOf, context, mostOfMany);
  return {
    shown,
    more,
    controls:
      groups.length < fewest ? null : (
        <>
          {search}
          <Choice<Order | "given">
            label={text("charts.sortBy")}
            options={[{ id: "given", label: text("charts.orders.given") }, ...options]}
            value={order}
            onChange={setOrder}
          />
        </>
      ),
  };
}
