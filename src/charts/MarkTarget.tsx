import type { CSSProperties } from "react";
import styles from "./MarkTarget.module.css";
import type { MarkProps } from "./useMarkWalk.ts";

export interface MarkTargetProps {
  readonly mark: MarkProps;
  /** Where it is not the whole of what it stands in. */
  readonly place?: Pick<CSSProperties, "left" | "width">;
  /** A tooltip, where no line below the chart says the mark. */
  readonly title?: string;
}

/**
 * What takes the pointer and the focus of a mark: covers the row, cell or stretch that it stands in, which must be
 * positioned. It has the mark's whole name; what is drawn below it is for the eye and hidden from screen readers.
 */
export function MarkTarget({ mark, place, title }: MarkTargetProps) {
  return <button type="button" className={styles.target} style={place} title={title} {...mark} />;
}
