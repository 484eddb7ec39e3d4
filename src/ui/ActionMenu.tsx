import { memo } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import styles from "./ActionMenu.module.css";
import { Button } from "./Button.tsx";
import { useOnPaper } from "./paper.ts";
import { showsSame, useSteady } from "./steady.ts";

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
  return (
    <MenuTrigger>
      <Button look="link">{label}</Button>
      <Popover className={styles.popover ?? ""} placement="bottom end" offset={4}>
        <Menu aria-label={label} className={styles.menu ?? ""} onAction={(key) => onAction(String(key))}>
          {options.map((action) => (
            <MenuItem key={action.id} id={action.id} className={styles.item ?? ""}>
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}, showsSame);

/** A word that opens a list of actions; nothing on paper. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  const onPaper = useOnPaper();
  const run = useSteady((id: string) => actions.find((action) => action.id === id)?.run());
  return onPaper ? null : <Drawn label={label} options={actions} onAction={run} />;
}
