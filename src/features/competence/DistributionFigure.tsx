import { useCallback, useMemo } from "react";
import type { QuantileDotsData } from "../../charts/quantileDots/quantileDotsData.ts";
import { useText } from "../../i18n/useText.ts";
import { distributionsOf } from "../../measures/distribution.ts";
import type { Grouping } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { withPick } from "../../state/view.ts";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useReferences } from "../page/useReferences.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { ofSide, useSides } from "../page/useSides.tsx";

const figure = "spread";
const measure = "competence.distribution";

/** How the students of each group are distributed over levels, once or once a cohort. */
export function DistributionFigure({ by }: { readonly by: Grouping }) {
  const text = useText();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const references = useReferences();
  const { data, manifest } = useSnapshot();
  const { view } = useView();
  const sides = useSides(figure, by);
  const { along } = sides;
  const results = useEvaluation(measure, sides.groupings);
  const where = withPick(view.filter, view.pick, sides.groupings);
  const distributions = useMemo(
    () =>
      distributionsOf(data, {
        measure,
        by: along === null ? [by] : [by, along],
        where,
        settings: manifest.settings,
      }),
    [data, by, along, where, manifest.settings],
  );
  const dataOf = useCallback(
    (code: string | null): QuantileDotsData => ({
      measure: chartMeasure(measure),
      lens: "competence",
      grouping: by,
      results: ofSide(results, along, code),
      distributions: distributions.filter(({ group }) => along === null || group[along] === code),
      references: references("competence.level"),
      heldAs: "competence.level",
    }),
    [chartMeasure, by, along, results, distributions, references],
  );
  return (
    <SidedFigure
      kind="quantileDots"
      sides={sides}
      dataOf={dataOf}
      title={text("pages.competence.distributionTitle")}
      subtitle={text("pages.competence.distributionSubtitle")}
      measures={[measure]}
      foot={foot(
        measure,
        results.filter((one) => one.part === "median"),
      )}
    />
  );
}
