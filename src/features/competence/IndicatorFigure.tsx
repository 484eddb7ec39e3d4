import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { Figure } from "../page/Figure.tsx";
import { KeptOrder } from "../page/KeptOrder.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useFoot } from "../page/useFoot.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";

const prefix = "indicator:";

export interface IndicatorFigureProps {
  readonly by: Grouping;
  /** `competence.level` by the grouping. */
  readonly level: readonly MeasureResult[];
  /** Dimensions in their order. */
  readonly dimensions: readonly string[];
}

/** The level of every indicator that any group was scored on, group by group, the indicators of a dimension side by side. */
export function IndicatorFigure({ by, level, dimensions }: IndicatorFigureProps) {
  const text = useText();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const { data } = useSnapshot();
  const shown = useMemo(() => {
    const dimensionOf = new Map(
      data.reference.indicators.map(({ code, dimension }) => [`${prefix}${code}`, `dim:${dimension}`]),
    );
    const results = level.filter((one) => one.part.startsWith(prefix));
    const scored = new Set(results.filter(({ base }) => base > 0).map(({ part }) => part));
    const rank = (part: string) => dimensions.indexOf(dimensionOf.get(part) ?? "");
    const parts = [...scored].toSorted((a, b) => rank(a) - rank(b));
    return {
      measure: chartMeasure("competence.level"),
      grouping: by,
      results: results.filter(({ part }) => scored.has(part)),
      parts,
      dimensionOf: (part: string) => dimensionOf.get(part) ?? null,
    };
  }, [data, level, by, dimensions, chartMeasure]);
  return (
    <KeptOrder figure="indicators">
      <Figure
        kind="levelHeat"
        title={text("pages.competence.indicatorTitle")}
        subtitle={text("pages.competence.indicatorSubtitle")}
        data={shown}
        measures={["competence.level"]}
        foot={[
          ...foot(
            "competence.level",
            level.filter((one) => one.part === ""),
          ),
          text("pages.common.pomp"),
        ]}
      />
    </KeptOrder>
  );
}
