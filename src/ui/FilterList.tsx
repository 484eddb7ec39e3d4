import { useMemo } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import { Dropdown, type OpenedBy } from "./Dropdown.tsx";
import { nameHolds } from "./nameSearch.ts";
import type { FilterSelectProps } from "./FilterSelect.tsx";
import styles from "./FilterSelect.module.css";

export interface FilterListProps
  extends
    OpenedBy,
    Pick<FilterSelectProps, "label" | "options" | "value" | "onChange">,
    Required<Pick<FilterSelectProps, "single">> {}

/** The list that a chip of the filter bar opens: searched where it is long. */
export function FilterList({ label, options, value, onChange, single, trigger, onClose }: FilterListProps) {
  const text = useText();
  const isLong = options.length > 7;
  // The same ones while the options are: the list keeps what it drew of an item.
  const items = useMemo(() => options.map((option) => ({ id: option.code, ...option })), [options]);
  const list = (
    <ListBox
      // Without a search box the list takes the focus: arrows walk it from the start.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={!isLong}
      aria-label={label}
      className={styles.list ?? ""}
      items={items}
      selectionMode={single ? "single" : "multiple"}
      // Escape closes the list; it does not undo what was chosen.
      escapeKeyBehavior="none"
      selectedKeys={value}
      onSelectionChange={(keys) => {
        onChange(
          options.filter((option) => keys === "all" || keys.has(option.code)).map((option) => option.code),
        );
        if (single) onClose();
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
    <Dropdown className={styles.popover} {...{ label, trigger, onClose }}>
      <div className={styles.body}>
        {isLong ? (
          <Autocomplete filter={nameHolds}>
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
            <span>
              {text("ui.selectedCount", {
                n: options.filter((option) => value.includes(option.code)).length,
                total: options.length,
              })}
            </span>
          </div>
        )}
      </div>
    </Dropdown>
  );
}
