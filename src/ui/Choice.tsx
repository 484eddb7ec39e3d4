import { memo } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import styles from "./Choice.module.css";
import { useOnPaper } from "./paper.ts";
import { showsSame, useSteady } from "./steady.ts";

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** `inline`: "Sort: imbalance" as words. `field`: label above a bordered field. */
  readonly look?: "inline" | "field";
}

/** A page has one above most of its charts, and few of them change with the data. */
const Drawn = memo(function Drawn({ label, options, value, onChange, look }: Required<ChoiceProps<string>>) {
  return (
    <Select
      className={look === "inline" ? (styles.inline ?? "") : (styles.field ?? "")}
      value={value}
      onChange={(key) => onChange(String(key))}
    >
      <Label className={styles.label ?? ""}>{label}</Label>
      <AriaButton className={styles.button ?? ""}>
        <SelectValue className={styles.value ?? ""} />
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M1 2.5 4 5.5 7 2.5" fill="none" stroke="currentColor" strokeWidth="1.25" />
        </svg>
      </AriaButton>
      <Popover className={styles.popover ?? ""} offset={4}>
        <ListBox className={styles.list ?? ""}>
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              className={styles.option ?? ""}
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
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
