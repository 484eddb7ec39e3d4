import type { ReactNode } from "react";
import styles from "./Disclosure.module.css";
import { useOnPaper } from "./paper.ts";

export interface DisclosureProps {
  readonly title: string;
  /** Beside the title, quiet: how many there are. */
  readonly note?: ReactNode;
  /** Open at first. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Something folded under its title; printed unfolded. */
export function Disclosure({ title, note, open = false, onToggle, children }: DisclosureProps) {
  const onPaper = useOnPaper();
  return (
    <details
      className={styles.disclosure}
      open={open || onPaper}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <svg className={styles.arrow} width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M2.5 1 5.5 4 2.5 7" fill="none" stroke="currentColor" strokeWidth="1.25" />
        </svg>
        <span className={styles.title}>{title}</span>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
