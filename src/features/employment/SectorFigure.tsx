import { mostEnds, mostGroups } from "../../charts/flow/flowData.ts";
import { useText } from "../../i18n/useText.ts";
import type { Filter, Grouping } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { Figure } from "../page/Figure.tsx";
import styles from "../page/page.module.css";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";

/** In which sectors the graduates of each group work; nothing where no sector is stated. */
export function SectorFigure({
  by,
  months,
  where,
}: {
  readonly by: Grouping;
  readonly months: string;
  readonly where: Filter;
}) {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const results = useEvaluation("employment.sector", [by], where);
  const stated = useEvaluation("employment.sector", [], where).find((one) => one.part === "stated");
  const sectors = results.filter((one) => one.part.startsWith("sector:"));
  if (sectors.length === 0) return null;
  const [first] = sectors;
  return (
    <div className={styles.wide}>
      <Figure
        kind="flow"
        title={text("pages.employment.sectorTitle")}
        subtitle={text("pages.employment.sectorSubtitle", {
          months,
          groups: format.count(mostGroups),
          sectors: format.count(mostEnds),
        })}
        data={{
          grouping: by,
          lens: "employment",
          measure: chartMeasure("employment.sector"),
          results: sectors,
        }}
        measures={["employment.sector"]}
        foot={[
          ...foot(
            "employment.sector",
            sectors.filter((one) => one.part === first?.part),
          ),
          ...(stated === undefined || stated.value === null
            ? []
            : [text("pages.employment.sectorStated", { share: format.value(stated.value, "share") })]),
        ]}
      />
    </div>
  );
}
