import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { crosshairRules, quadrantsOf } from "../../measures/importanceGap.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { Figure } from "../page/Figure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { usePartWord } from "../page/usePartName.ts";

/** What matters to employers against how well graduates do it; nothing where no survey asked what matters. */
export function ImportanceFigure({ foot: more }: { readonly foot: readonly string[] }) {
  const text = useText();
  const format = useFormat();
  const partWord = usePartWord();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const results = useEvaluation("employer.importance_gap", []);
  const rules = useMemo(
    () =>
      crosshairRules.flatMap((rule) => {
        const found = quadrantsOf(results, rule);
        return found === null ? [] : [found];
      }),
    [results],
  );
  if (results.every((one) => one.status === "not_collected")) return null;
  const wanting = rules
    .find(({ rule }) => rule === "grand_means")
    ?.abilities.filter(({ quadrant }) => quadrant === "concentrate_here");
  const unit = (part: string) => chartMeasure("employer.importance_gap", part).unit;
  return (
    <Figure
      kind="importanceQuadrant"
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
      data={{
        importance: { label: text("measures.parts.importance"), unit: unit("importance:") },
        performance: { label: text("measures.parts.performance"), unit: unit("performance:") },
        gap: { label: text("measures.parts.gap"), unit: unit("gap:") },
        results,
        rules,
      }}
      measures={["employer.importance_gap"]}
      foot={[...foot("employer.importance_gap", results), ...more]}
    />
  );
}
