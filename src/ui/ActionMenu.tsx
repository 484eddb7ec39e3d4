import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import styles from "./ActionMenu.module.css";
import { Button } from "./Button.tsx";
import { useOnPaper } from "./paper.ts";

export interface ActionMenuProps {
  readonly label: string;
  readonly actions: readonly { readonly id: string; readonly label: string; readonly run: () => void }[];
}

/** A word that opens a list of actions; nothing on paper. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  const onPaper = useOnPaper();
  if (onPaper) return null;
  return (
    <MenuTrigger>
      <Button look="link">{label}</Button>
      <Popover className={styles.popover ?? ""} placement="bottom end" offset={4}>
        <Menu
          aria-label={label}
          className={styles.menu ?? ""}
          onAction={(key) => actions.find((action) => action.id === key)?.run()}
        >
          {actions.map((action) => (
            <MenuItem key={action.id} id={action.id} className={styles.item ?? ""}>
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
