import styles from "./MarkTarget.module.css";
import type { MarkProps } from "./useMarkWalk.ts";

/**
 * What takes the pointer and the focus of a mark: covers the row or cell that it stands in, which must be positioned.
 * It has the mark's whole name; what is drawn below it is for the eye and hidden from screen readers.
 */
export function MarkTarget(props: MarkProps) {
  return <span role={props.onClick === undefined ? "img" : "button"} className={styles.target} {...props} />;
}
