import type { GroupLabel } from "./chart.ts";
import styles from "./GroupName.module.css";

export interface GroupNameProps {
  readonly label: GroupLabel;
  /** `stack`: the small text below the name. `line`: beside it, where both fit. */
  readonly form?: "stack" | "line";
  /** Inside a mark, whose own name says it. */
  readonly isSilent?: boolean;
}

/** A group's name with its small second text; long ones wrap to two lines, the rest is in the title. */
export function GroupName({ label, form = "stack", isSilent = false }: GroupNameProps) {
  const title = label.detail === undefined ? label.text : `${label.text} · ${label.detail}`;
  return (
    <span className={form === "stack" ? styles.name : styles.line} title={title} aria-hidden={isSilent}>
      <span className={styles.text}>{label.text}</span>
      {label.detail === undefined ? null : <span className={styles.detail}>{label.detail}</span>}
    </span>
  );
}
