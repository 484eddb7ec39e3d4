import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Button as AriaButton } from "react-aria-components/Button";
import { DialogTrigger } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { SearchField } from "react-aria-components/SearchField";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import styles from "./FilterSelect.module.css";

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
  const isLong = options.length > 7;
  const list = (
    <ListBox
      // Without a search box the list takes the focus: arrows walk it from the start.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={!isLong}
      aria-label={label}
      className={styles.list ?? ""}
      items={options.map((option) => ({ id: option.code, ...option }))}
      selectionMode={single ? "single" : "multiple"}
      // Escape closes the list; it does not undo what was chosen.
      escapeKeyBehavior="none"
      selectedKeys={value}
      onSelectionChange={(keys) => {
        onChange(
          options.filter((option) => keys === "all" || keys.has(option.code)).map((option) => option.code),
        );
        if (single) setOpen(false);
      }}
      renderEmptyState={() => <p className={styles.empty}>{text("ui.noMatch")}</p>}
    >
      {(option) => (
        <ListBoxItem
          className={styles.option ?? ""}
          textValue={`${option.label} ${option.detail ?? ""} ${option.code}`}
        >
          <span className={single ? styles.radio : styles.box} aria-hidden="true" />
          <span className={styles.optionLabel}>{option.label}</span>{" "}
          {option.detail === undefined ? null : <span className={styles.detail}>{option.detail}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <div className={styles.chip} data-active={value.length > 0 ? "" : undefined}>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <AriaButton className={styles.open ?? ""} data-filter="">
          <span className={styles.label}>{label}</span>{" "}
          <span className={styles.value} title={names.length > 0 ? names.join(", ") : undefined}>
            {summary}
          </span>
        </AriaButton>
        <Popover className={styles.popover ?? ""} placement="bottom start" offset={4}>
          <div className={styles.body}>
            {isLong ? (
              <Autocomplete filter={(name, typed) => name.toLowerCase().includes(typed.trim().toLowerCase())}>
                <SearchField
                  className={styles.search ?? ""}
                  aria-label={text("ui.search", { what: label })}
                  // The person opened the list to choose from it; typing narrows it at once.
                  // oxlint-disable-next-line jsx-a11y/no-autofocus
                  autoFocus
                >
                  <Input
                    className={styles.input ?? ""}
                    placeholder={text("ui.search", { what: label })}
                    // The list has no stop of its own: it is walked from here. Autocomplete says which list.
                    // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props, jsx-a11y/prefer-tag-over-role
                    role="combobox"
                    aria-expanded="true"
                    aria-haspopup="listbox"
                  />
                </SearchField>
                {list}
              </Autocomplete>
            ) : (
              list
            )}
            {single ? null : (
              <div className={styles.foot}>
                <Button look="link" isDisabled={value.length === 0} onPress={() => onChange([])}>
                  {text("ui.clearSelection")}
                </Button>
                <span>{text("ui.selectedCount", { n: chosen.length, total: options.length })}</span>
              </div>
            )}
          </div>
        </Popover>
      </DialogTrigger>
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
