import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import type { ChoiceProps } from "./Choice.tsx";
import styles from "./Choice.module.css";
import { Dropdown, type OpenedBy } from "./Dropdown.tsx";

export interface ChoiceListProps
  extends OpenedBy, Pick<ChoiceProps<string>, "label" | "options" | "value" | "onChange"> {}

/** The list that a choice opens; the one that holds has the focus. */
export function ChoiceList({ label, options, value, onChange, trigger, onClose }: ChoiceListProps) {
  return (
    <Dropdown className={styles.popover} {...{ label, trigger, onClose }}>
      <ListBox
        className={styles.list ?? ""}
        aria-label={label}
        // It was opened to be walked.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        selectionMode="single"
        escapeKeyBehavior="none"
        selectedKeys={[value]}
        shouldFocusOnHover
        // None is chosen where the one that holds was pressed again: it goes on holding.
        onSelectionChange={(keys) => {
          onClose();
          const chosen = options.find(({ id }) => keys !== "all" && keys.has(id));
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
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
    </Dropdown>
  );
}
