import { createContext, useContext, useState } from "react";

/** Where the order of a chart's groups is kept beside the chart itself, in the address. `order` is whatever text stands there. */
export interface OrderPlace {
  readonly order: string | undefined;
  readonly setOrder: (order: string) => void;
}

export const OrderContext = createContext<OrderPlace | null>(null);

/**
 * The order that the groups of a chart are in, and how to change it; kept where the page offers a place, else in the chart. The first
 * of `orders` until another is chosen, and where the place names none of them.
 */
export function useOrder<T extends string>(
  orders: readonly [T, ...T[]],
): readonly [order: T, setOrder: (order: T) => void] {
  const place = useContext(OrderContext);
  const [own, setOwn] = useState<string>();
  const chosen = place === null ? own : place.order;
  return [orders.find((one) => one === chosen) ?? orders[0], place === null ? setOwn : place.setOrder];
}
