import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { standingOut } from "../../measures/standingOut.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { Figure } from "../page/Figure.tsx";
import { KeptOrder } from "../page/KeptOrder.tsx";
import { OneReason, oneReason } from "../page/OneReason.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useFoot } from "../page/useFoot.ts";
import { useNaming } from "../page/useNaming.ts";
import { usePartWord } from "../page/usePartName.ts";

export interface BalanceFigureProps {
  readonly by: Grouping;
  readonly balance: readonly MeasureResult[];
  /** Dimensions in their order. */
  readonly dimensions: readonly string[];
}

/** By how much each dimension of each group departs; the title says the departure with the strongest evidence. */
export function BalanceFigure({ by, balance, dimensions }: BalanceFigureProps) {
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
  const data = useMemo(
    () => ({
      measure: chartMeasure("competence.balance"),
      results: balance,
      grouping: by,
      parts: dimensions,
    }),
    [chartMeasure, balance, by, dimensions],
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
    <KeptOrder figure="balance">
      <Figure
        kind="imbalanceHeat"
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
                    top.against === "requirement"
                      ? "pages.competence.requirement"
                      : "pages.competence.pattern",
                  ),
                })
        }
        subtitle={text("pages.competence.balanceSubtitle")}
        data={data}
        measures={["competence.balance"]}
        foot={foot("competence.balance", balance)}
      />
    </KeptOrder>
  );
}
