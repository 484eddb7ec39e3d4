import type { ReactNode } from "react";
import styles from "./page.module.css";

export interface PageHeadProps {
  /** The finding, or the page's name where nothing may be worded as one. */
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Controls of the page's own, at the right. */
  readonly controls?: ReactNode;
}

/** The head of a page: what it found, of whom and when, and its own controls. */
export function PageHead({ title, subtitle, controls }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div>
        <h1>{title}</h1>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {controls !== undefined && <div className={styles.controls}>{controls}</div>}
    </header>
  );
}
