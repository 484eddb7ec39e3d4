import { useCallback, useMemo } from "react";
import type { HeatData } from "../../charts/heat/heatData.ts";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { standingOut } from "../../measures/standingOut.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { OneReason, oneReason } from "../page/OneReason.tsx";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useFoot } from "../page/useFoot.ts";
import { useNaming } from "../page/useNaming.ts";
import { usePartWord } from "../page/usePartName.ts";
import { ofSide, useSidedResults, type Sides } from "../page/useSides.tsx";

export interface BalanceFigureProps {
  readonly by: Grouping;
  readonly balance: readonly MeasureResult[];
  /** Dimensions in their order. */
  readonly dimensions: readonly string[];
  readonly sides: Sides;
}

/** By how much each dimension of each group departs; once or once a cohort; the title says the departure with the strongest evidence of all together. */
export function BalanceFigure({ by, balance, dimensions, sides }: BalanceFigureProps) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const partWord = usePartWord();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const { found, compared } = useMemo(
    () => standingOut([{ measure: "competence.balance", results: balance }], 1),
    [balance],
  );
  const { along } = sides;
  const results = useSidedResults("competence.balance", sides, balance);
  const dataOf = useCallback(
    (code: string | null): HeatData => ({
      measure: chartMeasure("competence.balance"),
      results: ofSide(results, along, code),
      grouping: by,
      parts: dimensions,
    }),
    [chartMeasure, results, along, by, dimensions],
  );
  const top = found[0]?.results[0];
  const reason = oneReason(balance);
  if (reason === "not_applicable")
    return (
      <OneReason title={text("pages.competence.balanceTitleAbsent")} kind={reason}>
        {text("pages.competence.balanceAbsent")}
      </OneReason>
    );
  return (
    <SidedFigure
      kind="imbalanceHeat"
      sides={sides}
      dataOf={dataOf}
      title={
        compared === 0
          ? text("pages.competence.balanceTitleAbsent")
          : top === undefined
            ? text("pages.competence.balanceTitleNone")
            : text("pages.competence.balanceTitleOne", {
                group: naming.code(by, top.group[by] ?? ""),
                dimension: partWord(top.part),
                points: format.value(Math.abs(top.value ?? 0), "points"),
                side: text((top.value ?? 0) < 0 ? "pages.competence.below" : "pages.competence.above"),
                against: text(
                  top.against === "requirement" ? "pages.competence.requirement" : "pages.competence.pattern",
                ),
              })
      }
      subtitle={text("pages.competence.balanceSubtitle")}
      measures={["competence.balance"]}
      foot={foot("competence.balance", results)}
    />
  );
}
