import type { ReactNode } from "react";
import styles from "./LegendKey.module.css";

export interface LegendKeyProps {
  /** The drawing of the mark, 20 by 12 px. */
  readonly children: ReactNode;
  readonly label: string;
}

/** One entry of a legend: the mark as the chart draws it, and its word. */
export function LegendKey({ children, label }: LegendKeyProps) {
  return (
    <span className={styles.key}>
      <svg width="20" height="12" aria-hidden="true">
        {children}
      </svg>
      {label}
    </span>
  );
}
