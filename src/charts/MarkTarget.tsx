import { memo, type CSSProperties } from "react";
import styles from "./MarkTarget.module.css";
import type { MarkProps } from "./useMarkWalk.ts";

export interface MarkTargetProps {
  readonly mark: MarkProps;
  /** Where it is not the whole of what it stands in. */
  readonly place?: Pick<CSSProperties, "left" | "width">;
  /** A tooltip, where no line below the chart says the mark. */
  readonly title?: string;
}

function Target({ mark, place, title }: MarkTargetProps) {
  return <button type="button" className={styles.target} style={place} title={title} {...mark} />;
}

function isSame(before: MarkTargetProps, after: MarkTargetProps): boolean {
  return (
    before.title === after.title &&
    before.place?.left === after.place?.left &&
    before.place?.width === after.place?.width &&
    before.mark["data-mark"] === after.mark["data-mark"] &&
    before.mark["data-row"] === after.mark["data-row"] &&
    before.mark["data-column"] === after.mark["data-column"] &&
    before.mark["aria-label"] === after.mark["aria-label"] &&
    before.mark.tabIndex === after.mark.tabIndex
  );
}

/**
 * What takes the pointer and the focus of a mark: covers the row, cell or stretch that it stands in, which must be
 * positioned. It has the mark's whole name; what is drawn below it is for the eye and hidden from screen readers.
 */
export const MarkTarget = memo(Target, isSame);
