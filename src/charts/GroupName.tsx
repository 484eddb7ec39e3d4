import { memo } from "react";
import type { Grouping } from "../measures/result.ts";
import type { GroupLabel } from "./chart.ts";
import styles from "./GroupName.module.css";
import { usePicking } from "./picking.ts";

export interface GroupNameProps {
  readonly label: GroupLabel;
  /** `stack`: the small text below the name. `line`: beside it, where both fit. */
  readonly form?: "stack" | "line";
  /** Inside a mark, whose own name says it. */
  readonly isSilent?: boolean;
  /** Of whom it is the name: a press on it picks the group. The keyboard does so from its marks. */
  readonly of?: readonly [grouping: Grouping, code: string];
}

function Name({ label, form = "stack", isSilent = false, of }: GroupNameProps) {
  const picking = usePicking();
  const title = label.detail === undefined ? label.text : `${label.text} · ${label.detail}`;
  return (
    <span className={form === "stack" ? styles.name : styles.line} title={title} aria-hidden={isSilent}>
      {of === undefined || of[1] === "" || picking?.takes(of[0]) !== true ? (
        <span className={styles.text}>{label.text}</span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.text} ${styles.pick}`}
          title={picking.words(...of)}
          onClick={() => picking.toggle(...of)}
        >
          {label.text}
        </button>
      )}
      {label.detail === undefined ? null : <span className={styles.detail}>{label.detail}</span>}
    </span>
  );
}

function isSame(before: GroupNameProps, after: GroupNameProps): boolean {
  return (
    before.label.text === after.label.text &&
    before.label.detail === after.label.detail &&
    before.form === after.form &&
    before.isSilent === after.isSilent &&
    before.of?.[0] === after.of?.[0] &&
    before.of?.[1] === after.of?.[1]
  );
}

/** A group's name with its small second text; long ones wrap to two lines, the rest is in the title. */
export const GroupName = memo(Name, isSame);
