import { useText } from "../../i18n/useText.ts";
import { Dropdown, type OpenedBy } from "../../ui/Dropdown.tsx";
import styles from "./viewsMenu.module.css";
import { ViewsPanel } from "./ViewsPanel.tsx";

/** The views, beside what opened them. */
export function ViewsPopover({ trigger, onClose }: OpenedBy) {
  const text = useText();
  return (
    <Dropdown label={text("views.title")} className={styles.popover} edge="end" {...{ trigger, onClose }}>
      <div className={styles.body}>
        <ViewsPanel onLeave={onClose} />
      </div>
    </Dropdown>
  );
}
