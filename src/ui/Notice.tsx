import type { ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import { Hidden } from "./Hidden.tsx";
import styles from "./Notice.module.css";

export type NoticeLevel = "pass" | "warn" | "fail" | "note";

const glyphs: Readonly<Record<NoticeLevel, string>> = { pass: "✓", warn: "!", fail: "×", note: "i" };

export interface LevelMarkProps {
  readonly level: NoticeLevel;
  /** Words in place of the level's own. */
  readonly children?: ReactNode;
}

/** PASS, WARN, FAIL or a note: a glyph in its colour and a word. */
export function LevelMark({ level, children }: LevelMarkProps) {
  const text = useText();
  return (
    <span className={`${styles.mark} ${styles[level]}`}>
      <span className={styles.glyph} aria-hidden="true">
        {glyphs[level]}
      </span>
      {children ?? text(`ui.level.${level}`)}
    </span>
  );
}

export interface NoticeProps {
  readonly level: NoticeLevel;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
}

/** A message in the page, of one line or more. */
export function Notice({ level, title, children, actions }: NoticeProps) {
  const text = useText();
  return (
    <div className={`${styles.notice} ${styles[level]}`} role={level === "fail" ? "alert" : "status"}>
      <span className={styles.glyph} aria-hidden="true">
        {glyphs[level]}
      </span>
      <Hidden>{text(`ui.level.${level}`)}</Hidden>
      <div className={styles.words}>
        {title === undefined ? null : <strong>{title}</strong>}
        {children === undefined ? null : <div>{children}</div>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
