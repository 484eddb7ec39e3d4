import type { ReactNode, RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import styles from "./Dropdown.module.css";

/** What a list, menu or panel has of the button that opened it. */
export interface OpenedBy {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

export interface DropdownProps extends OpenedBy {
  readonly label: string;
  /** Its width. */
  readonly className: string | undefined;
  /** Which edge of the button it keeps to; the start of a line unless said. */
  readonly edge?: "start" | "end";
  readonly children: ReactNode;
}

/** What stands below a button as long as it is open; closed by Escape and by a press beside it. */
export function Dropdown({ label, className, edge = "start", trigger, onClose, children }: DropdownProps) {
  return (
    <Popover
      className={`${styles.dropdown} ${className}`}
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
      placement={`bottom ${edge}`}
      offset={4}
      aria-label={label}
    >
      {children}
    </Popover>
  );
}
