import type { RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../../i18n/useText.ts";
import styles from "./viewsMenu.module.css";
import { ViewsPanel } from "./ViewsPanel.tsx";

export interface ViewsPopoverProps {
  /** The button that opened it. */
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The views, beside what opened them. */
export function ViewsPopover({ trigger, onClose }: ViewsPopoverProps) {
  const text = useText();
  return (
    <Popover
      className={styles.popover ?? ""}
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
      offset={4}
      aria-label={text("views.title")}
    >
      <div className={styles.body}>
        <ViewsPanel onLeave={onClose} />
      </div>
    </Popover>
  );
}
