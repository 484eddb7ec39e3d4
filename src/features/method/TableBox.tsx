import type { ReactNode } from "react";
import styles from "./method.module.css";

export interface TableBoxProps {
  /** The name of the table in it. */
  readonly label: string;
  readonly title?: string;
  /** The columns hold sentences: on a narrow page the table keeps its width and scrolls in its box. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A small table in a place of its own, where it scrolls when it is wider than the page; so it can be reached by keyboard. */
export function TableBox({ label, title, wide = false, children }: TableBoxProps) {
  return (
    <div className={styles.tableBlock}>
      {title === undefined ? null : <h4>{title}</h4>}
      <figure
        className={styles.tableBox}
        aria-label={label}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={wide ? `${styles.table} ${styles.wide}` : styles.table} aria-label={label}>
          {children}
        </table>
      </figure>
    </div>
  );
}
