import { memo, useId, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { behindPress } from "./behindPress.tsx";
import styles from "./Choice.module.css";
import { useOnPaper } from "./paper.ts";
import { showsSame, useSteady } from "./steady.ts";

const ChoiceList = behindPress(async () => (await import("./ChoiceList.tsx")).ChoiceList);

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** `inline`: "Sort: imbalance" as words. `field`: label above a bordered field. */
  readonly look?: "inline" | "field";
}

/** Where an arrow leads from the one that holds while the list is closed; the lists open with the others. */
const beside: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** A page has one above most of its charts, and few of them change with the data. */
const Drawn = memo(function Drawn({ label, options, value, onChange, look }: Required<ChoiceProps<string>>) {
  const labelId = useId();
  const valueId = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const at = options.findIndex(({ id }) => id === value);
  return (
    <div className={look === "inline" ? styles.inline : styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <AriaButton
        ref={trigger}
        className={styles.button ?? ""}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-labelledby={`${valueId} ${labelId}`}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          const next = options[at + (beside[event.key] ?? Number.NaN)];
          if (event.key === "ArrowDown" || event.key === "ArrowUp") setOpen(true);
          else if (next !== undefined) onChange(next.id);
          else {
            event.continuePropagation();
            return;
          }
          event.preventDefault();
        }}
      >
        <span id={valueId} className={styles.value}>
          {options[at]?.label}
        </span>
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M1 2.5 4 5.5 7 2.5" fill="none" stroke="currentColor" strokeWidth="1.25" />
        </svg>
      </AriaButton>
      {open && (
        <ChoiceList {...{ label, options, value, onChange, trigger }} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}, showsSame);

/** One of several, from a list that opens; nothing on paper. */
export function Choice<T extends string>({ onChange, look = "inline", ...shown }: ChoiceProps<T>) {
  const onPaper = useOnPaper();
  const choose = useSteady((id: string) => {
    const chosen = shown.options.find((option) => option.id === id);
    if (chosen) onChange(chosen.id);
  });
  return onPaper ? null : <Drawn {...shown} look={look} onChange={choose} />;
}
