import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import styles from "./Check.module.css";
import { useOnPaper } from "./paper.ts";

export interface CheckProps {
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
}

/** A box to tick with its words; nothing on paper. */
export function Check({ selected, onChange, children, isDisabled = false }: CheckProps) {
  const onPaper = useOnPaper();
  if (onPaper) return null;
  return (
    <Checkbox
      className={styles.check ?? ""}
      isSelected={selected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={styles.box} aria-hidden="true">
        <svg width="10" height="10" viewBox="0 0 10 10">
          <path d="M1.5 5 4 7.5 8.5 2.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
