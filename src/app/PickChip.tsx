import { useNaming } from "../features/page/useNaming.ts";
import { useText } from "../i18n/useText.ts";
import type { Groups } from "../state/view.ts";
import { Button } from "../ui/Button.tsx";
import { useFormat } from "../ui/useFormat.ts";
import styles from "./filterBar.module.css";

/** What was picked in a chart; its cross lets it go. */
export function PickChip({ pick, onClear }: { readonly pick: Groups; readonly onClear: () => void }) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const names = pick.codes.map((code) => naming.code(pick.grouping, code));
  const words =
    names.length <= 2
      ? format.list(names)
      : text("picking.several", {
          n: format.count(names.length),
          grouping: text(`shell.groupings.${pick.grouping}`),
        });
  return (
    <div className={styles.pick}>
      <span title={format.list(names)}>{text("picking.picked", { groups: words })}</span>
      <Button look="link" aria-label={text("picking.clear", { groups: words })} onPress={onClear}>
        ×
      </Button>
    </div>
  );
}
