import { useState } from "react";
import { DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./viewsMenu.module.css";
import { ViewsPanel } from "./ViewsPanel.tsx";

/** Opens the views: save this one, copy its link, go to a saved or a recent one. */
export function ViewsMenu() {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="link">{text("views.title")}</Button>
      <Popover
        className={styles.popover ?? ""}
        placement="bottom end"
        offset={4}
        aria-label={text("views.title")}
      >
        <div className={styles.body}>
          <ViewsPanel onLeave={() => setOpen(false)} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
