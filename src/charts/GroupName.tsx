import type { GroupLabel } from "./chart.ts";
import styles from "./GroupName.module.css";

/** A group's name over its small second line; long ones wrap to two lines, the rest is in the title. */
export function GroupName({ label }: { readonly label: GroupLabel }) {
  const title = label.detail === undefined ? label.text : `${label.text} · ${label.detail}`;
  return (
    <span className={styles.name} title={title}>
      <span className={styles.text}>{label.text}</span>
      {label.detail === undefined ? null : <span className={styles.detail}>{label.detail}</span>}
    </span>
  );
}
