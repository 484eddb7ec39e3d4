import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { fullCells } from "../../charts/lensMatrix/matrixData.ts";
import { useText } from "../../i18n/useText.ts";
import type { Filter, MeasureResult } from "../../measures/result.ts";
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
import { useNaming } from "../page/useNaming.ts";
import { usePicked } from "../page/usePicked.ts";
import { usePartWord } from "../page/usePartName.ts";
import { useScope } from "../page/useScope.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { CollectionMaps } from "./CollectionMaps.tsx";
import { HeadlineTile } from "./HeadlineTile.tsx";
import styles from "./overview.module.css";
import { StandsOut } from "./StandsOut.tsx";

const significant = 0.05;

/** The dimension that falls short in most programs beyond chance, and those programs, most certain first. */
function shortfall(
  balance: readonly MeasureResult[],
): { readonly part: string; readonly programs: readonly string[] } | null {
  const byPart = new Map<string, MeasureResult[]>();
  for (const one of balance) {
    if (
      one.status !== "ok" ||
      one.value === null ||
      one.value >= 0 ||
      one.q === undefined ||
      one.q > significant
    )
      continue;
    byPart.set(one.part, [...(byPart.get(one.part) ?? []), one]);
  }
  const worst = [...byPart].toSorted(
    ([, a], [, b]) => Math.min(...a.map((one) => one.q ?? 1)) - Math.min(...b.map((one) => one.q ?? 1)),
  )[0];
  if (worst === undefined) return null;
  const [part, results] = worst;
  return {
    part,
    programs: results.toSorted((a, b) => (a.q ?? 1) - (b.q ?? 1)).map((one) => one.group.program ?? ""),
  };
}

function useTitle(where: Filter): string {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const partWord = usePartWord();
  const picked = usePicked();
  const balance = useEvaluation("competence.balance", ["program"], where);
  const found = shortfall(picked(balance));
  if (balance.every((one) => one.status === "not_applicable" || one.status === "not_collected"))
    return text("pages.overview.title");
  if (found === null) return text("pages.overview.titleNone");
  const total = new Set(balance.map((one) => one.group.program)).size;
  const few = found.programs.length <= 2;
  return text(few ? "pages.overview.titleBelow_one" : "pages.overview.titleBelow_other", {
    dimension: partWord(found.part),
    programs: format.list(found.programs.map((code) => naming.code("program", code))),
    count: found.programs.length,
    total,
  });
}

/** What needs my attention? Three figures, one a lens; the programs by year; what has been collected, on paper a part of its own. */
export function OverviewPage() {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const { data } = useSnapshot();
  const { view } = useView();
  const scope = useScope("all");
  const onPaper = useOnPaper();
  const title = useTitle(view.filter);
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
      <PageHead title={title} subtitle={scope} report="all" />
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
