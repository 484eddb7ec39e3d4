import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { KeptOrder } from "../page/KeptOrder.tsx";

/** By measure: where the address keeps the order of its groups, and the figure's words. */
const figures = {
  "competence.profile_range": {
    place: "range",
    title: "pages.competence.rangeTitle",
    subtitle: "pages.competence.rangeSubtitle",
  },
  "competence.level": {
    place: "level",
    title: "pages.competence.levelTitle",
    subtitle: "pages.competence.levelSubtitle",
  },
  "students.completion": {
    place: "completion",
    title: "pages.competence.completionTitle",
    subtitle: "pages.competence.completionSubtitle",
  },
} as const;

export interface WholeFigureProps {
  readonly measure: keyof typeof figures;
  readonly by: Grouping;
  /** Those of parts among them are left out. */
  readonly results: readonly MeasureResult[];
  /** What the title says beside the figure's name. */
  readonly titled?: (name: string) => string;
}

/** One measure of each group as a whole. */
export function WholeFigure({ measure, by, results, titled }: WholeFigureProps) {
  const text = useText();
  const { place, title, subtitle } = figures[measure];
  return (
    <KeptOrder figure={place}>
      <IntervalFigure
        measure={measure}
        title={titled?.(text(title)) ?? text(title)}
        subtitle={text(subtitle)}
        results={results.filter(({ part }) => part === "")}
        by={by}
      />
    </KeptOrder>
  );
}
