import type { Mark } from "../../charts/chart.ts";
import { useText } from "../../i18n/useText.ts";
import { whomGroupings } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { toggled } from "../../state/view.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./page.module.css";
import { useNaming } from "./useNaming.ts";

/** What can be done with the groups of a mark: show only one of them on every other view, add it to those that are picked, or take it out. */
export function PickActions({ mark, onDone }: { readonly mark: Mark; readonly onDone: () => void }) {
  const text = useText();
  const naming = useNaming();
  const { view, setPick } = useView();
  const { pick } = view;
  const offered = whomGroupings.flatMap((grouping) => {
    const code = mark.group[grouping] ?? "";
    if (code === "") return [];
    const group = naming.code(grouping, code);
    const same = pick?.grouping === grouping ? pick.codes : [];
    const change = () => setPick(toggled(pick, grouping, code));
    const only = { id: `only ${grouping}`, label: text("picking.only", { group }) };
    if (!same.includes(code))
      return [
        { ...only, run: () => setPick({ grouping, codes: [code] }) },
        ...(same.length === 0
          ? []
          : [{ id: `add ${grouping}`, label: text("picking.add", { group }), run: change }]),
      ];
    return [
      ...(same.length === 1 ? [] : [{ ...only, run: () => setPick({ grouping, codes: [code] }) }]),
      { id: `out ${grouping}`, label: text("picking.out", { group }), run: change },
    ];
  });
  if (offered.length === 0) return null;
  return (
    <div className={styles.actions}>
      {offered.map(({ id, label, run }) => (
        <Button
          key={id}
          onPress={() => {
            onDone();
            run();
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
