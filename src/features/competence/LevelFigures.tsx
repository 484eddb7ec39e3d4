import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { KeptOrder } from "../page/KeptOrder.tsx";

/** The results of whole groups, without those of their parts. */
export const wholeOf = (results: readonly MeasureResult[]): readonly MeasureResult[] =>
  results.filter((one) => one.part === "");

/** How far the dimensions of each group are apart. */
export function RangeFigure({
  by,
  range,
}: {
  readonly by: Grouping;
  readonly range: readonly MeasureResult[];
}) {
  const text = useText();
  return (
    <KeptOrder figure="range">
      <IntervalFigure
        measure="competence.profile_range"
        title={text("pages.competence.rangeTitle")}
        subtitle={text("pages.competence.rangeSubtitle")}
        results={wholeOf(range)}
        by={by}
      />
    </KeptOrder>
  );
}

/** The level of each group. */
export function LevelFigure({
  by,
  level,
}: {
  readonly by: Grouping;
  readonly level: readonly MeasureResult[];
}) {
  const text = useText();
  return (
    <KeptOrder figure="level">
      <IntervalFigure
        measure="competence.level"
        title={text("pages.competence.levelTitle")}
        subtitle={text("pages.competence.levelSubtitle")}
        results={wholeOf(level)}
        by={by}
      />
    </KeptOrder>
  );
}
