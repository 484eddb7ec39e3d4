import { useCallback } from "react";
import type { Contrast, PairedSlopesData } from "../../charts/pairedSlopes/pairedSlopesData.ts";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useSurroundings } from "../page/useSurroundings.ts";
import { contrastEnds, useContrastTitle } from "./useContrastTitle.ts";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { isComparable, ofSide, useSides } from "../page/useSides.tsx";

const figure = "contrasts";

/** The three contrasts within the same students, group by group, beside those of all around them; without those that the framework doesn't have. */
export function ContrastFigure({ by }: { readonly by: Grouping }) {
  const text = useText();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const sides = useSides(figure, by);
  const around = useSurroundings(by, ...sides.wholeGroupings);
  const level = useEvaluation("competence.gap_level", sides.groupings);
  const task = useEvaluation("competence.gap_task", sides.groupings);
  const purpose = useEvaluation("competence.gap_purpose", sides.groupings);
  const wholeLevel = useEvaluation("competence.gap_level", sides.wholeGroupings, around.where, true);
  const wholeTask = useEvaluation("competence.gap_task", sides.wholeGroupings, around.where, true);
  const wholePurpose = useEvaluation("competence.gap_purpose", sides.wholeGroupings, around.where, true);
  const title = useContrastTitle(by, sides.along === null ? { level, task, purpose } : null);
  const { along } = sides;
  const wholeOf = (results: readonly MeasureResult[]) => results.filter((one) => one.part === "");
  const feet = [
    ["competence.gap_level", wholeOf(level)],
    ["competence.gap_task", wholeOf(task)],
    ["competence.gap_purpose", wholeOf(purpose)],
  ] as const;
  // The first contrast that anybody has: the framework may lack the others.
  const [counted, ofAll] = feet.find(([, whole]) => whole.some(({ n }) => n > 0)) ?? feet[0];
  const dataOf = useCallback(
    (code: string | null): PairedSlopesData => {
      const asked = [
        { measure: "competence.gap_level", results: level, whole: wholeLevel },
        { measure: "competence.gap_task", results: task, whole: wholeTask },
        { measure: "competence.gap_purpose", results: purpose, whole: wholePurpose },
      ] as const;
      const applicable = asked.filter(({ results }) =>
        results.some(({ status }) => status !== "not_applicable"),
      );
      const contrasts = (applicable.length > 0 ? applicable : asked).map(
        ({ measure, results, whole }): Contrast => ({
          measure: chartMeasure(measure),
          ends: contrastEnds[measure],
          results: ofSide(results, along, code),
          ...(isComparable(by) ? { whole: ofSide(whole, along, code) } : {}),
        }),
      );
      return {
        measure: chartMeasure("competence.level"),
        lens: "competence",
        grouping: by,
        ...(isComparable(by) ? { wholeName: around.name } : {}),
        contrasts,
      };
    },
    [chartMeasure, by, along, around.name, level, task, purpose, wholeLevel, wholeTask, wholePurpose],
  );
  return (
    <SidedFigure
      kind="pairedSlopes"
      sides={sides}
      dataOf={dataOf}
      title={title}
      subtitle={text("pages.competence.contrastSubtitle")}
      measures={["competence.gap_level", "competence.gap_task", "competence.gap_purpose"]}
      foot={[...foot(counted, ofAll), text("pages.common.pomp")]}
    />
  );
}
