import { useMemo, type ReactNode } from "react";
import { OrderContext } from "../../charts/useOrder.ts";
import { useView } from "../../state/useView.ts";

/** Keeps the order of the groups of the figure inside in the address, under the figure's short code. */
export function KeptOrder({ figure, children }: { readonly figure: string; readonly children: ReactNode }) {
  const { view, setLook } = useView();
  const key = `${figure}.order`;
  const order = view.looks[key];
  const place = useMemo(
    () => ({ order, setOrder: (next: string) => setLook(key, next) }),
    [order, key, setLook],
  );
  return <OrderContext value={place}>{children}</OrderContext>;
}
