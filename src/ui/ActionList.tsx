import type { RefObject } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import styles from "./ActionMenu.module.css";

export interface ActionListProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onAction: (id: string) => void;
  /** Whether the first has the focus, as for keys; else the list itself. */
  readonly first: boolean;
  /** The button that opened it. */
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The actions that a word opens. */
export function ActionList({ label, options, onAction, first, trigger, onClose }: ActionListProps) {
  return (
    <Popover
      className={styles.popover ?? ""}
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
      offset={4}
      aria-label={label}
    >
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
    </Popover>
  );
}
