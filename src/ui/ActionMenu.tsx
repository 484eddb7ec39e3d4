import { memo, useRef, useState } from "react";
import { behindPress } from "./behindPress.tsx";
import { Button } from "./Button.tsx";
import { useOnPaper } from "./paper.ts";
import { showsSame, useSteady } from "./steady.ts";

const ActionList = behindPress(async () => (await import("./ActionList.tsx")).ActionList);

export interface ActionMenuProps {
  readonly label: string;
  readonly actions: readonly { readonly id: string; readonly label: string; readonly run: () => void }[];
}

interface DrawnProps {
  readonly label: string;
  readonly options: ActionMenuProps["actions"];
  readonly onAction: (id: string) => void;
}

const Drawn = memo(function Drawn({ label, options, onAction }: DrawnProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<"at first" | "as whole" | null>(null);
  return (
    <>
      <Button
        ref={trigger}
        look="link"
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onPress={({ pointerType }) =>
          setOpen(pointerType === "keyboard" || pointerType === "virtual" ? "at first" : "as whole")
        }
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setOpen("at first");
          else event.continuePropagation();
        }}
      >
        {label}
      </Button>
      {open !== null && (
        <ActionList
          {...{ label, options, onAction, trigger }}
          first={open === "at first"}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}, showsSame);

/** A word that opens a list of actions; nothing on paper. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  const onPaper = useOnPaper();
  const run = useSteady((id: string) => actions.find((action) => action.id === id)?.run());
  return onPaper ? null : <Drawn label={label} options={actions} onAction={run} />;
}
