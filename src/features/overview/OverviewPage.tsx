import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { fullCells } from "../../charts/lensMatrix/matrixData.ts";
import { useText } from "../../i18n/useText.ts";
import type { MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { Tiles } from "../../ui/Tile.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { AllMeasures } from "../page/AllMeasures.tsx";
import { codesIn } from "../page/codes.ts";
import { Figure } from "../page/Figure.tsx";
import { hasPublished } from "../page/hasPublished.ts";
import { InTurn } from "../page/InTurn.tsx";
import { KeptOrder } from "../page/KeptOrder.tsx";
import { NothingHere } from "../page/NothingHere.tsx";
import { PageHead } from "../page/PageHead.tsx";
import { useAxis } from "../page/useAxis.ts";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useMonths } from "../page/useMonths.ts";
import { useScope } from "../page/useScope.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { CollectionMaps } from "./CollectionMaps.tsx";
import { HeadlineTile } from "./HeadlineTile.tsx";
import { OverviewHead } from "./OverviewHead.tsx";
import styles from "./overview.module.css";
import { StandsOut } from "./StandsOut.tsx";

/** What needs my attention? Three figures, one a lens; the programs by year; what has been collected, on paper a part of its own. */
export function OverviewPage() {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const { data } = useSnapshot();
  const { view } = useView();
  const scope = useScope("all");
  const onPaper = useOnPaper();
  const { months, where } = useMonths();
  const axis = useAxis();
  const rows = view.filter.program ?? codesIn(data, "program");
  const columns = view.filter[axis] ?? codesIn(data, axis);
  const level = useEvaluation("competence.level", ["program", axis]);
  const range = useEvaluation("competence.profile_range", ["program", axis]);
  const satisfied = useEvaluation("employer.satisfied", ["program", axis]);
  const placed = useEvaluation("employment.destination_rate", ["program", axis], where);
  const foot = useFoot();
  const matrix = useMemo(() => {
    const whole = (results: readonly MeasureResult[]) => results.filter((one) => one.part === "");
    return {
      rowGrouping: "program" as const,
      columnGrouping: axis,
      rows,
      columns,
      lenses: [
        {
          lens: "competence" as const,
          measure: chartMeasure("competence.level"),
          results: whole(level),
          spread: level.filter((one) => one.part.startsWith("dim:")),
        },
        {
          lens: "employers" as const,
          measure: chartMeasure("employer.satisfied"),
          results: whole(satisfied),
        },
        {
          lens: "employment" as const,
          measure: chartMeasure("employment.destination_rate"),
          results: whole(placed),
        },
      ],
      sorts: [{ id: "imbalance", measure: chartMeasure("competence.profile_range"), results: whole(range) }],
    };
  }, [axis, rows, columns, level, satisfied, placed, range, chartMeasure]);
  const { students, employment, employerRatings } = data.panels;
  if (students.rowCount + employment.rowCount + employerRatings.rowCount === 0) {
    if (hasPublished(data))
      return (
        <>
          <PageHead title={text("pages.overview.title")} subtitle={scope} />
          <Link to="/employment">{text("pages.overview.publishedOnly")}</Link>
        </>
      );
    return (
      <NothingHere title={text("pages.overview.title")} tables={["students", "assessments", "employment"]} />
    );
  }
  const levels = level.filter((one) => one.part === "");
  return (
    <>
      <OverviewHead subtitle={scope} />
      <div className={styles.stack}>
        <Tiles>
          <HeadlineTile
            measure="competence.profile_range"
            label={text("pages.overview.imbalance")}
            along={axis}
            where={view.filter}
          />
          <HeadlineTile
            measure="employer.satisfied"
            label={text("pages.overview.satisfied")}
            along="wave"
            where={view.filter}
          />
          <HeadlineTile
            measure="employment.destination_rate"
            label={text("pages.overview.placed", { months })}
            along="graduation_year"
            where={where}
          />
        </Tiles>
        <InTurn>
          <StandsOut />
        </InTurn>
        <InTurn>
          <KeptOrder figure="matrix">
            <Figure
              kind="lensMatrix"
              title={text("pages.overview.matrixKnown", {
                title: text("pages.overview.matrixTitle"),
                whole: format.count(fullCells(matrix)),
                cells: format.count(rows.length * columns.length),
              })}
              subtitle={text("pages.overview.matrixSubtitle")}
              data={matrix}
              measures={["competence.level", "employer.satisfied", "employment.destination_rate"]}
              foot={foot("competence.level", levels)}
            />
          </KeptOrder>
        </InTurn>
        {onPaper ? null : (
          <InTurn>
            <CollectionMaps />
          </InTurn>
        )}
      </div>
      <AllMeasures lens="across" />
    </>
  );
}
