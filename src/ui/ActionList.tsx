import { Menu, MenuItem } from "react-aria-components/Menu";
import { Dropdown, type OpenedBy } from "./Dropdown.tsx";
import styles from "./ActionMenu.module.css";

export interface ActionListProps extends OpenedBy {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onAction: (id: string) => void;
  /** Whether the first has the focus, as for keys; else the list itself. */
  readonly first: boolean;
}

/** The actions that a word opens. */
export function ActionList({ label, options, onAction, first, trigger, onClose }: ActionListProps) {
  return (
    <Dropdown className={styles.popover} edge="end" {...{ label, trigger, onClose }}>
      <Menu
        aria-label={label}
        className={styles.menu ?? ""}
        // It was opened to be walked.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={first ? "first" : true}
        onClose={onClose}
        onAction={(key) => onAction(String(key))}
      >
        {options.map((action) => (
          <MenuItem key={action.id} id={action.id} className={styles.item ?? ""}>
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </Dropdown>
  );
}
