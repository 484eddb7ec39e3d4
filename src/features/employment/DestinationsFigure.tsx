import { useCallback } from "react";
import type { SharePart, StackedSharesData } from "../../charts/stackedShares/StackedShares.tsx";
import { useText } from "../../i18n/useText.ts";
import type { Filter, Grouping } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useReferences } from "../page/useReferences.ts";
import { ofSide, useSides } from "../page/useSides.tsx";

const figure = "destinations";
const measure = "employment.destination_rate";

const destinationParts: readonly SharePart[] = [
  { id: "employed", tone: "placed" },
  { id: "flexible", tone: "placed" },
  { id: "self_employed", tone: "placed" },
  { id: "military", tone: "placed" },
  { id: "further_study", tone: "placed" },
  { id: "seeking", tone: "open" },
  { id: "not_seeking", tone: "open" },
  { id: "unknown", tone: "unknown" },
];

/** Where all graduates of each group went, once or once a year. */
export function DestinationsFigure({
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
  const references = useReferences();
  const foot = useFoot();
  const sides = useSides(figure, by);
  const { along } = sides;
  const results = useEvaluation(measure, sides.groupings, where);
  const all = useEvaluation(measure, [], where);
  const shareOf = (...parts: readonly string[]): string | null => {
    const shares = parts.map((id) => all.find(({ part }) => part === id)?.value ?? null);
    return shares.includes(null)
      ? null
      : format.value(
          shares.reduce<number>((sum, one) => sum + (one ?? 0), 0),
          "share",
        );
  };
  const [work, study, unknown] = [
    shareOf("employed", "flexible", "self_employed"),
    shareOf("further_study"),
    shareOf("unknown"),
  ];
  const dataOf = useCallback(
    (code: string | null): StackedSharesData => {
      const own = ofSide(results, along, code);
      return {
        measure: chartMeasure(measure),
        results: own.filter((one) => destinationParts.some(({ id }) => id === one.part)),
        grouping: by,
        parts: destinationParts,
        totals: {
          measure: chartMeasure(measure),
          results: own.filter((one) => one.part === ""),
          references: references(measure),
        },
      };
    },
    [results, along, by, chartMeasure, references],
  );
  return (
    <SidedFigure
      kind="stackedShares"
      sides={sides}
      dataOf={dataOf}
      title={
        work === null || study === null || unknown === null
          ? text("pages.employment.destinationsTitle")
          : text("pages.employment.destinationsFound", { work, study, unknown })
      }
      subtitle={text("pages.employment.destinationsSubtitle", { months })}
      measures={[measure]}
      foot={foot(
        measure,
        results.filter((one) => one.part === ""),
      )}
    />
  );
}
