import { codesIn } from "../features/page/codes.ts";
import { useAxis } from "../features/page/useAxis.ts";
import { useNaming } from "../features/page/useNaming.ts";
import { useSnapshot } from "../features/page/WorkspaceContext.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/useView.ts";
import { withPick, type Comparison } from "../state/view.ts";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import styles from "./filterBar.module.css";

const wholes = ["previous", "school", "target"] as const;
const program = "program~";

function codesOf(compare: Comparison | null): readonly string[] {
  if (compare === null) return [];
  return typeof compare === "string" ? [compare] : compare.codes.map((code) => `${program}${code}`);
}

/** What all figures are read beside: the year before, the whole school, targets, or one or several programs. */
export function CompareSelect() {
  const text = useText();
  const naming = useNaming();
  const { data } = useSnapshot();
  const { view, setCompare } = useView();
  const axis = useAxis();
  const programs = codesIn(data, "program");
  const years = withPick(view.filter, view.pick, [])[axis];
  const hasTargets = data.reference.referenceValues.some(({ kind }) => kind === "target");
  const chosen = codesOf(view.compare);
  const offered = wholes.filter(
    (one) =>
      chosen.includes(one) ||
      (one === "previous" ? codesIn(data, axis).length > 1 : one === "target" ? hasTargets : true),
  );
  const choose = (next: readonly string[]) => {
    const whole = wholes.find((one) => next.includes(one) && !chosen.includes(one));
    const codes = next.flatMap((one) => (one.startsWith(program) ? [one.slice(program.length)] : []));
    setCompare(whole ?? (codes.length === 0 ? null : { grouping: "program", codes }));
  };
  return (
    <>
      <FilterSelect
        label={text("picking.compare")}
        emptyLabel={text("picking.compareNothing")}
        options={[
          ...offered.map((one) => ({
            code: one,
            label: text(`picking.comparedTo.${one}`),
            detail: text(`picking.compareNotes.${one}`),
          })),
          ...(programs.length < 2
            ? []
            : programs.map((code) => {
                const detail = naming.detail("program", code);
                return {
                  code: `${program}${code}`,
                  label: naming.code("program", code),
                  ...(detail === undefined ? {} : { detail }),
                };
              })),
        ]}
        value={chosen}
        onChange={choose}
      />
      {view.compare === "previous" && years?.length !== 1 ? (
        <output className={styles.count}>{text("picking.needsYear")}</output>
      ) : null}
    </>
  );
}
