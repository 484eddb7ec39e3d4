import { useNaming } from "../features/page/useNaming.ts";
import { useSnapshot } from "../features/page/WorkspaceContext.ts";
import { useText } from "../i18n/useText.ts";
import { codesIn, countStudents } from "../features/page/codes.ts";
import type { Grouping } from "../measures/result.ts";
import { useView } from "../state/useView.ts";
import { Button } from "../ui/Button.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { Segment } from "../ui/Segment.tsx";
import { useFormat } from "../ui/useFormat.ts";
import styles from "./filterBar.module.css";

const one: ReadonlySet<Grouping> = new Set(["stage", "term", "months_after"]);

/** The one filter of all pages. Each chip is a clause in the URL; a chip stands here only where the data hold two values to choose from. */
export function FilterBar() {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { data } = useSnapshot();
  const { view, setClause, setAxis, clear } = useView();
  const offered: readonly Grouping[] = [
    "school",
    "program",
    view.axis,
    "stage",
    "term",
    "months_after",
    "class",
    "gender",
    "group_1",
    "group_2",
    "group_3",
    "wave",
  ];
  const chips = offered.flatMap((grouping) => {
    const codes = codesIn(data, grouping);
    const chosen = view.filter[grouping] ?? [];
    return codes.length > 1 || chosen.length > 0 ? [{ grouping, codes, chosen }] : [];
  });
  const students = countStudents(data, view.filter);
  return (
    <div className={styles.bar} data-filter-bar="" role="group" aria-label={text("shell.filters")}>
      <Segment
        label={text("shell.filters")}
        options={[
          { id: "cohort", label: text("shell.yearOfEntry") },
          { id: "graduation_year", label: text("shell.yearOfGraduation") },
        ]}
        value={view.axis}
        onChange={setAxis}
      />
      {chips.map(({ grouping, codes, chosen }) => (
        <FilterSelect
          key={grouping}
          label={text(`shell.groupings.${grouping}`)}
          options={codes.map((code) => {
            const detail = naming.detail(grouping, code);
            return { code, label: naming.code(grouping, code), ...(detail === undefined ? {} : { detail }) };
          })}
          value={chosen}
          onChange={(next) => setClause(grouping, next)}
          single={one.has(grouping)}
          {...(grouping === "stage" ? { emptyLabel: text("shell.occasionLatest") } : {})}
        />
      ))}
      <span className={styles.count} role="status">
        {text("shell.students", { n: format.count(students.n), total: format.count(students.total) })}
      </span>
      {Object.keys(view.filter).length > 0 && (
        <Button look="link" onPress={clear}>
          {text("shell.clearAll")}
        </Button>
      )}
    </div>
  );
}
