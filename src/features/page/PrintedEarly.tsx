import { useIsFetching } from "@tanstack/react-query";
import { useText } from "../../i18n/useText.ts";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "./page.module.css";

/**
 * On paper alone: that this was printed before all of it was computed, and what to do. Printing cannot be made to wait. `waiting`: how
 * much is to come that was not asked for yet.
 */
export function PrintedEarly({ waiting = 0 }: { readonly waiting?: number }) {
  const text = useText();
  const format = useFormat();
  const pending = Math.max(useIsFetching(), waiting);
  return pending === 0 ? null : (
    <p className={styles.early}>{text("pages.common.printedEarly", { n: format.count(pending) })}</p>
  );
}
