import { mostEnds, mostGroups, type FlowData } from "../../charts/flow/flowData.ts";
import { useText } from "../../i18n/useText.ts";
import type { Filter, Grouping } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "../page/page.module.css";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { ofSide, useSides } from "../page/useSides.tsx";

/** In which sectors the graduates of each group work, once or once a year; nothing where no sector is stated. */
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
  const sides = useSides("sectors", by);
  const { along } = sides;
  const results = useEvaluation("employment.sector", sides.groupings, where);
  const stated = useEvaluation("employment.sector", [], where).find((one) => one.part === "stated");
  const sectors = results.filter((one) => one.part.startsWith("sector:"));
  if (sectors.length === 0) return null;
  const [first] = sectors;
  const dataOf = (code: string | null): FlowData => ({
    grouping: by,
    lens: "employment",
    measure: chartMeasure("employment.sector"),
    results: ofSide(sectors, along, code),
  });
  return (
    <div className={styles.wide}>
      <SidedFigure
        kind="flow"
        sides={sides}
        dataOf={dataOf}
        title={text("pages.employment.sectorTitle")}
        subtitle={text("pages.employment.sectorSubtitle", {
          months,
          groups: format.count(mostGroups),
          sectors: format.count(mostEnds),
        })}
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
