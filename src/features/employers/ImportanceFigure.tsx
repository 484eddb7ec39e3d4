import { useCallback, useMemo } from "react";
import type { ImportanceQuadrantData } from "../../charts/importanceQuadrant/quadrantData.ts";
import { useText } from "../../i18n/useText.ts";
import { crosshairRules, quadrantsOf } from "../../measures/importanceGap.ts";
import { useFormat } from "../../ui/useFormat.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { usePartWord } from "../page/usePartName.ts";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { ofSide, useSidedResults, useSides } from "../page/useSides.tsx";

const measure = "employer.importance_gap";

/** The fields that abilities lie in by each rule; none where nothing can be placed. */
function rulesOf(results: readonly MeasureResult[]) {
  return crosshairRules.flatMap((rule) => quadrantsOf(results, rule) ?? []);
}

/**
 * What matters to employers against how well graduates do it, once or once a year or group; nothing where no survey asked what matters.
 */
export function ImportanceFigure({
  by,
  foot: more,
}: {
  readonly by: Grouping;
  readonly foot: readonly string[];
}) {
  const text = useText();
  const format = useFormat();
  const partWord = usePartWord();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const whole = useEvaluation(measure, []);
  const sides = useSides("importance", null, by);
  const { along } = sides;
  const results = useSidedResults(measure, sides, whole);
  const dataOf = useCallback(
    (code: string | null): ImportanceQuadrantData => {
      const unit = (part: string) => chartMeasure(measure, part).unit;
      const own = ofSide(results, along, code);
      return {
        importance: { label: text("measures.parts.importance"), unit: unit("importance:") },
        performance: { label: text("measures.parts.performance"), unit: unit("performance:") },
        gap: { label: text("measures.parts.gap"), unit: unit("gap:") },
        results: own,
        rules: rulesOf(own),
      };
    },
    [chartMeasure, text, results, along],
  );
  const wanting = useMemo(
    () =>
      rulesOf(whole)
        .find(({ rule }) => rule === "grand_means")
        ?.abilities.filter(({ quadrant }) => quadrant === "concentrate_here"),
    [whole],
  );
  if (whole.every((one) => one.status === "not_collected")) return null;
  return (
    <SidedFigure
      kind="importanceQuadrant"
      sides={sides}
      dataOf={dataOf}
      title={
        wanting === undefined
          ? text("pages.employers.importanceQuestion")
          : wanting.length === 0
            ? text("pages.employers.importanceNone")
            : text("pages.employers.importanceTitle", {
                abilities: format.list(wanting.map(({ attribute }) => partWord(`attribute:${attribute}`))),
              })
      }
      subtitle={text("pages.employers.importanceSubtitle")}
      measures={[measure]}
      foot={[...foot(measure, results), ...more]}
    />
  );
}
