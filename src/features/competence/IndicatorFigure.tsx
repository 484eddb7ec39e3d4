import { useCallback, useMemo } from "react";
import type { LevelHeatData } from "../../charts/levelHeat/LevelHeat.tsx";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { ofSide, useSidedResults, useSides } from "../page/useSides.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { useLevelFoot } from "./useLevelFoot.ts";

const figure = "indicators";
const prefix = "indicator:";

export interface IndicatorFigureProps {
  readonly by: Grouping;
  /** `competence.level` by the grouping. */
  readonly level: readonly MeasureResult[];
  /** Dimensions in their order. */
  readonly dimensions: readonly string[];
}

/** The level of every indicator that any group was scored on, group by group, the indicators of a dimension beside each other; once or once a cohort. */
export function IndicatorFigure({ by, level, dimensions: inOrder }: IndicatorFigureProps) {
  const text = useText();
  const chartMeasure = useChartMeasure();
  const foot = useLevelFoot();
  const { data } = useSnapshot();
  const sides = useSides(figure, by);
  const { along } = sides;
  const results = useSidedResults("competence.level", sides, level);
  const { parts, dimensionOf } = useMemo(() => {
    const dimensions = new Map(
      data.reference.indicators.map(({ code, dimension }) => [`${prefix}${code}`, `dim:${dimension}`]),
    );
    const scored = new Set(
      results.filter(({ base, part }) => base > 0 && part.startsWith(prefix)).map(({ part }) => part),
    );
    const rank = (part: string) => inOrder.indexOf(dimensions.get(part) ?? "");
    return {
      parts: [...scored].toSorted((a, b) => rank(a) - rank(b)),
      dimensionOf: (part: string) => dimensions.get(part) ?? null,
    };
  }, [data, results, inOrder]);
  const dataOf = useCallback(
    (code: string | null): LevelHeatData => ({
      measure: chartMeasure("competence.level"),
      grouping: by,
      results: ofSide(results, along, code).filter(({ part }) => parts.includes(part)),
      parts,
      dimensionOf,
    }),
    [chartMeasure, by, results, along, parts, dimensionOf],
  );
  return (
    <SidedFigure
      kind="levelHeat"
      sides={sides}
      dataOf={dataOf}
      title={text("pages.competence.indicatorTitle")}
      subtitle={text("pages.competence.indicatorSubtitle")}
      measures={["competence.level"]}
      foot={foot(results)}
    />
  );
}
