import { memo, useMemo } from "react";
import { useAxis } from "../features/page/useAxis.ts";
import { useMonths } from "../features/page/useMonths.ts";
import { useNaming } from "../features/page/useNaming.ts";
import { useSnapshot } from "../features/page/WorkspaceContext.ts";
import { useText } from "../i18n/useText.ts";
import { codesIn, countStudents, nothingPasses, unknownGroups } from "../features/page/codes.ts";
import { groupings, type Grouping } from "../measures/result.ts";
import { useView } from "../state/useView.ts";
import { withPick } from "../state/view.ts";
import { Button } from "../ui/Button.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { Segment } from "../ui/Segment.tsx";
import { useFormat } from "../ui/useFormat.ts";
import { CompareSelect } from "./CompareSelect.tsx";
import styles from "./filterBar.module.css";
import { PickChip } from "./PickChip.tsx";
import { useBarHeight } from "./useBarHeight.ts";
import { ViewsMenu } from "./views/ViewsMenu.tsx";

const one: ReadonlySet<Grouping> = new Set(["stage", "term", "months_after"]);
const none: readonly string[] = [];

interface ClauseProps {
  readonly grouping: Grouping;
  readonly codes: readonly string[];
  readonly chosen: readonly string[];
  readonly emptyLabel: string | undefined;
  readonly onChange: (grouping: Grouping, codes: readonly string[]) => void;
}

/** The chip of one grouping, drawn anew only where its own clause changes. */
const Clause = memo(function Clause({ grouping, codes, chosen, emptyLabel, onChange }: ClauseProps) {
  const text = useText();
  const naming = useNaming();
  const options = useMemo(
    () =>
      codes.map((code) => {
        const detail = naming.detail(grouping, code);
        return { code, label: naming.code(grouping, code), ...(detail === undefined ? {} : { detail }) };
      }),
    [grouping, codes, naming],
  );
  return (
    <FilterSelect
      label={text(`shell.groupings.${grouping}`)}
      options={options}
      value={chosen}
      onChange={(next) => onChange(grouping, next)}
      single={one.has(grouping)}
      {...(emptyLabel === undefined ? {} : { emptyLabel })}
    />
  );
});

/** Says which groups of the address the data don't have: a link that was made with other data. */
function UnknownGroups() {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { data } = useSnapshot();
  const { view } = useView();
  const unknown = unknownGroups(data, view).map(({ grouping, codes }) => {
    const names = format.list(codes.map((code) => naming.code(grouping, code)));
    return text("shell.unknownGroup", { grouping: text(`shell.groupings.${grouping}`), names });
  });
  return (
    <div aria-live="polite" data-filter-note="">
      {unknown.length === 0 ? null : (
        <p className={styles.unknown}>{text("shell.unknownGroups", { groups: format.list(unknown) })}</p>
      )}
    </div>
  );
}

/** The one filter of all pages. Each chip is a clause in the URL; a chip stands here only where the data hold two values to choose from. */
export function FilterBar({ own }: { readonly own: readonly Grouping[] }) {
  const covers = useBarHeight();
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { data } = useSnapshot();
  const { view, setClause, setPick, setAxis, clear } = useView();
  const axis = useAxis();
  const { months } = useMonths();
  const whom: readonly Grouping[] = ["school", "program", axis, ...own];
  const chosenElsewhere = groupings.filter(
    (grouping) => !whom.includes(grouping) && view.filter[grouping] !== undefined,
  );
  const chips = [...whom, ...chosenElsewhere].flatMap((grouping) => {
    const codes = codesIn(data, grouping);
    const chosen = view.filter[grouping] ?? none;
    return codes.length > 1 || chosen.length > 0 ? [{ grouping, codes, chosen }] : [];
  });
  const emptyLabels: Partial<Record<Grouping, string>> = {
    stage: text("shell.occasionLatest"),
    months_after: naming.code("months_after", months),
  };
  const bothYears = codesIn(data, "cohort").length > 0 && codesIn(data, "graduation_year").length > 0;
  const where = withPick(view.filter, view.pick, []);
  const isFiltered = Object.keys(where).length > 0;
  const students = countStudents(data, where);
  const nothing = isFiltered && nothingPasses(data, where);
  return (
    <>
      <UnknownGroups />
      <section ref={covers} className={styles.bar} data-filter-bar="" aria-label={text("shell.filters")}>
        {bothYears && (
          <Segment
            label={text("shell.yearAxis")}
            options={[
              { id: "cohort", label: text("shell.yearOfEntry") },
              { id: "graduation_year", label: text("shell.yearOfGraduation") },
            ]}
            value={axis}
            onChange={setAxis}
          />
        )}
        {chips.map(({ grouping, codes, chosen }) => (
          <Clause
            key={grouping}
            grouping={grouping}
            codes={codes}
            chosen={chosen}
            emptyLabel={emptyLabels[grouping]}
            onChange={setClause}
          />
        ))}
        {chips.length === 0 ? null : <CompareSelect />}
        {view.pick === null ? null : <PickChip pick={view.pick} onClear={() => setPick(null)} />}
        {nothing ? (
          <output className={styles.count}>{text("pages.common.noneInFilter")}</output>
        ) : (
          students.total > 0 && (
            <output className={styles.count}>
              {text("shell.students", { n: format.count(students.n), total: format.count(students.total) })}
            </output>
          )
        )}
        {isFiltered && (
          <Button look="link" onPress={clear}>
            {text("shell.clearAll")}
          </Button>
        )}
        <div className={styles.views}>
          <ViewsMenu />
        </div>
      </section>
    </>
  );
}
