import { useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { useText } from "../i18n/useText.ts";
import { behindPress } from "./behindPress.tsx";
import styles from "./FilterSelect.module.css";

const FilterList = behindPress(async () => (await import("./FilterList.tsx")).FilterList);

export interface FilterOption {
  readonly code: string;
  readonly label: string;
  /** A second line: the code, the name in the other language. */
  readonly detail?: string;
}

export interface FilterSelectProps {
  /** What is filtered: "Program". */
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** The codes let through; empty lets all through. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** One value or none, in place of several. */
  readonly single?: boolean;
  /** Words for "nothing chosen", in place of "all": "latest that all have reached". */
  readonly emptyLabel?: string;
}

/** A chip of the filter bar: says its choice, opens a searchable list, clears by its cross. */
export function FilterSelect({
  label,
  options,
  value,
  onChange,
  single = false,
  emptyLabel,
}: FilterSelectProps) {
  const text = useText();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const chosen = options.filter((option) => value.includes(option.code));
  const unknown = value.filter((code) => !options.some((option) => option.code === code));
  const names = [...chosen.map((option) => option.label), ...unknown];
  const summary =
    names.length === 0
      ? (emptyLabel ?? text("ui.all"))
      : names.length <= 2
        ? names.join(", ")
        : text("ui.selectedCount", { n: names.length, total: options.length });
  return (
    <div className={styles.chip} data-active={value.length > 0 ? "" : undefined}>
      <AriaButton
        ref={trigger}
        className={styles.open ?? ""}
        data-filter=""
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        <span className={styles.label}>{label}</span>{" "}
        <span className={styles.value} title={names.length > 0 ? names.join(", ") : undefined}>
          {summary}
        </span>
      </AriaButton>
      {open && (
        <FilterList
          {...{ label, options, value, onChange, single, trigger }}
          onClose={() => setOpen(false)}
        />
      )}
      {value.length > 0 ? (
        <AriaButton
          className={styles.clear ?? ""}
          aria-label={text("ui.clear", { what: label })}
          onPress={() => onChange([])}
        >
          ×
        </AriaButton>
      ) : null}
    </div>
  );
}
