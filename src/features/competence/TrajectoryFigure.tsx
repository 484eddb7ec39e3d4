import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { breaksAlong } from "../../measures/breaks.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { isOccasionGrouping } from "../../panels/groupings.ts";
import { useView } from "../../state/useView.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { codesIn } from "../page/codes.ts";
import { Figure } from "../page/Figure.tsx";
import { useAxis } from "../page/useAxis.ts";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFilter } from "../page/useFilter.ts";
import { useFoot } from "../page/useFoot.ts";
import { useReferences } from "../page/useReferences.ts";
import { useSurroundings } from "../page/useSurroundings.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";

const years: readonly Grouping[] = ["cohort", "graduation_year"];

/**
 * The level of each group from cohort to cohort at one stage, broken where instruments or indicators changed; of all together where the
 * groups are cohorts, stages or other circumstances themselves.
 */
export function TrajectoryFigure({ by }: { readonly by: Grouping }) {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const references = useReferences();
  const { data } = useSnapshot();
  const { view } = useView();
  const axis = useAxis();
  const around = useSurroundings(by, axis);
  const where = useFilter([by, axis]);
  const grouping = years.includes(by) || isOccasionGrouping(by) ? null : by;
  const codes = view.filter[axis] ?? codesIn(data, axis);
  const ofWhole = (results: readonly MeasureResult[]) =>
    results.filter((one) => one.part === "" && (one.group[axis] ?? "") !== "");
  const whole = ofWhole(useEvaluation("competence.level", [axis], around.where, true));
  const results = ofWhole(useEvaluation("competence.level", grouping === null ? [axis] : [grouping, axis]));
  const breaks = useMemo(
    () => breaksAlong(data, { by: grouping, along: axis, codes, where }),
    [data, grouping, axis, codes, where],
  );
  if (codes.length < 2) return null;
  const changed = new Set(breaks.map(({ group }) => group)).size;
  return (
    <Figure
      kind="trajectories"
      title={
        changed === 0
          ? text("pages.competence.trajectoryTitle")
          : text("pages.competence.trajectoryBroken", {
              years: format.list([...new Set(breaks.map(({ at }) => at))].toSorted()),
            })
      }
      subtitle={text("pages.competence.trajectorySubtitle")}
      data={{
        measure: chartMeasure("competence.level"),
        lens: "competence",
        grouping,
        along: axis,
        codes,
        results,
        ...(grouping === null ? {} : { whole: { label: around.name, results: whole } }),
        breaks,
        references: references("competence.level"),
      }}
      measures={["competence.level"]}
      foot={foot("competence.level", results)}
    />
  );
}
