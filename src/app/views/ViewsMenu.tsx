import { useRef, useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { behindPress } from "../../ui/behindPress.tsx";
import { Button } from "../../ui/Button.tsx";

const ViewsPopover = behindPress(async () => (await import("./ViewsPopover.tsx")).ViewsPopover);

/** Opens the views: save this one, copy its link, go to a saved or a recent one. */
export function ViewsMenu() {
  const text = useText();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        look="link"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        {text("views.title")}
      </Button>
      {open && <ViewsPopover trigger={trigger} onClose={() => setOpen(false)} />}
    </>
  );
}
